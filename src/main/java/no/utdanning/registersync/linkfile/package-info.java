/**
 * The files that reviewers keep (title-links, trade-links, decisions): checked without a run, and
 * changed line by line, so that whoever keeps them in git sees just what was changed.
 */
@NullMarked
package no.utdanning.registersync.linkfile;

import org.jspecify.annotations.NullMarked;
