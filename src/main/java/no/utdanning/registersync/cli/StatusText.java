package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;
import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.util.Locale;
import no.utdanning.registersync.office.Status;

/** How it stands, for people. */
final class StatusText {
  private final Status status;
  private final Times times;
  private final StringBuilder text = new StringBuilder();

  private StatusText(Status status, Times times) {
    this.status = status;
    this.times = times;
  }

  static String of(Status status, Times times) {
    StatusText text = new StatusText(status, times);
    text.text.append(status.verdict()).append("\n");
    text.held();
    text.sources();
    text.due();
    text.lastRuns();
    return text.text.toString();
  }

  private void sources() {
    if (status.sources().isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            text("SOURCE"),
            text("AS OF"),
            text("LAST CONFIRMED"),
            number("HOURS"),
            text("LEVEL"),
            text("EXPECTED"),
            text("LATE AFTER"));
    for (Status.SourceAge it : status.sources()) {
      table.row(
          it.source(),
          it.asOf().orElse("-"),
          it.lastConfirmed().map(times::at).orElse("-"),
          it.ageHours().map(String::valueOf).orElse("-"),
          it.level().name().toLowerCase(Locale.ROOT),
          it.expected(),
          it.lateAfter().map(times::at).orElse("-"));
    }
    text.append("\n").append(table);
  }

  private void lastRuns() {
    text.append("\n");
    if (status.lastRuns().isEmpty()) {
      text.append("No run yet\n");
    } else {
      text.append("Last run of each job\n").append(RunsText.of(status.lastRuns(), times));
    }
  }

  private void due() {
    if (!status.due().isEmpty()) {
      TextTable table = new TextTable(text("DUE NEXT"), text("BY"), text("WHAT"));
      status.due().forEach(it -> table.row(it.job(), times.at(it.by()), it.what()));
      text.append("\n").append(table);
    }
    text.append(
        status.nextStarts().isEmpty()
            ? "\nNo schedule is up: cron, timers or somebody must start the jobs\n"
            : NextStartsText.of(status.nextStarts(), times));
  }

  private void held() {
    text.append("\n");
    if (status.held().isEmpty()) {
      text.append("Nothing is held\n");
    }
    for (Status.HeldSlice it : status.held()) {
      text.append("Held: ").append(it.slice());
      text.append(", since ").append(times.at(it.heldAt())).append("\n");
      it.reasons().forEach(reason -> text.append("  ").append(reason).append("\n"));
      text.append("  to release it: ").append(it.toRelease()).append("\n");
    }
  }
}
