/**
 * Links from titles and trades to occupations: which are used, what is shared, what hangs together.
 * Ambiguity is computed here, once, and carried as a value.
 */
@NullMarked
package no.utdanning.registersync.linking;

import org.jspecify.annotations.NullMarked;
