package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import no.utdanning.registersync.alarm.Alarms;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.NewRun;
import no.utdanning.registersync.edition.store.Run;
import no.utdanning.registersync.edition.store.RunState;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.edition.store.SourceStateStore;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.Meanwhile;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.RunContext;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;

/** Runs one job: holds its lease, takes over what a killed run left, and keeps the record. */
final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final Settings settings;
  private final Clock clock;
  private final Database database;
  private final Progress progress;
  private final Milestones milestones;
  private final Alarms alarms;
  private final Deadlines deadlines;

  /**
   * @param alarms told of every run but rehearsals
   */
  JobRunner(
      Settings settings,
      Clock clock,
      Database database,
      Progress progress,
      Milestones milestones,
      Alarms alarms) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.progress = progress;
    this.milestones = milestones;
    this.alarms = alarms;
    this.deadlines = new Deadlines(settings.freshness(), settings.zone());
  }

  /**
   * Runs the job to its end; the answer tells how it ended, also when the program failed.
   *
   * @throws RefusedException when another run of this job is active
   */
  RunDetail run(JobRequest request) {
    return runIf(request, () -> true, exitCode -> false).orElseThrow();
  }

  /**
   * Runs the job if it is wanted still when its lease is ours: whoever had it before may have done
   * what there was to do.
   *
   * @param isAsBefore whether an earlier try at the same has ended with this exit code
   * @throws RefusedException when another run of this job is active
   */
  Optional<RunDetail> runIf(
      JobRequest request, BooleanSupplier isWanted, Predicate<ExitCode> isAsBefore) {
    Leases leases = new Leases(database, settings.leaseTime());
    Optional<Lease> lease = leases.acquire(request.job().code());
    if (lease.isEmpty()) {
      throw RefusedException.active(
          "another run " + request.job().code() + " is active; nothing was begun");
    }
    try (Lease held = lease.get()) {
      LOG.debug("holding {} with fence {}", held.name(), held.fence());
      if (!isWanted.getAsBoolean()) {
        return Optional.empty();
      }
      RunDetail run = runAlone(request, leases, held, isAsBefore);
      if (!request.dryRun()) {
        new Purge(settings, clock, database, leases).afterwards();
        database.makeDurable();
      }
      return Optional.of(run);
    }
  }

  private RunDetail runAlone(
      JobRequest request, Leases leases, Lease held, Predicate<ExitCode> isAsBefore) {
    RunStore runs = new RunStore(database);
    runs.markKilled(leases, clock.instant())
        .forEach(run -> progress.warn("run " + run.id() + " was killed; starting anew"));
    Publisher publisher = new Publisher(settings, clock, database, leases, milestones, held);
    publisher.tidyUp();
    Run run =
        runs.start(
            new NewRun(
                request.job().code(),
                request.date(),
                request.period(),
                request.counties(),
                request.force(),
                request.dryRun(),
                clock.instant()));
    try (RunContext context = RunContext.enter(run.job(), run.id())) {
      LOG.info("run {} begins: {}", context.run(), request);
      return work(request, runs, run, publisher, isAsBefore);
    }
  }

  private RunDetail work(
      JobRequest request,
      RunStore runs,
      Run run,
      Publisher publisher,
      Predicate<ExitCode> isAsBefore) {
    if (!run.dryRun()) {
      alarms.tell(new Occasion.RunStarted(run.job(), run.id()));
    }
    RunLog log = parameters(request);
    SliceShelf shelf =
        new SliceShelf(
            new SliceStore(database), clockOf(request.date()), run.id(), request.dryRun());
    RememberedSources sources =
        new RememberedSources(new SourceStateStore(database), request, clock);
    RunInProgress inProgress = new RunInProgress(request, run.id(), settings, shelf, sources, log);
    try (@Nullable Meanwhile<Boolean> unpacking = unpacking(request, shelf)) {
      RunSteps work =
          new RunSteps(
              new TakeReferenceSet(settings),
              new TakeCounty(settings),
              new TakeEmployment(settings),
              new PublishEdition(publisher));
      progress.plan(plan(request));
      new BatchEngine(database)
          .run(
              run.id(),
              repository ->
                  job(request, work, new Steps(repository, inProgress, progress, milestones)));
      return end(runs, run, inProgress, inProgress.exitCode(), outcome(inProgress), isAsBefore);
    } catch (RuntimeException e) {
      LOG.error("run {} failed", run.id(), e);
      String message = PersonalNumbers.mask(String.valueOf(e.getMessage()));
      log.note("The program failed: " + message);
      progress.warn("run " + run.id() + " failed: " + message);
      return end(runs, run, inProgress, ExitCode.FAILED, "failed: " + message, isAsBefore);
    }
  }

  /**
   * What an edition is composed of lies packed in the database, and is unpacked while the first
   * steps wait for their sources. A month brings the largest of it itself; and after other links
   * positions have to be added up anew.
   */
  private static @Nullable Meanwhile<Boolean> unpacking(JobRequest request, SliceShelf shelf) {
    return switch (request.job()) {
      case NIGHTLY -> Meanwhile.begin("unpacking", () -> shelf.unpack(false));
      case MONTHLY -> null;
      case LINKS -> Meanwhile.begin("unpacking", () -> shelf.unpack(true));
    };
  }

  private Job job(JobRequest request, RunSteps work, Steps steps) {
    return switch (request.job()) {
      case NIGHTLY -> new NightlyJob(work, countiesAtOnce()).job(steps);
      case MONTHLY -> new MonthlyJob(work).job(steps);
      case LINKS -> new LinksJob(work).job(steps);
    };
  }

  private int countiesAtOnce() {
    return new Counties(settings).atOnce(Runtime.getRuntime().availableProcessors());
  }

  private static List<String> plan(JobRequest request) {
    return switch (request.job()) {
      case NIGHTLY -> List.of("reference set", "vigo, county by county", "edition");
      case MONTHLY -> List.of("reference set", "employment", "edition");
      case LINKS -> List.of("reference set", "edition");
    };
  }

  private static RunLog parameters(JobRequest request) {
    RunLog log = new RunLog();
    log.parameter("date", request.date());
    if (request.period() != null) {
      log.parameter("period", request.period());
    }
    if (!request.counties().isEmpty()) {
      log.parameter("counties", String.join(",", request.counties()));
    }
    log.parameter("force", request.force());
    log.parameter("dry-run", request.dryRun());
    return log;
  }

  /** The hour of now on the run's date: data of an earlier night are as old as that night. */
  private Clock clockOf(LocalDate date) {
    long days =
        ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), settings.zone()), date);
    return Clock.offset(clock, Duration.ofDays(days));
  }

  private static String outcome(RunInProgress run) {
    return run.findPublished()
        .map(Published::sentence)
        .or(() -> run.log().lastNote())
        .orElse("nothing published");
  }

  private RunDetail end(
      RunStore runs,
      Run run,
      RunInProgress inProgress,
      ExitCode exitCode,
      String outcome,
      Predicate<ExitCode> isAsBefore) {
    Integer edition = inProgress.findPublished().flatMap(Published::edition).orElse(null);
    RunSummary summary =
        new RunSummary(
            run.id(),
            run.job(),
            RunSummary.State.ENDED,
            run.startedAt(),
            Optional.of(clock.instant()),
            Optional.of(exitCode),
            Optional.ofNullable(edition),
            outcome);
    RunDetail detail = inProgress.log().detail(summary);
    runs.account(run.id(), RunRecords.account(detail));
    runs.end(
        run.id(),
        exitCode == ExitCode.FAILED ? RunState.FAILED : RunState.DONE,
        exitCode.code(),
        edition,
        clock.instant());
    database.makeDurable();
    LOG.info("run {} ended with exit code {}: {}", run.id(), exitCode.code(), outcome);
    if (!run.dryRun()) {
      List<String> late = new Aftermath(settings, clock, database, progress).see();
      alarms.tell(
          new Occasion.RunEnded(
              run.job(),
              run.id(),
              exitCode,
              outcome,
              inProgress.log().held(),
              late,
              news(inProgress, exitCode, isAsBefore)));
    }
    return detail;
  }

  private Occasion.News news(RunInProgress run, ExitCode exitCode, Predicate<ExitCode> isAsBefore) {
    if (exitCode == ExitCode.NO_SOURCE
        && run.lacksOnlyTheExtract()
        && clock.instant().isBefore(deadlines.of(run.period().month()))) {
      return Occasion.News.NOT_YET;
    }
    return isAsBefore.test(exitCode) ? Occasion.News.AS_BEFORE : Occasion.News.NEW;
  }
}
