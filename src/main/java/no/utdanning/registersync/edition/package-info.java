/** Slices, the gate, composition, publication, and the pointer to what is current. */
@NullMarked
package no.utdanning.registersync.edition;

import org.jspecify.annotations.NullMarked;
