package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.utdanning.registersync.alarm.Alarms;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.alarm.SentAlarms;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.Decision;
import no.utdanning.registersync.edition.store.Edition;
import no.utdanning.registersync.edition.store.EditionReason;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceState;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.Check;
import no.utdanning.registersync.office.EditionLine;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.office.Publication;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.office.Totals;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.report.Manifest;
import no.utdanning.registersync.settings.Settings;

/** Opens the database as each command needs it, has the work done, and answers. */
public final class RegisterOffice implements Office {
  private final Settings settings;
  private final Progress progress;
  private final Clock clock;
  private final Milestones milestones;
  private final Alarms alarms;

  public RegisterOffice(Settings settings, Progress progress) {
    this(settings, progress, Clock.systemUTC(), Milestones.unheard());
  }

  public RegisterOffice(Settings settings, Progress progress, Clock clock, Milestones milestones) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
    this.milestones = milestones;
    this.alarms = new SentAlarms(settings.alarms(), progress::warn);
  }

  @Override
  public RunDetail runNightly(NightlyRun request) {
    request.counties().forEach(this::requireConfigured);
    return run(
        new JobRequest(
            JobRequest.Job.NIGHTLY,
            date(request.date()),
            null,
            request.counties(),
            request.force(),
            request.dryRun()));
  }

  /** Counties that the settings name are known before anything is begun. */
  private void requireConfigured(String county) {
    if (!settings.counties().isEmpty() && !settings.counties().contains(county)) {
      throw RefusedException.usage(
          "--county "
              + county
              + " is none of register-sync.counties: "
              + String.join(", ", settings.counties()));
    }
  }

  @Override
  public RunDetail runMonthly(MonthlyRun request) {
    LocalDate date = date(request.date());
    return run(
        new JobRequest(
            JobRequest.Job.MONTHLY,
            date,
            request.period().orElseGet(() -> Period.before(date)),
            List.of(),
            request.force(),
            request.dryRun()));
  }

  @Override
  public RunDetail runLinks(LinksRun request) {
    return run(
        new JobRequest(
            JobRequest.Job.LINKS,
            date(request.date()),
            null,
            List.of(),
            request.force(),
            request.dryRun()));
  }

  private LocalDate date(Optional<LocalDate> asked) {
    return asked.orElseGet(() -> LocalDate.ofInstant(clock.instant(), settings.zone()));
  }

  private RunDetail run(JobRequest request) {
    AtomicFiles.createDirectories(settings.home());
    try (Database database =
        Database.openToWrite(settings.database(), new JobTurn(request.job().code(), progress))) {
      return new JobRunner(settings, clock, database, progress, milestones, alarms).run(request);
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      if (!request.dryRun()) {
        alarms.tell(new Occasion.RunNotBegun(request.job().code(), String.valueOf(e.getMessage())));
      }
      throw e;
    }
  }

  @Override
  public Status status() {
    return reading(database -> new StatusAnswer(settings, clock, database).answer());
  }

  @Override
  public List<RunSummary> listRuns(int atMost) {
    return reading(
        database -> new RunStore(database).list(atMost).stream().map(RunRecords::summary).toList());
  }

  @Override
  public RunDetail getRun(long run) {
    return reading(
        database ->
            new RunStore(database)
                .find(run)
                .map(RunRecords::detail)
                .orElseThrow(() -> RefusedException.usage("there is no run " + run)));
  }

  @Override
  public List<EditionLine> listEditions() {
    return reading(
        database -> {
          EditionStore editions = new EditionStore(database);
          SliceStore slices = new SliceStore(database);
          EditionsHome home = new EditionsHome(settings.home());
          int current = editions.currentNumber();
          return editions.list().stream()
              .map(edition -> line(edition, current, slices, home))
              .toList();
        });
  }

  private static EditionLine line(
      Edition edition, int current, SliceStore slices, EditionsHome home) {
    String note = edition.note();
    return new EditionLine(
        edition.number(),
        edition.publishedAt(),
        edition.number() == current,
        home.findDirectory(edition.number()).isPresent(),
        Optional.ofNullable(edition.runId()),
        slices.listOfEdition(edition.number()).stream().map(Slice::id).toList(),
        note == null ? "" : note);
  }

  @Override
  public Publication accept(String slice, String why) {
    return writing(
        "accept",
        database -> {
          SliceStore slices = new SliceStore(database);
          Slice found =
              slices
                  .find(slice)
                  .orElseThrow(() -> RefusedException.usage("there is no slice " + slice));
          if (found.state() == SliceState.ACCEPTED) {
            throw RefusedException.usage("slice " + slice + " is accepted already");
          }
          slices.decide(slice, SliceState.ACCEPTED, decision(why));
          Published published =
              publisher(database)
                  .publish(
                      shelf(database),
                      new Publisher.Order(
                          EditionReason.ACCEPT,
                          null,
                          "accepted " + slice + ": " + why,
                          false,
                          List.of()));
          return publication(slice + " accepted; ", published);
        });
  }

  @Override
  public Publication rollback(int edition) {
    return writing(
        "rollback",
        database -> {
          EditionStore editions = new EditionStore(database);
          if (editions.find(edition).isEmpty()) {
            throw RefusedException.usage("there is no edition " + edition);
          }
          if (editions.currentNumber() == edition) {
            throw RefusedException.usage("edition " + edition + " is the current one");
          }
          new Rollback(new SliceStore(database), decision("rollback to " + edition)).to(edition);
          Published published =
              publisher(database)
                  .publish(
                      shelf(database),
                      new Publisher.Order(
                          EditionReason.ROLLBACK, null, "rollback to " + edition, true, List.of()));
          return publication("", published);
        });
  }

  private Decision decision(String why) {
    return new Decision(clock.instant(), System.getProperty("user.name", "unknown"), why);
  }

  private Publisher publisher(Database database) {
    return new Publisher(
        settings, clock, database, new Leases(database, Leases.TIME_TO_LIVE), milestones);
  }

  private SliceShelf shelf(Database database) {
    return new SliceShelf(new SliceStore(database), clock, null, false);
  }

  private static Publication publication(String before, Published published) {
    return new Publication(ExitCode.DONE, published.edition(), before + published.sentence());
  }

  @Override
  public Totals totals(Set<UnoId> occupations, Area area) {
    return reading(
        database -> new TotalsAnswer(currentComposition(database)).of(occupations, area));
  }

  private Composition currentComposition(Database database) {
    int current = new EditionStore(database).currentNumber();
    SliceStore slices = new SliceStore(database);
    List<Slice> ofEdition = slices.listOfEdition(current);
    EditionPlan plan =
        EditionPlan.of(ofEdition, ofEdition.stream().map(Slice::part).toList())
            .orElseThrow(
                () ->
                    new RefusedException(
                        ExitCode.NO_SOURCE, "no edition is published yet; run a job first"));
    return new Composition(settings, clock, shelf(database), plan);
  }

  @Override
  public Path writeReport() {
    return reading(
        database -> {
          int current = new EditionStore(database).currentNumber();
          Composition composition = currentComposition(database);
          Path directory =
              new EditionsHome(settings.home())
                  .findDirectory(current)
                  .orElseThrow(
                      () ->
                          new RefusedException(
                              ExitCode.NO_SOURCE,
                              "the files of edition " + current + " are not here"));
          Path manifest = directory.resolve(Manifest.FILE);
          byte[] before = bytes(manifest);
          AtomicFiles.write(
              manifest,
              Manifest.withReport(
                  before,
                  composition.writeReport(directory, current, Manifest.readFindings(before))));
          return directory.resolve("report").resolve("index.html");
        });
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Check check() {
    return new CheckAnswer(settings).answer();
  }

  private <T> T reading(Function<Database, T> question) {
    AtomicFiles.createDirectories(settings.home());
    try (Database database = Database.openToRead(settings.database())) {
      return question.apply(database);
    }
  }

  private <T> T writing(String command, Function<Database, T> work) {
    AtomicFiles.createDirectories(settings.home());
    try (Database database =
        Database.openToWrite(settings.database(), new JobTurn(command, progress))) {
      T answer = work.apply(database);
      database.makeDurable();
      new Aftermath(settings, clock, database, progress).writeMetrics();
      return answer;
    }
  }

  @Override
  public void close() {
    // Each command closes the database that it opened.
    alarms.close();
  }
}
