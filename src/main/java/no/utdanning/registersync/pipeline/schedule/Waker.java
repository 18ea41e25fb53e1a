package no.utdanning.registersync.pipeline.schedule;

import java.time.Instant;
import no.utdanning.registersync.schedule.DueJob;

/** Wakes one of the nodes when it is time to look at a job. */
interface Waker {
  /** Lets one node look at the job then, and forgets when it was to be looked at before. */
  void wakeAt(DueJob job, Instant at);
}
