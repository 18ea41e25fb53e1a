package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;
import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.util.List;
import java.util.Locale;
import no.utdanning.registersync.office.RunSummary;

/** Runs, a line each, for people. */
final class RunsText {
  private RunsText() {}

  static String of(List<RunSummary> runs, Times times) {
    TextTable table =
        new TextTable(
            number("RUN"),
            text("JOB"),
            text("STARTED"),
            text("TOOK"),
            number("EXIT"),
            text("OUTCOME"));
    for (RunSummary it : runs) {
      table.row(
          it.run(),
          it.job(),
          times.at(it.started()),
          it.ended().map(ended -> Times.took(it.started(), ended)).orElse("-"),
          it.exitCode().map(code -> String.valueOf(code.code())).orElse("-"),
          it.state() == RunSummary.State.ENDED
              ? it.outcome()
              : it.state().name().toLowerCase(Locale.ROOT));
    }
    return table.toString();
  }
}
