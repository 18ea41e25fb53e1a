package no.utdanning.registersync.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import no.utdanning.registersync.counting.Apprentices;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.counting.FigureInputs;
import no.utdanning.registersync.counting.LinkEffect;
import no.utdanning.registersync.counting.LinkedTotals;
import no.utdanning.registersync.counting.OccupationFigures;
import no.utdanning.registersync.counting.Positions;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.Gate;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.linking.LinkReview;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.office.BeforeAfter;
import no.utdanning.registersync.office.LinksDiff;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.FirstSeen;
import no.utdanning.registersync.review.RegisterSums;
import no.utdanning.registersync.review.ReviewMemory;
import no.utdanning.registersync.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What edited link files would change in the exact figures of the current edition: its data with
 * its own links, beside the same data with the links on disk.
 */
final class LinksDiffAnswer {
  private final Settings settings;
  private final int edition;
  private final SliceShelf shelf;
  private final EditionPlan plan;
  private final ReviewMemory memory;

  /**
   * @param memory of the editions up to the current one
   */
  LinksDiffAnswer(Settings settings, CurrentEdition current, ReviewMemory memory) {
    this.settings = settings;
    this.memory = memory;
    this.edition = current.number();
    this.shelf = current.shelf();
    this.plan = current.plan();
  }

  LinksDiff of(LinkFilesOnDisk files) {
    Linkage before = shelf.linkage(plan.reference());
    Linkage after =
        new Linkage(
            before.reference().withLinks(files.titleLinks().rows(), files.tradeLinks().rows()));
    Slice slice = plan.employment();
    EmploymentData employment = slice == null ? null : shelf.cells(slice);
    FigureInputs inputs =
        new FigureInputs(
            before,
            employment,
            plan.vigo().stream().map(shelf::vigo).toList(),
            settings.smallCells());
    LinkEffect effect = new LinkEffect(inputs, after);
    List<LinkEffect.AreaChange> areas = effect.areas();
    List<LinkEffect.OccupationChange> occupations = effect.occupations();
    return new LinksDiff(
        edition,
        areas(areas),
        occupations.stream()
            .filter(change -> isShown(occupation(change)))
            .sorted(
                Comparator.comparingLong(LinksDiffAnswer::weight)
                    .reversed()
                    .thenComparing(change -> change.occupation().id()))
            .map(LinksDiffAnswer::occupation)
            .toList(),
        occupations.stream()
            .filter(change -> !isShown(occupation(change)))
            .map(change -> change.occupation().id().value())
            .toList(),
        UsedPairs.ofTitles(before, after),
        UsedPairs.ofTrades(before, after),
        titles(effect, before),
        trades(effect),
        coverage(before, after, areas.get(0)),
        new DiffConflicts(
                new RegisterSums(employment == null ? null : employment.cells(), inputs.vigo()),
                memory,
                new FirstSeen(edition + 1, plan.reference().asOf()))
            .between(
                new DiffConflicts.Side(
                    before,
                    findings(before, shelf.findings(plan.reference()), effect.findingsBefore())),
                new DiffConflicts.Side(
                    after, findings(after, files.findings(), effect.findingsAfter()))),
        DiffRemarks.held(
            new Gate(settings.gate())
                .reference(after, before, employment == null ? null : employment.cells())),
        DiffRemarks.notes(files, settings.sources(), plan.reference()));
  }

  private List<LinksDiff.AreaDiff> areas(List<LinkEffect.AreaChange> changes) {
    AreaNames names = shelf.areaNames(plan);
    return changes.stream()
        .filter(change -> change.area().equals(Area.COUNTRY) || !change.changesNothing())
        .map(change -> area(change, names))
        .toList();
  }

  private static LinksDiff.AreaDiff area(LinkEffect.AreaChange change, AreaNames names) {
    return new LinksDiff.AreaDiff(
        change.area().code(),
        names.name(change.area()),
        figure(change, LinkedTotals::positions, LinkedTotals.Linked::linked),
        figure(change, LinkedTotals::positions, LinkedTotals.Linked::onShared),
        figure(change, LinkedTotals::positions, LinkedTotals.Linked::sumOverOccupations),
        figure(change, LinkedTotals::positions, LinkedTotals.Linked::overcount),
        figure(change, LinkedTotals::apprentices, LinkedTotals.Linked::linked),
        figure(change, LinkedTotals::apprentices, LinkedTotals.Linked::sumOverOccupations));
  }

  private static BeforeAfter<Long> figure(
      LinkEffect.AreaChange change,
      Function<LinkedTotals, LinkedTotals.@Nullable Linked> kind,
      ToLongFunction<LinkedTotals.Linked> figure) {
    return BeforeAfter.of(
        valueOf(kind.apply(change.before()), figure), valueOf(kind.apply(change.after()), figure));
  }

  private static <T> @Nullable Long valueOf(@Nullable T figures, ToLongFunction<T> figure) {
    return figures == null ? null : (Long) figure.applyAsLong(figures);
  }

  private static LinksDiff.OccupationDiff occupation(LinkEffect.OccupationChange change) {
    OccupationFigures before = change.before();
    OccupationFigures after = change.after();
    Positions positionsBefore = before.positions();
    Positions positionsAfter = after.positions();
    return new LinksDiff.OccupationDiff(
        change.occupation().id().value(),
        change.occupation().title(),
        positions(positionsBefore, positionsAfter, Positions::total),
        positions(positionsBefore, positionsAfter, Positions::own),
        positions(positionsBefore, positionsAfter, Positions::shared),
        BeforeAfter.of(
            positionsBefore == null ? null : positionsBefore.apportioned(),
            positionsAfter == null ? null : positionsAfter.apportioned()),
        BeforeAfter.of(
            valueOf(before.apprentices(), Apprentices::contracts),
            valueOf(after.apprentices(), Apprentices::contracts)));
  }

  private static BeforeAfter<Long> positions(
      @Nullable Positions before, @Nullable Positions after, ToLongFunction<Positions> figure) {
    return BeforeAfter.of(valueOf(before, figure), valueOf(after, figure));
  }

  private static boolean isShown(LinksDiff.OccupationDiff diff) {
    return diff.positions().differs()
        || diff.own().differs()
        || diff.shared().differs()
        || diff.apportioned().differs()
        || diff.apprentices().differs();
  }

  /** How much an occupation changes, in positions and contracts. */
  private static long weight(LinkEffect.OccupationChange change) {
    LinksDiff.OccupationDiff diff = occupation(change);
    return Math.max(distance(diff.positions()), distance(diff.own()))
        + distance(diff.apprentices());
  }

  private static long distance(BeforeAfter<Long> figure) {
    return Math.abs(
        Objects.requireNonNullElse(figure.after(), 0L)
            - Objects.requireNonNullElse(figure.before(), 0L));
  }

  private static List<LinksDiff.TitleDiff> titles(LinkEffect effect, Linkage linkage) {
    return effect.titles().stream()
        .map(
            change ->
                new LinksDiff.TitleDiff(
                    change.title().value(),
                    text(linkage.catalogue().get(change.title())),
                    change.positions(),
                    unoIds(change.before(), change.after())))
        .sorted(
            Comparator.comparingLong(
                    (LinksDiff.TitleDiff it) -> Objects.requireNonNullElse(it.positions(), 0L))
                .reversed()
                .thenComparing(LinksDiff.TitleDiff::code))
        .toList();
  }

  private static List<LinksDiff.TradeDiff> trades(LinkEffect effect) {
    return effect.trades().stream()
        .map(
            change ->
                new LinksDiff.TradeDiff(
                    change.trade().value(),
                    change.contracts(),
                    unoIds(change.before(), change.after())))
        .sorted(
            Comparator.comparingLong(
                    (LinksDiff.TradeDiff it) -> Objects.requireNonNullElse(it.contracts(), 0L))
                .reversed()
                .thenComparing(LinksDiff.TradeDiff::trade))
        .toList();
  }

  private static BeforeAfter<List<String>> unoIds(Relation before, Relation after) {
    return BeforeAfter.of(texts(before.occupations()), texts(after.occupations()));
  }

  private static List<String> texts(Collection<UnoId> ids) {
    return ids.stream().map(UnoId::value).toList();
  }

  private static String text(@Nullable Title title) {
    return title == null ? "" : title.text();
  }

  private static LinksDiff.Coverage coverage(
      Linkage before, Linkage after, LinkEffect.AreaChange country) {
    return new LinksDiff.Coverage(
        BeforeAfter.of(before.titles().relations().size(), after.titles().relations().size()),
        before.catalogue().size(),
        figure(country, LinkedTotals::positions, LinkedTotals.Linked::linked),
        valueOf(country.before().positions(), LinkedTotals.Linked::all));
  }

  private List<Finding> findings(
      Linkage linkage, Collection<? extends Finding> inFiles, List<Finding> inFigures) {
    LocalDate staleBefore = plan.reference().asOf().minusYears(settings.review().staleAfterYears());
    List<Finding> findings = new ArrayList<>();
    inFiles.stream()
        .filter(finding -> finding.where().source().endsWith("-links"))
        .forEach(findings::add);
    findings.addAll(LinkReview.findings(linkage, staleBefore));
    findings.addAll(inFigures);
    return findings;
  }
}
