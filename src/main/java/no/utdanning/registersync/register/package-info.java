/**
 * The nouns of the registers: codes, areas, periods, occupations, links, workplaces. Records that
 * refuse bad values. Depends on nothing else in the program; everything may depend on it.
 */
@NullMarked
package no.utdanning.registersync.register;

import org.jspecify.annotations.NullMarked;
