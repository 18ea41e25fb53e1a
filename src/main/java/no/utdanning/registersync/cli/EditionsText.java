package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;
import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.util.List;
import no.utdanning.registersync.office.EditionLine;

/** Editions, a line each, for people. */
final class EditionsText {
  private EditionsText() {}

  static String of(List<EditionLine> editions, Times times) {
    if (editions.isEmpty()) {
      return "No edition yet";
    }
    TextTable table =
        new TextTable(
            number("EDITION"),
            text("PUBLISHED"),
            number("RUN"),
            text("STATE"),
            text("NOTE"),
            text("SLICES"));
    for (EditionLine it : editions) {
      table.row(
          it.edition(),
          times.at(it.publishedAt()),
          it.run().map(String::valueOf).orElse("-"),
          state(it),
          it.note().isEmpty() ? "-" : it.note(),
          String.join(" ", it.slices()));
    }
    return table.toString();
  }

  private static String state(EditionLine edition) {
    if (edition.current()) {
      return "current";
    }
    return edition.kept() ? "kept" : "purged";
  }
}
