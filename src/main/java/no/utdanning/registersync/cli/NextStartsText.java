package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.util.List;
import no.utdanning.registersync.office.NextStart;

/** What the schedule starts next, for people; nothing where there is no schedule up. */
final class NextStartsText {
  private NextStartsText() {}

  static String of(List<NextStart> next, Times times) {
    if (next.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable(text("NEXT"), text("STARTS"), text("ON"));
    next.forEach(it -> table.row(it.job(), times.at(it.at()), String.join(", ", it.nodes())));
    return "\n" + table;
  }
}
