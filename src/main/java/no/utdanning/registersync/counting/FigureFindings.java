package no.utdanning.registersync.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.TitleFindings;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;

/** Finds what reviewers should look at in the exact figures: titles and trades that matter. */
public final class FigureFindings implements FigureReader {
  private final Linkage linkage;
  private final FigureInputs inputs;
  private final List<Finding> findings = new ArrayList<>();

  public FigureFindings(FigureInputs inputs) {
    this.inputs = inputs;
    this.linkage = inputs.linkage();
  }

  /** What was found, once all figures have been read. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void occupation(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    if (linkage.titles().codes(occupation.id()).isEmpty()) {
      findings.add(
          new TitleFindings.OccupationWithoutTitle(occupation.id().value(), occupation.title()));
    }
  }

  @Override
  public void areas(Audience audience, List<AreaTotals> areas) {
    if (audience == Audience.INTERNAL) {
      trades();
    }
  }

  private void trades() {
    SortedMap<TradeCode, Long> contracts = new TreeMap<>();
    linkage.trades().relations().keySet().forEach(trade -> contracts.put(trade, 0L));
    for (VigoData county : inputs.vigo()) {
      county.contracts().forEach(at -> contracts.merge(at.trade(), (long) at.count(), Long::sum));
    }
    contracts.forEach(
        (trade, count) -> {
          Relation relation = linkage.trades().relation(trade);
          if (relation.isShared()) {
            findings.add(
                new TitleFindings.SharedTrade(trade.value(), texts(relation.occupations()), count));
          } else if (!relation.isLinked() && !linkage.trades().isDecidedWithout(trade)) {
            findings.add(new TitleFindings.UnlinkedTrade(trade.value(), count));
          }
        });
  }

  @Override
  public void titles(Audience audience, List<TitleFigures> titles) {
    if (audience == Audience.INTERNAL) {
      titles.forEach(this::title);
      sameTexts(titles);
    }
  }

  private void title(TitleFigures figures) {
    String code = figures.code().value();
    long positions = positions(figures);
    Title title = figures.title();
    if (title == null) {
      findings.add(new TitleFindings.UnknownTitle(code, positions));
      return;
    }
    if (figures.relation().isShared()) {
      findings.add(
          new TitleFindings.SharedTitle(
              code, title.text(), texts(figures.relation().occupations()), positions));
    }
    if (figures.state() == TitleFigures.LinkState.UKOBLET && positions > 0) {
      findings.add(new TitleFindings.UnlinkedTitle(code, title.text(), positions));
    }
    EmploymentData employment = inputs.employment();
    LocalDate validTo = title.validTo();
    if (employment != null
        && validTo != null
        && positions > 0
        && title.retiredBy(employment.period().referenceDate())) {
      findings.add(
          new TitleFindings.RetiredTitle(code, title.text(), validTo.toString(), positions));
    }
  }

  private void sameTexts(List<TitleFigures> titles) {
    SortedMap<String, List<TitleFigures>> byText = new TreeMap<>();
    for (TitleFigures figures : titles) {
      Title title = figures.title();
      if (title != null) {
        byText.computeIfAbsent(title.text(), text -> new ArrayList<>()).add(figures);
      }
    }
    byText.forEach(
        (text, same) -> {
          if (same.size() > 1) {
            findings.add(
                new TitleFindings.SameText(
                    text,
                    same.stream().map(figures -> figures.code().value()).toList(),
                    same.stream().mapToLong(FigureFindings::positions).sum()));
          }
        });
  }

  private static long positions(TitleFigures figures) {
    TitleFigures.TitlePositions positions = figures.positions();
    return positions == null ? 0 : positions.count();
  }

  private static List<String> texts(List<UnoId> ids) {
    return ids.stream().map(UnoId::value).toList();
  }
}
