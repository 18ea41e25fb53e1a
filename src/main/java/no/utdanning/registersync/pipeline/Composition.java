package no.utdanning.registersync.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.counting.FigureCalculator;
import no.utdanning.registersync.counting.FigureFindings;
import no.utdanning.registersync.counting.FigureInputs;
import no.utdanning.registersync.counting.FigureReaders;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.linking.LinkReview;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.report.AsOf;
import no.utdanning.registersync.report.EditionDirectory;
import no.utdanning.registersync.report.FigureFiles;
import no.utdanning.registersync.report.Manifest;
import no.utdanning.registersync.report.OccupationPanels;
import no.utdanning.registersync.report.WrittenFile;
import no.utdanning.registersync.report.review.ReviewReport;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.FirstSeen;
import no.utdanning.registersync.review.RegisterSums;
import no.utdanning.registersync.review.ReviewFigures;
import no.utdanning.registersync.review.ReviewMemory;
import no.utdanning.registersync.review.Reviewer;
import no.utdanning.registersync.settings.Settings;

/** Works out an edition from its slices and writes its files, the manifest last. */
final class Composition {
  private final Settings settings;
  private final Clock clock;
  private final SliceShelf shelf;
  private final EditionPlan plan;
  private final Linkage linkage;
  private final FigureInputs inputs;

  Composition(Settings settings, Clock clock, SliceShelf shelf, EditionPlan plan) {
    this.settings = settings;
    this.clock = clock;
    this.shelf = shelf;
    this.plan = plan;
    this.linkage = new Linkage(shelf.reference(plan.reference()));
    Slice employment = plan.employment();
    this.inputs =
        new FigureInputs(
            linkage,
            employment == null ? null : shelf.employment(employment),
            plan.vigo().stream().map(shelf::vigo).toList(),
            settings.smallCells());
  }

  FigureInputs inputs() {
    return inputs;
  }

  /**
   * Writes all files of the edition into a directory that nobody reads yet.
   *
   * @param findings what the run found that no slice holds
   * @throws no.utdanning.registersync.counting.IdentityBreach when the figures do not add up
   */
  void write(Path staging, int edition, int base, List<RecordedFinding> findings) {
    EditionDirectory directory = new EditionDirectory(staging);
    AreaNames names = areaNames();
    OccupationPanels panels = new OccupationPanels(directory, linkage, names, asOf());
    ReviewReport report = new ReviewReport(directory, plan, settings.zone());
    FigureFindings figureFindings = new FigureFindings(inputs);
    ReviewFigures reviewFigures = new ReviewFigures();
    try (FigureFiles files = new FigureFiles(directory, names)) {
      new FigureCalculator(inputs)
          .calculate(new FigureReaders(List.of(files, panels, figureFindings, reviewFigures)));
    }
    panels.write();
    List<Finding> all = allFindings(figureFindings, findings);
    report.write(review(edition, reviewFigures, all), all);
    directory.writeLast(
        Manifest.FILE,
        Manifest.bytes(
            edition,
            base,
            clock.instant(),
            plan,
            new SettingsThatMatter(settings).shown(),
            findings,
            directory.written()));
  }

  /** Writes the report of a published edition again; everything else in it stays as it is. */
  List<WrittenFile> writeReport(Path edition, int number, List<RecordedFinding> findings) {
    EditionDirectory directory = new EditionDirectory(edition);
    ReviewReport report = new ReviewReport(directory, plan, settings.zone());
    FigureFindings figureFindings = new FigureFindings(inputs);
    ReviewFigures reviewFigures = new ReviewFigures();
    new FigureCalculator(inputs)
        .calculate(new FigureReaders(List.of(figureFindings, reviewFigures)));
    List<Finding> all = allFindings(figureFindings, findings);
    report.write(review(number, reviewFigures, all), all);
    return directory.written();
  }

  private EditionReview review(int edition, ReviewFigures figures, List<Finding> findings) {
    return new Reviewer(
            linkage, new RegisterSums(inputs.employment(), inputs.vigo()), figures, areaNames())
        .review(findings, ReviewMemory.NONE, null, new FirstSeen(edition, latestDay()));
  }

  /** The latest day that one of the slices is of. */
  private LocalDate latestDay() {
    return plan.slices().stream().map(Slice::asOf).max(Comparator.naturalOrder()).orElseThrow();
  }

  private List<Finding> allFindings(FigureFindings figures, List<RecordedFinding> ofTheRun) {
    List<Finding> all = new ArrayList<>(ofTheRun);
    plan.slices().forEach(slice -> all.addAll(shelf.findings(slice)));
    LocalDate staleBefore = plan.reference().asOf().minusYears(settings.review().staleAfterYears());
    all.addAll(LinkReview.findings(linkage, staleBefore));
    all.addAll(figures.findings());
    return all;
  }

  AreaNames areaNames() {
    List<Municipality> earlier = new ArrayList<>();
    plan.slices().forEach(slice -> earlier.addAll(shelf.places(slice)));
    return new AreaNames(linkage.reference().municipalities().list(), earlier);
  }

  private AsOf asOf() {
    SortedMap<String, LocalDate> nights = new TreeMap<>();
    plan.vigo().forEach(slice -> nights.put(slice.part(), slice.asOf()));
    EmploymentData employment = inputs.employment();
    Period period = employment == null ? null : employment.period();
    return new AsOf(period, nights, plan.reference().asOf());
  }
}
