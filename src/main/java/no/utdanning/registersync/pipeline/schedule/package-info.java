/** The schedule: stays up and runs the jobs at their times. Quartz is known here alone. */
@NullMarked
package no.utdanning.registersync.pipeline.schedule;

import org.jspecify.annotations.NullMarked;
