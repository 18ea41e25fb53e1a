/**
 * Where bytes come from. Knows locations, checksums and what may go wrong on the way; no formats.
 */
@NullMarked
package no.utdanning.registersync.source;

import org.jspecify.annotations.NullMarked;
