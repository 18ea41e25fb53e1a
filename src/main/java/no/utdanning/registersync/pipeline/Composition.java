package no.utdanning.registersync.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.counting.FigureCalculator;
import no.utdanning.registersync.counting.FigureFindings;
import no.utdanning.registersync.counting.FigureInputs;
import no.utdanning.registersync.counting.FigureReaders;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.figures.ArrivingFiles;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.linking.LinkReview;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.platform.Meanwhile;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.report.AsOf;
import no.utdanning.registersync.report.EditionDirectory;
import no.utdanning.registersync.report.FigureFiles;
import no.utdanning.registersync.report.Manifest;
import no.utdanning.registersync.report.OccupationPanels;
import no.utdanning.registersync.report.PublishedFigures;
import no.utdanning.registersync.report.PublishedFiles;
import no.utdanning.registersync.report.WorkplacesFile;
import no.utdanning.registersync.report.WrittenFile;
import no.utdanning.registersync.report.review.ReviewReport;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.FirstSeen;
import no.utdanning.registersync.review.RegisterSums;
import no.utdanning.registersync.review.ReviewFigures;
import no.utdanning.registersync.review.ReviewFindings;
import no.utdanning.registersync.review.ReviewMemory;
import no.utdanning.registersync.review.Reviewer;
import no.utdanning.registersync.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Works out an edition from its slices and writes its files, the manifest last. */
final class Composition {
  private final Settings settings;
  private final Clock clock;
  private final SliceShelf shelf;
  private final EditionPlan plan;
  private final Predecessor predecessor;
  private final Linkage linkage;
  private final FigureInputs inputs;
  private final AreaNames areaNames;

  /**
   * @param predecessor the edition that this one is built from
   */
  Composition(
      Settings settings, Clock clock, SliceShelf shelf, EditionPlan plan, Predecessor predecessor) {
    this.settings = settings;
    this.clock = clock;
    this.shelf = shelf;
    this.plan = plan;
    this.predecessor = predecessor;
    this.linkage = shelf.linkage(plan.reference());
    Slice employment = plan.employment();
    this.inputs =
        new FigureInputs(
            linkage,
            employment == null ? null : shelf.employment(employment),
            plan.vigo().stream().map(shelf::vigo).toList(),
            settings.smallCells());
    this.areaNames = shelf.areaNames(plan);
  }

  FigureInputs inputs() {
    return inputs;
  }

  /**
   * What reviewers are shown of an edition.
   *
   * @param memory what it is built on
   * @param findings all of the edition's
   * @param day the edition, and the day as of which it is
   */
  record Reviewed(
      ReviewMemory memory, EditionReview review, List<Finding> findings, FirstSeen day) {
    Reviewed {
      findings = List.copyOf(findings);
    }
  }

  /**
   * An edition whose figures are written, and nothing else of it.
   *
   * @param panels yet to be written
   * @param findings what the figures themselves show
   */
  record Figures(
      EditionDirectory directory,
      OccupationPanels panels,
      FigureFindings findings,
      ReviewFigures review) {}

  /**
   * Writes the edition's figures, which are, with the panels, what the database has of it, into a
   * directory that nobody reads yet.
   *
   * @param inheritance what is taken over from the published edition; null for nothing
   * @param files told when the figures are there
   * @throws no.utdanning.registersync.counting.IdentityBreach when the figures do not add up
   */
  Figures writeFigures(Path staging, @Nullable Inheritance inheritance, ArrivingFiles files) {
    EditionDirectory directory =
        new EditionDirectory(
            staging, inheritance == null ? PublishedFiles.none() : inheritance.files());
    OccupationPanels panels = new OccupationPanels(directory, linkage, areaNames, asOf());
    FigureFindings figureFindings = new FigureFindings(inputs);
    ReviewFigures reviewFigures = new ReviewFigures();
    try (PublishedFigures published = published(inheritance)) {
      FigureCalculator calculator = new FigureCalculator(inputs, published);
      // The longest file by far is written beside all others.
      try (Meanwhile<Boolean> naming =
              Meanwhile.begin(
                  "workplaces", () -> writeWorkplaces(calculator, directory, published, files));
          FigureFiles figures = new FigureFiles(directory, areaNames, published)) {
        calculator.calculate(
            new FigureReaders(List.of(figures, panels, figureFindings, reviewFigures)),
            work -> Meanwhile.begin("totals", work));
        naming.await();
      }
    }
    files.haveCome(ArrivingFiles.Group.FIGURES);
    return new Figures(directory, panels, figureFindings, reviewFigures);
  }

  private static void writeWorkplaces(
      FigureCalculator calculator,
      EditionDirectory directory,
      PublishedFigures published,
      ArrivingFiles files) {
    try (WorkplacesFile workplaces = new WorkplacesFile(directory, published)) {
      calculator.nameWorkplaces(workplaces);
    }
    files.haveCome(ArrivingFiles.Group.WORKPLACES);
  }

  /**
   * What a review says of links and registers, whatever the figures are.
   *
   * @param memory what it is built on
   * @param sources what was found in the sources, and what links are in themselves
   * @param overTime what titles were called earlier, and are called elsewhere
   */
  record Groundwork(
      ReviewMemory memory, RegisterSums register, List<Finding> sources, List<Finding> overTime) {
    Groundwork {
      sources = List.copyOf(sources);
      overTime = List.copyOf(overTime);
    }
  }

  /** Lays it; nothing of it waits for the figures. */
  Groundwork layGroundwork() {
    RegisterSums register = new RegisterSums(cells(), inputs.vigo());
    ReviewMemory memory = predecessor.memory();
    List<Finding> sources = new ArrayList<>();
    plan.slices().forEach(slice -> sources.addAll(shelf.findings(slice)));
    LocalDate staleBefore = plan.reference().asOf().minusYears(settings.review().staleAfterYears());
    sources.addAll(LinkReview.findings(linkage, staleBefore));
    return new Groundwork(
        memory, register, sources, new ReviewFindings(linkage, register).findings(memory.texts()));
  }

  /**
   * Writes the edition's report.
   *
   * @param findings what the run found that no slice holds
   */
  Reviewed writeReport(
      Groundwork groundwork, Figures figures, int edition, List<RecordedFinding> findings) {
    Reviewed reviewed =
        reviewed(groundwork, edition, figures.review(), figures.findings(), findings);
    new ReviewReport(figures.directory(), plan, settings.zone())
        .write(reviewed.review(), reviewed.findings());
    return reviewed;
  }

  /**
   * Writes the manifest of an edition that has all its other files.
   *
   * @param findings what the run found that no slice holds
   */
  void writeManifest(Figures figures, int edition, int base, List<RecordedFinding> findings) {
    EditionDirectory directory = figures.directory();
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

  private PublishedFigures published(@Nullable Inheritance inheritance) {
    return inheritance == null ? PublishedFigures.none() : inheritance.open(inputs, areaNames);
  }

  /** What the edition calls its titles. */
  SortedMap<TitleCode, String> titleTexts() {
    SortedMap<TitleCode, String> texts = new TreeMap<>();
    linkage.catalogue().forEach((code, title) -> texts.put(code, title.text()));
    return texts;
  }

  /** Writes the report of a published edition again; everything else in it stays as it is. */
  List<WrittenFile> writeReport(Path edition, int number, List<RecordedFinding> findings) {
    EditionDirectory directory = new EditionDirectory(edition, PublishedFiles.none());
    ReviewReport report = new ReviewReport(directory, plan, settings.zone());
    FigureFindings figureFindings = new FigureFindings(inputs);
    ReviewFigures reviewFigures = new ReviewFigures();
    new FigureCalculator(inputs)
        .calculate(new FigureReaders(List.of(figureFindings, reviewFigures)));
    Reviewed reviewed = reviewed(layGroundwork(), number, reviewFigures, figureFindings, findings);
    report.write(reviewed.review(), reviewed.findings());
    return directory.written();
  }

  /**
   * What reviewers are to see of the edition; writes nothing.
   *
   * @param edition its number, also of one that is not published
   * @param findings what the run found that no slice holds
   */
  Reviewed review(int edition, List<RecordedFinding> findings) {
    FigureFindings figureFindings = new FigureFindings(inputs);
    ReviewFigures figures = new ReviewFigures();
    new FigureCalculator(inputs).calculate(new FigureReaders(List.of(figureFindings, figures)));
    return reviewed(layGroundwork(), edition, figures, figureFindings, findings);
  }

  /**
   * @param ofTheRun what the run found that no slice holds
   */
  private Reviewed reviewed(
      Groundwork groundwork,
      int edition,
      ReviewFigures figures,
      FigureFindings ofFigures,
      List<RecordedFinding> ofTheRun) {
    RegisterSums register = groundwork.register();
    List<Finding> all = new ArrayList<>(ofTheRun);
    all.addAll(groundwork.sources());
    all.addAll(ofFigures.findings());
    all.addAll(groundwork.overTime());
    all.addAll(new ReviewFindings(linkage, register).aimlessDecisions(all));
    FirstSeen day = new FirstSeen(edition, latestDay());
    EditionReview review =
        new Reviewer(linkage, register, figures, areaNames)
            .review(all, groundwork.memory(), predecessor.find(plan, register).orElse(null), day);
    return new Reviewed(groundwork.memory(), review, all, day);
  }

  private @Nullable EmploymentCells cells() {
    EmploymentData employment = inputs.employment();
    return employment == null ? null : employment.cells();
  }

  /** The latest day that one of the slices is of. */
  private LocalDate latestDay() {
    return plan.slices().stream().map(Slice::asOf).max(Comparator.naturalOrder()).orElseThrow();
  }

  AreaNames areaNames() {
    return areaNames;
  }

  private AsOf asOf() {
    SortedMap<String, LocalDate> nights = new TreeMap<>();
    plan.vigo().forEach(slice -> nights.put(slice.part(), slice.asOf()));
    EmploymentData employment = inputs.employment();
    Period period = employment == null ? null : employment.period();
    return new AsOf(period, nights, plan.reference().asOf());
  }
}
