/**
 * Findings: faults and notable facts in the <em>data</em>. Each is a small record whose class name
 * is its code. Faults of the program are exceptions and never come here.
 */
@NullMarked
package no.utdanning.registersync.finding;

import org.jspecify.annotations.NullMarked;
