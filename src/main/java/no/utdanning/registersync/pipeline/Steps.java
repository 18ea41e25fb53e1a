package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.RunContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
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

  /**
   * Work on one county, in two halves: reading, side by side with others, and taking what was read,
   * one county after the other and in their order, so that a night always gives the same slices.
   */
  interface CountyWork<R> {
    R read(RunInProgress run, String county);

    /** Tells in a few words what came of it. */
    String take(RunInProgress run, String county, R read);
  }

  /**
   * A step a county, each for itself; which counties is known when it begins.
   *
   * @param atOnce how many are read side by side
   */
  <R> Step eachCounty(String name, int atOnce, CountyWork<R> work) {
    AtomicReference<@Nullable SideBySide<R>> reading = new AtomicReference<>();
    Tasklet tasklet =
        (contribution, context) -> {
          String county =
              String.valueOf(context.getStepContext().getStepExecutionContext().get(COUNTY));
          SideBySide<R> begun = Objects.requireNonNull(reading.get(), "nothing is read");
          timed(name + " " + county, () -> work.take(run, county, begun.get(county)));
          return RepeatStatus.FINISHED;
        };
    Step worker = new StepBuilder(name + " of a county", repository).tasklet(tasklet).build();
    return new StepBuilder(name, repository)
        .partitioner(
            worker.getName(),
            gridSize -> {
              List<String> counties = run.countiesToRead();
              reading.set(new SideBySide<>(counties, atOnce, county -> work.read(run, county)));
              return partitions(counties);
            })
        .partitionHandler((splitter, all) -> inOrder(worker, splitter.split(all, 1)))
        .listener(closing(reading))
        .build();
  }

  private static <R> StepExecutionListener closing(
      AtomicReference<@Nullable SideBySide<R>> reading) {
    return new StepExecutionListener() {
      @Override
      public @Nullable ExitStatus afterStep(StepExecution step) {
        SideBySide<R> begun = reading.get();
        if (begun != null) {
          begun.close();
        }
        return null;
      }
    };
  }

  /** One after the other by name, which ends in the county; Batch itself keeps no order. */
  private static Collection<StepExecution> inOrder(Step worker, Set<StepExecution> parts)
      throws JobInterruptedException {
    List<StepExecution> inOrder = new ArrayList<>(parts);
    inOrder.sort(Comparator.comparing(StepExecution::getStepName));
    for (StepExecution part : inOrder) {
      worker.execute(part);
    }
    return inOrder;
  }

  private static Map<String, ExecutionContext> partitions(List<String> counties) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (String county : counties) {
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
