package no.utdanning.registersync.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.utdanning.registersync.alarm.Alarms;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.alarm.SentAlarms;
import no.utdanning.registersync.edition.store.ReviewStore;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.office.Check;
import no.utdanning.registersync.office.EditionLine;
import no.utdanning.registersync.office.Imported;
import no.utdanning.registersync.office.LinkApplication;
import no.utdanning.registersync.office.LinkCheck;
import no.utdanning.registersync.office.LinkFiles;
import no.utdanning.registersync.office.LinkSuggestions;
import no.utdanning.registersync.office.LinksDiff;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NextStart;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.office.Publication;
import no.utdanning.registersync.office.Purged;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.office.Totals;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.Meanwhile;
import no.utdanning.registersync.platform.ProgramCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.StopSignal;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.ReviewMemory;
import no.utdanning.registersync.settings.Settings;

/** Has each command's work done by whoever knows it, on a database opened as the work needs it. */
public final class RegisterOffice implements Office {
  private final Settings settings;
  private final Progress progress;
  private final Clock clock;
  private final Milestones milestones;
  private final DatabaseDoor database;
  private final Alarms alarms;

  public RegisterOffice(Settings settings, Progress progress) {
    this(settings, progress, Clock.systemUTC(), Milestones.unheard());
  }

  public RegisterOffice(Settings settings, Progress progress, Clock clock, Milestones milestones) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
    this.milestones = milestones;
    this.database = new DatabaseDoor(settings, progress);
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
    // Nobody waits for it: whoever asks for the same has it then, or sooner.
    var unused = Meanwhile.begin("loading", RegisterOffice::load);
    try {
      return database.writing(
          request.job().code(),
          open -> new JobRunner(settings, clock, open, progress, milestones, alarms).run(request));
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      if (!request.dryRun()) {
        alarms.tell(new Occasion.RunNotBegun(request.job().code(), String.valueOf(e.getMessage())));
      }
      throw e;
    }
  }

  /** What a run asks for once the database is open, and what takes a while to come by. */
  private static void load() {
    ProgramCode.sha256();
    BatchEngine.load();
  }

  @Override
  public Status status() {
    return database.reading(open -> new StatusAnswer(settings, clock, open).answer());
  }

  @Override
  public List<RunSummary> listRuns(int atMost) {
    return database.reading(
        open -> new RunStore(open).list(atMost).stream().map(RunRecords::summary).toList());
  }

  @Override
  public RunDetail getRun(long run) {
    return database.reading(
        open ->
            new RunStore(open)
                .find(run)
                .map(RunRecords::detail)
                .orElseThrow(() -> RefusedException.usage("there is no run " + run)));
  }

  @Override
  public List<EditionLine> listEditions() {
    return database.reading(open -> new EditionsAnswer(home(), open).list());
  }

  @Override
  public Publication accept(String slice, String why) {
    return ruling("accept", ruling -> ruling.accept(slice, why));
  }

  @Override
  public Publication rollback(int edition) {
    return ruling("rollback", ruling -> ruling.rollback(edition));
  }

  private Publication ruling(String command, Function<Ruling, Publication> work) {
    return database.writing(
        command,
        open -> {
          Publication done = work.apply(new Ruling(settings, clock, milestones, open));
          new Aftermath(settings, clock, open, progress).writeMetrics();
          return done;
        });
  }

  @Override
  public Totals totals(Set<UnoId> occupations, Area area) {
    return database.reading(
        open -> new TotalsAnswer(current(open).compose(settings, clock)).of(occupations, area));
  }

  @Override
  public LinkSuggestions suggestLinks(List<TitleCode> titles) {
    return database.reading(open -> new SuggestAnswer(current(open)).of(titles));
  }

  @Override
  public LinksDiff diffLinks(LinkFiles files) {
    return database.reading(
        open -> {
          CurrentEdition current = current(open);
          ReviewMemory memory = new ReviewStore(open).memory(current.number());
          return new LinksDiffAnswer(settings, current, memory)
              .of(LinkFilesOnDisk.read(settings.sources(), files));
        });
  }

  @Override
  public void writePage(LinksDiff diff, Path file) {
    LinksDiffPage.write(diff, file);
  }

  @Override
  public LinkCheck checkLinks(LinkFiles files) {
    return new LinkFilesAnswer(settings.sources()).check(files);
  }

  @Override
  public LinkApplication applyLinks(List<Path> files, boolean dryRun) {
    return new LinkFilesAnswer(settings.sources()).apply(files, dryRun);
  }

  @Override
  public Path writeReport() {
    return database.reading(
        open -> {
          CurrentEdition current = current(open);
          return new ReportAgain(home()).write(current.number(), current.compose(settings, clock));
        });
  }

  @Override
  public List<NextStart> listNextStarts() {
    return database.reading(open -> StayingUp.listNextStarts(settings, clock, open));
  }

  @Override
  public void schedule(StopSignal stop) {
    Duration courtesy = Duration.ofSeconds(settings.schedule().stopSeconds());
    database.staying(
        stop,
        courtesy,
        open -> {
          new StayingUp(settings, clock, open, progress, milestones, alarms).until(stop);
          return open;
        });
  }

  @Override
  public Purged purge(boolean dryRun) {
    return dryRun
        ? database.reading(open -> purge(open).rehearse())
        : database.writing("purge", open -> purge(open).now());
  }

  private Purge purge(Database open) {
    return new Purge(settings, clock, open, new Leases(open, settings.leaseTime()));
  }

  @Override
  public Imported importDatabase(Optional<Path> file) {
    return new DatabaseImport(settings, progress).from(file);
  }

  @Override
  public Check check() {
    return new CheckAnswer(settings, clock).answer();
  }

  private CurrentEdition current(Database open) {
    return CurrentEdition.get(clock, open);
  }

  private EditionsHome home() {
    return new EditionsHome(settings.home());
  }

  @Override
  public void close() {
    // Each command closes the database that it opened.
    alarms.close();
  }
}
