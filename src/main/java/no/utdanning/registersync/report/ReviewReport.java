package no.utdanning.registersync.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.utdanning.registersync.counting.AreaTotals;
import no.utdanning.registersync.counting.FigureReader;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.GateCheck;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.EditionReview;
import org.jspecify.annotations.Nullable;

/**
 * The page for reviewers: {@code report/index.html}. Reads the exact figures while they are worked
 * out, and lays them out when they have all come.
 */
public final class ReviewReport implements FigureReader {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ReviewReport.class.getClassLoader(),
          "no.utdanning.registersync.report.pages");

  private final EditionDirectory directory;
  private final EditionPlan plan;
  private final ZoneId zone;
  private AreaTotals.@Nullable AreaPositions country;
  private AreaTotals.@Nullable AreaApprentices apprentices;
  private List<TitleFigures> titles = List.of();

  public ReviewReport(EditionDirectory directory, EditionPlan plan, ZoneId zone) {
    this.directory = directory;
    this.plan = plan;
    this.zone = zone;
  }

  @Override
  public void areas(Audience audience, List<AreaTotals> areas) {
    if (audience == Audience.INTERNAL) {
      areas.stream()
          .filter(row -> row.area().equals(Area.COUNTRY))
          .forEach(
              row -> {
                country = row.positions();
                apprentices = row.apprentices();
              });
    }
  }

  @Override
  public void titles(Audience audience, List<TitleFigures> rows) {
    if (audience == Audience.INTERNAL) {
      titles = rows;
    }
  }

  /** Writes the list of findings and the page, once all figures have been read. */
  public void write(EditionReview review, List<? extends Finding> findings) {
    FindingFile.write(directory, findings);
    ReportPage page =
        new ReportPage(
            review.edition(), totals(), slices(), gate(), shared(), unlinked(), findings(findings));
    StringOutput html = new StringOutput();
    TEMPLATES.render("report.jte", page, html);
    directory.write("report/index.html", html.toString());
  }

  private List<ReportPage.Total> totals() {
    List<ReportPage.Total> totals = new ArrayList<>();
    if (country != null) {
      totals.add(total("Positions", country.all()));
      totals.add(total("on linked titles (distinct total)", country.linked()));
      totals.add(total("on titles without an occupation", country.unlinked()));
      totals.add(total("on codes that the catalogue lacks", country.unknown()));
      totals.add(total("on shared titles", country.onSharedTitles()));
      totals.add(total("Sum over occupations (naive)", country.sumOverOccupations()));
      totals.add(total("Overcount: the sum is too high by", country.overcount()));
    }
    if (apprentices != null) {
      totals.add(total("Running contracts", apprentices.contracts()));
      totals.add(total("in linked trades (distinct total)", apprentices.linked()));
      totals.add(
          total("Contracts summed over occupations (naive)", apprentices.sumOverOccupations()));
    }
    return totals;
  }

  private static ReportPage.Total total(String name, long value) {
    return new ReportPage.Total(name, Long.toString(value));
  }

  private List<ReportPage.SliceLine> slices() {
    return plan.slices().stream().map(this::sliceLine).toList();
  }

  private ReportPage.SliceLine sliceLine(Slice slice) {
    LocalDate taken = slice.createdAt().atZone(zone).toLocalDate();
    return new ReportPage.SliceLine(
        slice.id(),
        (slice.kind().code() + " " + slice.part()).strip(),
        slice.asOf().toString(),
        taken.toString(),
        Long.toString(ChronoUnit.DAYS.between(slice.asOf(), taken)),
        SliceRecords.readReceipts(slice.receipts()).stream()
            .map(ReviewReport::rows)
            .collect(Collectors.joining("; ")));
  }

  private static String rows(SourceReceipt receipt) {
    return "%s: %d read, %d counted, %d excluded, %d rejected"
        .formatted(
            receipt.source(),
            receipt.tally().read(),
            receipt.tally().counted(),
            receipt.tally().excluded(),
            receipt.tally().rejected());
  }

  private List<ReportPage.GateLine> gate() {
    List<ReportPage.GateLine> lines = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      for (GateCheck check : SliceRecords.readVerdict(slice.gate()).checks()) {
        lines.add(
            new ReportPage.GateLine(
                slice.id(),
                check.name(),
                check.result().name().toLowerCase(Locale.ROOT),
                check.what()));
      }
    }
    return lines;
  }

  private List<ReportPage.SharedLine> shared() {
    return titles.stream()
        .filter(figures -> figures.relation().isShared())
        .sorted(byPositions())
        .map(
            figures ->
                new ReportPage.SharedLine(
                    figures.code().value(),
                    text(figures),
                    figures.relation().k(),
                    figures.relation().occupations().stream()
                        .map(UnoId::value)
                        .collect(Collectors.joining(", ")),
                    figures.positions() == null ? "" : Long.toString(positions(figures)),
                    figures.positions() == null
                        ? ""
                        : Long.toString(figures.relation().overcounts() * positions(figures))))
        .toList();
  }

  private List<ReportPage.UnlinkedLine> unlinked() {
    return titles.stream()
        .filter(figures -> !figures.relation().isLinked())
        .filter(figures -> figures.state() != TitleFigures.LinkState.UTEN_YRKE)
        .filter(figures -> positions(figures) > 0)
        .sorted(byPositions())
        .map(
            figures ->
                new ReportPage.UnlinkedLine(
                    figures.code().value(),
                    text(figures),
                    figures.state().name().toLowerCase(Locale.ROOT),
                    Long.toString(positions(figures))))
        .toList();
  }

  private static Comparator<TitleFigures> byPositions() {
    return Comparator.comparingLong(ReviewReport::positions)
        .reversed()
        .thenComparing(TitleFigures::code);
  }

  private static long positions(TitleFigures figures) {
    TitleFigures.TitlePositions positions = figures.positions();
    return positions == null ? 0 : positions.count();
  }

  private static String text(TitleFigures figures) {
    Title title = figures.title();
    return title == null ? "" : title.text();
  }

  private static List<ReportPage.FindingLine> findings(List<? extends Finding> findings) {
    Map<String, List<Finding>> byCode = new TreeMap<>();
    findings.forEach(
        finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding));
    return byCode.values().stream()
        .sorted(Comparator.comparing(same -> same.get(0).severity()))
        .map(
            same ->
                new ReportPage.FindingLine(
                    same.get(0).code(),
                    same.get(0).severity().name(),
                    same.stream().mapToLong(Finding::count).sum(),
                    same.get(0).whatToDo()))
        .toList();
  }
}
