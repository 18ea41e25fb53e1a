/**
 * Cells, protected cells, and the figures of the contract's section 4.4. Plain Java: no framework,
 * no files, no database. What is counted here is exact; rounding happens once, on output.
 */
@NullMarked
package no.utdanning.registersync.counting;

import org.jspecify.annotations.NullMarked;
