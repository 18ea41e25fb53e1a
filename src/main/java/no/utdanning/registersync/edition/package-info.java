/**
 * Slices and what they hold, the gate that accepts or holds them, and the editions that are
 * composed of them. {@code edition.store} keeps all of it in the database.
 */
@NullMarked
package no.utdanning.registersync.edition;

import org.jspecify.annotations.NullMarked;
