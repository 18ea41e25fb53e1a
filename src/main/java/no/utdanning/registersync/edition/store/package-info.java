/**
 * Slices, editions and runs as the database keeps them. Rows are plain records; what they mean, and
 * when to write them, is decided elsewhere. JSON passes through as text.
 */
@NullMarked
package no.utdanning.registersync.edition.store;

import org.jspecify.annotations.NullMarked;
