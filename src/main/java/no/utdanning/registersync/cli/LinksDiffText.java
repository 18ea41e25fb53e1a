package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;
import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.util.List;
import java.util.Objects;
import no.utdanning.registersync.office.BeforeAfter;
import no.utdanning.registersync.office.LinksDiff;
import no.utdanning.registersync.office.Remark;
import org.jspecify.annotations.Nullable;

/** What edited links would change, for people: the greatest effect first, and not all of it. */
final class LinksDiffText {
  /** So many lines of a list are shown; the rest is counted. */
  private static final int SHOWN = 20;

  private LinksDiffText() {}

  static String of(LinksDiff diff, Times times) {
    StringBuilder out = new StringBuilder();
    if (diff.changesNothing()) {
      out.append("These links change nothing in edition ").append(diff.edition()).append('\n');
    } else {
      out.append("What these links would change in edition ")
          .append(diff.edition())
          .append("\nPositions (not persons), exact, not for publication\n\n")
          .append(sums(diff))
          .append(occupations(diff))
          .append(titles(diff))
          .append(trades(diff))
          .append(conflicts("OPENS", diff.conflicts().opened()))
          .append(conflicts("CLOSES", diff.conflicts().closed()));
    }
    list(out, "The gate would hold these links", diff.heldBecause());
    list(out, "Note", diff.notes());
    return out.toString();
  }

  private static String sums(LinksDiff diff) {
    LinksDiff.AreaDiff country = diff.areas().get(0);
    TextTable table =
        new TextTable(text("COUNTRY"), number("BEFORE"), number("AFTER"), number("CHANGE"));
    row(table, "linked positions (each once)", country.linked());
    row(table, "sum over occupations", country.naiveSum());
    row(table, "too high by", country.overcount());
    row(table, "linked titles", longs(diff.coverage().titles()));
    if (country.apprenticesLinked().differs() || country.apprenticesNaiveSum().differs()) {
      row(table, "linked contracts (each once)", country.apprenticesLinked());
      row(table, "contracts summed over occupations", country.apprenticesNaiveSum());
    }
    return table
        + "links: %d added, %d removed; trade links: %d added, %d removed; other areas that change: %d%n"
            .formatted(
                diff.links().added().size(),
                diff.links().removed().size(),
                diff.tradeLinks().added().size(),
                diff.tradeLinks().removed().size(),
                diff.areas().size() - 1)
            .replace(System.lineSeparator(), "\n");
  }

  private static BeforeAfter<Long> longs(BeforeAfter<Integer> numbers) {
    Integer before = numbers.before();
    Integer after = numbers.after();
    return BeforeAfter.of(
        before == null ? null : (Long) before.longValue(),
        after == null ? null : (Long) after.longValue());
  }

  private static void row(TextTable table, String what, BeforeAfter<Long> figure) {
    table.row(what, shown(figure.before()), shown(figure.after()), change(figure));
  }

  private static String occupations(LinksDiff diff) {
    if (diff.occupations().isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(
            text("OCCUPATION"),
            text("NAME"),
            number("POSITIONS"),
            number("OWN"),
            number("SHARED"),
            number("APPORTIONED"),
            number("APPRENTICES"));
    first(diff.occupations())
        .forEach(
            it ->
                table.row(
                    it.unoId(),
                    it.title(),
                    arrow(it.positions()),
                    arrow(it.own()),
                    arrow(it.shared()),
                    arrow(it.apportioned()),
                    arrow(it.apprentices())));
    return "\n" + table + more(diff.occupations(), "occupations");
  }

  private static String titles(LinksDiff diff) {
    if (diff.titles().isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(
            text("TITLE"), text("NAME"), number("POSITIONS"), text("BEFORE"), text("AFTER"));
    first(diff.titles())
        .forEach(
            it ->
                table.row(
                    it.code(),
                    it.title(),
                    shown(it.positions()),
                    ids(it.unoIds().before()),
                    it.unoIds().differs() ? ids(it.unoIds().after()) : "other weights"));
    return "\n" + table + more(diff.titles(), "titles");
  }

  private static String trades(LinksDiff diff) {
    if (diff.trades().isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(text("TRADE"), number("CONTRACTS"), text("BEFORE"), text("AFTER"));
    first(diff.trades())
        .forEach(
            it ->
                table.row(
                    it.trade(),
                    shown(it.contracts()),
                    ids(it.unoIds().before()),
                    ids(it.unoIds().after())));
    return "\n" + table + more(diff.trades(), "trades");
  }

  private static String conflicts(String heading, List<LinksDiff.Conflict> conflicts) {
    if (conflicts.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(text(heading), text("SUBJECT"), number("POSITIONS"), text("WHAT"));
    first(conflicts)
        .forEach(it -> table.row(it.kind(), it.subject(), it.positions(), it.message()));
    return "\n" + table + more(conflicts, "conflicts");
  }

  private static void list(StringBuilder out, String heading, List<Remark> lines) {
    if (!lines.isEmpty()) {
      out.append('\n').append(heading).append(":\n");
      lines.forEach(line -> out.append("  ").append(line.sentence()).append('\n'));
    }
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static String more(List<?> all, String what) {
    return all.size() <= SHOWN
        ? ""
        : "… and " + (all.size() - SHOWN) + " more " + what + " (--json gives all)\n";
  }

  private static <T> String arrow(BeforeAfter<T> figure) {
    return figure.differs()
        ? shown(figure.before()) + " → " + shown(figure.after())
        : shown(figure.after());
  }

  private static String change(BeforeAfter<Long> figure) {
    Long before = figure.before();
    Long after = figure.after();
    if (before == null || after == null) {
      return "-";
    }
    long change = after - before;
    return change > 0 ? "+" + change : Long.toString(change);
  }

  private static String ids(@Nullable List<String> ids) {
    return ids == null || ids.isEmpty() ? "-" : String.join(" ", ids);
  }

  /** What nobody knows is not 0. */
  private static String shown(@Nullable Object figure) {
    return Objects.toString(figure, "-");
  }
}
