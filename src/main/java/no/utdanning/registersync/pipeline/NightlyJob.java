package no.utdanning.registersync.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;

/** A night, top to bottom: the reference set, Vigo county by county, a new edition. */
final class NightlyJob {
  private final RunSteps work;
  private final int countiesAtOnce;

  /**
   * @param countiesAtOnce how many are read side by side
   */
  NightlyJob(RunSteps work, int countiesAtOnce) {
    this.work = work;
    this.countiesAtOnce = countiesAtOnce;
  }

  Job job(Steps steps) {
    Step reference = steps.step("reference set", work.reference()::work);
    // Each county is accepted, held or missing for itself; none costs another one its update.
    Step counties = steps.eachCounty("vigo", countiesAtOnce, work.county());
    // Publishes when at least one county can be used.
    Step edition = steps.step("edition", work.edition()::work);

    return new JobBuilder("nightly", steps.repository())
        .start(reference)
        .on(Steps.NOTHING_TO_PUBLISH)
        .end()
        .from(reference)
        .on("COMPLETED")
        .to(counties)
        .next(edition)
        .end()
        .build();
  }
}
