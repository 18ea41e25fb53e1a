package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;
import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.util.Objects;
import no.utdanning.registersync.office.Totals;
import org.jspecify.annotations.Nullable;

/** Totals of a set of occupations, for people. */
final class TotalsText {
  private TotalsText() {}

  static String of(Totals totals, Times times) {
    TextTable areas =
        new TextTable(
            text("AREA"),
            text("NAME"),
            number("DISTINCT"),
            number("NAIVE SUM"),
            number("TOO HIGH BY"));
    for (Totals.AreaTotal it : totals.areas()) {
      areas.row(
          it.area(), it.name(), shown(it.linked()), shown(it.naiveSum()), shown(it.overcount()));
    }
    String head = "Positions (not persons), exact, not for publication\n\n" + areas + "\n";
    return totals.overlappingTitles().isEmpty()
        ? head + "No title is shared between them\n"
        : head + overlapping(totals);
  }

  private static TextTable overlapping(Totals totals) {
    TextTable titles =
        new TextTable(text("SHARED TITLE"), text("NAME"), number("POSITIONS"), text("OCCUPATIONS"));
    for (Totals.OverlappingTitle it : totals.overlappingTitles()) {
      titles.row(it.title(), it.name(), shown(it.positions()), String.join(" ", it.unoIds()));
    }
    return titles;
  }

  /** What nobody knows is not 0. */
  private static String shown(@Nullable Long number) {
    return Objects.toString(number, "-");
  }
}
