package no.utdanning.registersync.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.office.Check;
import no.utdanning.registersync.office.EditionLine;
import no.utdanning.registersync.office.GateResult;
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
import no.utdanning.registersync.office.SourceRows;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.office.StepTiming;
import no.utdanning.registersync.office.Totals;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.StopSignal;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/** An office that writes down what it is asked, and has an answer ready to each question. */
final class FakeOffice implements Office {
  static final Instant NIGHT = Instant.parse("2026-11-23T03:10:00Z");
  static final String SHA256 = "1234567890123456789012345678901234567890abcdefabcdefabcdefabcdef";

  final List<Object> asked = new ArrayList<>();
  boolean closed;

  static RunSummary summary() {
    return new RunSummary(
        57,
        "nightly",
        RunSummary.State.ENDED,
        NIGHT,
        Optional.of(NIGHT.plusSeconds(125)),
        Optional.of(ExitCode.PARTLY),
        Optional.of(12),
        "edition 12 published");
  }

  static RunDetail detail() {
    Tally tally = new Tally();
    tally.add(RowFate.COUNTED, 3400);
    tally.add(RowFate.NOT_ACTIVE, 50);
    tally.add(RowFate.INVALID_DATE, 6);
    return new RunDetail(
        summary(),
        Map.of("date", "2026-11-23"),
        List.of(new StepTiming("Vigo", "done", 1250), new StepTiming("publish", "done", 123000)),
        List.of(
            SourceRows.of(
                new SourceReceipt("vigo-contracts 03", "vigo/contracts-03.csv", SHA256, 9, tally)),
            SourceRows.unusable("vigo-contracts 46", "vigo/contracts-46.csv", "no such file")),
        List.of(
            new GateResult("vigo 03", "max-county-change", "-31.00 %", "25 %", false),
            new GateResult("vigo 03", "min-own-county", "0.98", "0.5", true)),
        List.of("county 46 kept older data; 01019912345 is nobody"));
  }

  static Status status(Status.Freshness freshness) {
    return new Status(
        "LATE: vigo 46 has never come",
        Optional.of(new Status.CurrentEdition(12, NIGHT)),
        List.of(
            new Status.SourceAge(
                "reference",
                Optional.of("2026-11-23"),
                Optional.of(NIGHT),
                Optional.of(8L),
                "-",
                Optional.empty(),
                Status.Freshness.FRESH,
                Status.Level.OK),
            new Status.SourceAge(
                "vigo 46",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "within 36 hours",
                Optional.of(NIGHT.plusSeconds(36 * 3600)),
                freshness,
                freshness == Status.Freshness.FRESH ? Status.Level.OK : Status.Level.ERROR)),
        List.of(summary()),
        List.of(
            new Status.DueRun(
                "monthly", Instant.parse("2026-12-13T05:00:00Z"), "employment 2026-11")),
        List.of(nextStart()),
        List.of(
            new Status.HeldSlice(
                "vigo-46-3",
                NIGHT,
                List.of("contracts -31 %, 25 % is allowed"),
                "register-sync accept vigo-46-3 --why WHY")));
  }

  static Totals totals() {
    return new Totals(
        List.of(new Totals.AreaTotal("03", "Oslo", 1200L, 1500L, 300L)),
        List.of(
            new Totals.OverlappingTitle(
                "2221141", "RADIOLOG", List.of("y_lege", "y_radiolog"), 300L)));
  }

  static List<EditionLine> editions() {
    return List.of(
        new EditionLine(
            12, NIGHT, true, true, Optional.of(57L), List.of("reference-9", "vigo-03-8"), ""),
        new EditionLine(
            9, NIGHT, false, false, Optional.empty(), List.of("reference-1"), "rollback to 7"));
  }

  static Check checked() {
    return new Check(
        ExitCode.DONE,
        List.of(
            new Check.Line("database", Check.Verdict.OK, "H2"),
            new Check.Line(
                "small-cells.key", Check.Verdict.WARNING, "the one for trying out is in use")));
  }

  @Override
  public RunDetail runNightly(NightlyRun request) {
    asked.add(request);
    return detail();
  }

  @Override
  public RunDetail runMonthly(MonthlyRun request) {
    asked.add(request);
    if (request.period().filter(Period.of("2020-03")::equals).isPresent()) {
      throw RefusedException.active("another run monthly is active");
    }
    return detail();
  }

  @Override
  public RunDetail runLinks(LinksRun request) {
    asked.add(request);
    return detail();
  }

  @Override
  public Status status() {
    return status(Status.Freshness.LATE);
  }

  @Override
  public List<RunSummary> listRuns(int atMost) {
    asked.add("at most " + atMost);
    return List.of(summary());
  }

  @Override
  public RunDetail getRun(long run) {
    asked.add("run " + run);
    if (run != 57) {
      throw RefusedException.usage("there is no run " + run);
    }
    return detail();
  }

  @Override
  public List<EditionLine> listEditions() {
    return editions();
  }

  @Override
  public Publication accept(String slice, String why) {
    asked.add(slice + " because " + why);
    return new Publication(ExitCode.DONE, Optional.of(13), "edition 13 published");
  }

  @Override
  public Publication rollback(int edition) {
    if (edition == 99) {
      throw new IllegalStateException("of 01019912345\n  and more");
    }
    if (edition == 98) {
      throw RefusedException.active("run 58 (nightly) is active");
    }
    if (edition == 97) {
      throw new StackOverflowError();
    }
    return new Publication(ExitCode.HELD, Optional.empty(), "nothing published");
  }

  @Override
  public Totals totals(Set<UnoId> occupations, Area area) {
    asked.add(occupations + " in " + area.code());
    return totals();
  }

  @Override
  public LinkSuggestions suggestLinks(List<TitleCode> titles) {
    throw new UnsupportedOperationException("tried from outside");
  }

  @Override
  public void writePage(LinksDiff diff, Path file) {
    throw new UnsupportedOperationException("tried from outside");
  }

  @Override
  public LinksDiff diffLinks(LinkFiles files) {
    throw new UnsupportedOperationException("tried from outside");
  }

  @Override
  public LinkCheck checkLinks(LinkFiles files) {
    asked.add(files);
    return new LinkCheck(ExitCode.DONE, List.of());
  }

  @Override
  public LinkApplication applyLinks(List<Path> files, boolean dryRun) {
    asked.add(files);
    return new LinkApplication(dryRun, List.of());
  }

  @Override
  public Path writeReport() {
    return Path.of("/home/report/index.html");
  }

  @Override
  public List<NextStart> listNextStarts() {
    return List.of(nextStart());
  }

  private static NextStart nextStart() {
    return new NextStart("nightly", NIGHT.plusSeconds(3600), List.of("batch1", "batch2"));
  }

  @Override
  public void schedule(StopSignal stop) {
    asked.add("schedule");
  }

  @Override
  public Purged purge(boolean dryRun) {
    asked.add(dryRun ? "purge nothing" : "purge");
    return new Purged(List.of(1, 2, 3), List.of("vigo-03-4"), List.of(7L, 8L), dryRun);
  }

  @Override
  public Imported importDatabase(Optional<Path> file) {
    asked.add("import " + file);
    return new Imported("/home/db/register-sync.mv.db", Map.of("public.run", 57L));
  }

  @Override
  public Check check() {
    return checked();
  }

  @Override
  public void close() {
    closed = true;
  }
}
