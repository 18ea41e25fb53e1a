/** From bytes to checked rows: one format class a source. */
@NullMarked
package no.utdanning.registersync.intake;

import org.jspecify.annotations.NullMarked;
