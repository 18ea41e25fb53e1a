package no.utdanning.registersync.pipeline.schedule;

import java.util.function.Consumer;
import no.utdanning.registersync.schedule.DueJob;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/**
 * What Quartz runs. Two may run at once, on one node or on two: what must not happen twice, the
 * lease of the job prevents, and a job that Quartz knew not to be concurrent could be blocked for
 * ever by a node that died.
 */
record Look(DueJob job, Consumer<DueJob> work) implements Job {
  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      work.accept(job);
    } catch (RuntimeException e) {
      // Quartz logs it; swallowed, it would seem well done.
      throw new JobExecutionException("looking at " + job.code() + " failed", e);
    }
  }
}
