package no.utdanning.registersync.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;

/** A month, top to bottom: the reference set, the Aa-register's extract, a new edition. */
final class MonthlyJob {
  private final RunSteps work;

  MonthlyJob(RunSteps work) {
    this.work = work;
  }

  Job job(Steps steps) {
    Step reference = steps.step("reference set", work.reference()::work);
    // One pass over the extract; only its cells are kept.
    Step employment = steps.step("employment", work.employment()::work);
    // Publishes when the extract was accepted; a late older period changes nothing.
    Step edition = steps.step("edition", work.edition()::work);

    return new JobBuilder("monthly", steps.repository())
        .start(reference)
        .on(Steps.NOTHING_TO_PUBLISH)
        .end()
        .from(reference)
        .on("COMPLETED")
        .to(employment)
        .next(edition)
        .end()
        .build();
  }
}
