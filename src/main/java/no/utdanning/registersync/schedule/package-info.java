/**
 * When jobs are due, and what has been done of it: plain Java on instants that are handed in. Who
 * wakes up at these times, and runs the jobs, is {@code pipeline.schedule}.
 */
@NullMarked
package no.utdanning.registersync.schedule;

import org.jspecify.annotations.NullMarked;
