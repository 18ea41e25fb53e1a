package no.utdanning.registersync.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.RunContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes steps of Spring Batch out of work. A step is one idempotent piece of work on one artefact;
 * its transactions are its own, so the one that Batch would put around it is none.
 */
final class Steps {
  /** What a step ends with when nothing can be published whatever comes after it. */
  static final String NOTHING_TO_PUBLISH = "NOTHING TO PUBLISH";

  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
  private static final String COUNTY = "county";

  private final JobRepository repository;
  private final RunInProgress run;
  private final Progress progress;
  private final Milestones milestones;

  Steps(JobRepository repository, RunInProgress run, Progress progress, Milestones milestones) {
    this.repository = repository;
    this.run = run;
    this.progress = progress;
    this.milestones = milestones;
  }

  JobRepository repository() {
    return repository;
  }

  /** A step that does this work, which tells in a few words what came of it. */
  Step step(String name, Function<RunInProgress, String> work) {
    Tasklet tasklet =
        (contribution, context) -> {
          timed(name, () -> work.apply(run));
          sayWhetherToGoOn(contribution);
          return RepeatStatus.FINISHED;
        };
    return new StepBuilder(name, repository).tasklet(tasklet).build();
  }

  private void sayWhetherToGoOn(StepContribution contribution) {
    if (run.findReference() == null && run.hasLookedForReference()) {
      contribution.setExitStatus(new ExitStatus(NOTHING_TO_PUBLISH));
    }
  }

  /** Work on one county. */
  @FunctionalInterface
  interface CountyWork {
    String on(RunInProgress run, String county);
  }

  /** A step a county, each for itself; which counties is known when it begins. */
  Step eachCounty(String name, CountyWork work) {
    Tasklet tasklet =
        (contribution, context) -> {
          Object county = context.getStepContext().getStepExecutionContext().get(COUNTY);
          timed(name + " " + county, () -> work.on(run, String.valueOf(county)));
          return RepeatStatus.FINISHED;
        };
    Step worker = new StepBuilder(name + " of a county", repository).tasklet(tasklet).build();
    return new StepBuilder(name, repository)
        .partitioner(worker.getName(), gridSize -> partitions())
        .step(worker)
        .build();
  }

  private Map<String, ExecutionContext> partitions() {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (String county : run.countiesToRead()) {
      ExecutionContext context = new ExecutionContext();
      context.putString(COUNTY, county);
      partitions.put(county, context);
    }
    return partitions;
  }

  private void timed(String name, Supplier<String> work) {
    // Steps may have threads of their own.
    try (RunContext context = RunContext.enter(run.request().job().code(), run.runId())) {
      LOG.debug("run {}: {} begins", context.run(), name);
      inContext(name, work);
    }
  }

  private void inContext(String name, Supplier<String> work) {
    long start = System.nanoTime();
    progress.step(name);
    milestones.reached("before " + name);
    boolean done = false;
    try {
      String summary = work.get();
      done = true;
      progress.done(summary);
      LOG.info("{}: {}", name, summary);
    } finally {
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      run.log().step(name, done ? "done" : "failed", milliseconds);
    }
    milestones.reached("after " + name);
  }
}
