/**
 * What can be asked of the program, and what it answers: one interface and plain records. The
 * command line asks, the pipeline answers, and neither knows the other.
 *
 * <p>The records are also what {@code --json} gives out, field by field in this order and in
 * snake_case, so renaming a component changes what other people's scripts read.
 */
@NullMarked
package no.utdanning.registersync.office;

import org.jspecify.annotations.NullMarked;
