package no.utdanning.registersync.pipeline.schedule;

import java.time.Instant;
import java.util.List;
import no.utdanning.registersync.schedule.Attempt;
import no.utdanning.registersync.schedule.DueJob;

/** The jobs as the schedule sees them. Takes calls from several threads. */
public interface Jobs {
  /** The whole runs of a job begun since it was due, by whoever, the newest first. */
  List<Attempt> listSince(DueJob job, Instant due);

  /**
   * Runs a job to its end, unless it turns out, once its lease is ours, that somebody else has done
   * meanwhile what was due.
   *
   * @return false when somebody else has the lease
   */
  boolean run(DueJob job, Instant due);

  /** Tells operators of sources that have become late; of each lateness once. */
  void tellWhatIsLate();

  /** Tells operators that the schedule can start nothing, and nothing will get better by itself. */
  void tellThatNothingCanBeStarted(RuntimeException why);
}
