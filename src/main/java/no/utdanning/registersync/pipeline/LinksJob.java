package no.utdanning.registersync.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;

/** Edited links, top to bottom: the reference set alone, over the slices that are in use. */
final class LinksJob {
  private final RunSteps work;

  LinksJob(RunSteps work) {
    this.work = work;
  }

  Job job(Steps steps) {
    Step reference = steps.step("reference set", work.reference()::work);
    Step edition = steps.step("edition", work.edition()::work);

    return new JobBuilder("links", steps.repository())
        .start(reference)
        .on(Steps.NOTHING_TO_PUBLISH)
        .end()
        .from(reference)
        .on("COMPLETED")
        .to(edition)
        .end()
        .build();
  }
}
