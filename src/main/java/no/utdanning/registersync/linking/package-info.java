/** Links between titles, trades and occupations: which are used, k(t), clusters, weights. */
@NullMarked
package no.utdanning.registersync.linking;

import org.jspecify.annotations.NullMarked;
