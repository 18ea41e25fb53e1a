/**
 * Occupations that a title without one may belong to, each with a score and why. Suggests; never
 * applies anything.
 */
@NullMarked
package no.utdanning.registersync.suggest;

import org.jspecify.annotations.NullMarked;
