package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.utdanning.registersync.office.BeforeAfter;
import no.utdanning.registersync.office.LinksDiff;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.office.Remark;
import no.utdanning.registersync.report.page.TablesPage;
import no.utdanning.registersync.report.page.TablesPage.Column;
import no.utdanning.registersync.report.page.TablesPage.Section;
import no.utdanning.registersync.report.page.Word;
import org.jspecify.annotations.Nullable;

/**
 * What edited links would change as a page, whole: nothing is left out, as it is for a terminal.
 */
final class LinksDiffPage {
  private final LinksDiff diff;
  private final List<Section> sections = new ArrayList<>();

  private LinksDiffPage(LinksDiff diff) {
    this.diff = diff;
  }

  /**
   * Writes it.
   *
   * @throws RefusedException when the file cannot be written
   */
  static void write(LinksDiff diff, Path file) {
    try {
      Files.writeString(file, new LinksDiffPage(diff).page().html());
    } catch (IOException e) {
      throw RefusedException.usage("the page cannot be written to " + file);
    }
  }

  private TablesPage page() {
    List<Word> leads = new ArrayList<>(List.of(Word.named("diff.lead")));
    if (diff.changesNothing()) {
      leads.add(Word.named("diff.nothing"));
    }
    list("diff.held", diff.heldBecause().stream().map(LinksDiffPage::said).toList());
    list("diff.notes", diff.notes().stream().map(LinksDiffPage::said).toList());
    country(diff.areas().get(0));
    occupations();
    codes();
    conflicts("diff.opens", diff.conflicts().opened());
    conflicts("diff.closes", diff.conflicts().closed());
    areas(diff.areas().subList(1, diff.areas().size()));
    list("diff.elsewhere", diff.occupationsElsewhere().stream().map(Word::of).toList());
    return new TablesPage(Word.named("diff.title", Map.of("n", diff.edition())), leads, sections);
  }

  private void country(LinksDiff.AreaDiff country) {
    add(
        "diff.country",
        List.of(text("diff.figure"), number("changes.before"), number("changes.after")),
        List.of(
            figure("figure.distinct", country.linked()),
            figure("figure.naive", country.naiveSum()),
            figure("figure.overcount", country.overcount()),
            figure("figure.shared", country.onSharedTitles()),
            figure("diff.titles-linked", diff.coverage().titles()),
            figure("diff.contracts-linked", country.apprenticesLinked()),
            figure("diff.contracts-naive", country.apprenticesNaiveSum())),
        Function.identity());
  }

  private static List<Word> figure(String name, BeforeAfter<?> figure) {
    return List.of(Word.named(name), shown(figure.before()), shown(figure.after()));
  }

  private void occupations() {
    add(
        "occupations",
        List.of(
            text("uno-id"),
            text("occupation"),
            number("positions"),
            number("figure.own"),
            number("figure.shared"),
            number("figure.apportioned"),
            number("contracts")),
        diff.occupations(),
        it ->
            List.of(
                Word.of(it.unoId()),
                Word.of(it.title()),
                arrow(it.positions()),
                arrow(it.own()),
                arrow(it.shared()),
                arrow(it.apportioned()),
                arrow(it.apprentices())));
  }

  private void codes() {
    add(
        "diff.titles",
        List.of(
            text("code"),
            text("title"),
            number("positions"),
            text("changes.before"),
            text("changes.after")),
        diff.titles(),
        it ->
            List.of(
                Word.of(it.code()),
                Word.of(it.title()),
                shown(it.positions()),
                ids(it.unoIds().before()),
                it.unoIds().differs() ? ids(it.unoIds().after()) : Word.named("diff.weights")));
    add(
        "diff.trades",
        List.of(text("trade"), number("contracts"), text("changes.before"), text("changes.after")),
        diff.trades(),
        it ->
            List.of(
                Word.of(it.trade()),
                shown(it.contracts()),
                ids(it.unoIds().before()),
                ids(it.unoIds().after())));
  }

  private void conflicts(String heading, List<LinksDiff.Conflict> conflicts) {
    add(
        heading,
        List.of(
            text("conflict.kind"), text("conflict.what"), text("conflict.id"), number("positions")),
        conflicts,
        it ->
            List.of(
                Word.named("kind." + it.kind()),
                Word.of(it.name()),
                Word.of(it.id()),
                Word.number(it.positions())));
  }

  private void areas(List<LinksDiff.AreaDiff> areas) {
    add(
        "diff.areas",
        List.of(
            text("code"),
            text("area"),
            number("figure.distinct"),
            number("figure.naive"),
            number("figure.overcount"),
            number("diff.contracts-linked")),
        areas,
        it ->
            List.of(
                Word.of(it.area()),
                Word.of(it.name()),
                arrow(it.linked()),
                arrow(it.naiveSum()),
                arrow(it.overcount()),
                arrow(it.apprenticesLinked())));
  }

  private void list(String heading, List<Word> words) {
    add(heading, List.of(text("which")), words, List::of);
  }

  private static Word said(Remark remark) {
    Map<String, Object> values = new TreeMap<>(remark.values());
    values.replaceAll((name, value) -> value instanceof Remark inner ? said(inner) : value);
    return Word.named(remark.says(), values);
  }

  private <T> void add(
      String heading, List<Column> columns, List<T> rows, Function<T, List<Word>> row) {
    if (!rows.isEmpty()) {
      sections.add(new Section(Word.named(heading), columns, rows.stream().map(row).toList()));
    }
  }

  private static Column text(String name) {
    return new Column(Word.named(name), false);
  }

  private static Column number(String name) {
    return new Column(Word.named(name), true);
  }

  private static Word arrow(BeforeAfter<?> figure) {
    return figure.differs()
        ? shown(figure.before()).then(" → ", shown(figure.after()))
        : shown(figure.after());
  }

  private static Word ids(@Nullable List<String> ids) {
    return Word.of(
        ids == null || ids.isEmpty() ? "–" : ids.stream().collect(Collectors.joining(", ")));
  }

  /** What nobody knows is not 0. */
  private static Word shown(@Nullable Object figure) {
    return figure instanceof Number number ? Word.number(number) : Word.of("–");
  }
}
