package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.util.Locale;
import no.utdanning.registersync.office.Check;

/** What was looked at before a run, for people. */
final class CheckText {
  private CheckText() {}

  static String of(Check check, Times times) {
    TextTable table = new TextTable(text("CHECKED"), text("VERDICT"), text("FOUND"));
    for (Check.Line it : check.lines()) {
      table.row(it.subject(), it.verdict().name().toLowerCase(Locale.ROOT), it.said());
    }
    return table.toString();
  }
}
