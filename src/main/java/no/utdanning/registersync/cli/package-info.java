/**
 * The command line: one small class a command. Commands read what is asked, let the {@link
 * no.utdanning.registersync.office.Office office} do it, and print the answer.
 *
 * <p>Help and usage errors touch none of the classes behind the office, so that they are quick.
 */
@NullMarked
package no.utdanning.registersync.cli;

import org.jspecify.annotations.NullMarked;
