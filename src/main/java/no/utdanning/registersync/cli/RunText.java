package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;
import static no.utdanning.registersync.cli.TextTable.Column.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.utdanning.registersync.office.GateResult;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.SourceRows;
import no.utdanning.registersync.office.StepTiming;
import no.utdanning.registersync.platform.ExitCode;

/** What a run did, for people. */
final class RunText {
  private RunText() {}

  /** Lets the office run a job, tells what it did, and exits as it says. */
  static Desk.Task answering(Function<Office, RunDetail> job) {
    return (office, answer) -> {
      RunDetail run = job.apply(office);
      answer.give(run, RunText::of);
      return exitCode(run);
    };
  }

  static ExitCode exitCode(RunDetail run) {
    return run.summary()
        .exitCode()
        .orElseThrow(() -> new IllegalStateException("a run that has ended has an exit code"));
  }

  static String of(RunDetail run, Times times) {
    StringBuilder text = new StringBuilder();
    text.append("Run ").append(run.summary().run()).append(", ").append(run.summary().job());
    text.append(", ").append(times.at(run.summary().started())).append(": ");
    text.append(run.summary().outcome());
    text.append(run.summary().exitCode().map(RunText::exit).orElse("")).append("\n");
    text.append(parameters(run.parameters()));
    run.notes().forEach(note -> text.append("Note: ").append(note).append("\n"));
    if (!run.sources().isEmpty()) {
      text.append("\n").append(rows(run.sources()));
      text.append(reasons(run.sources())).append("\n").append(files(run.sources()));
    }
    if (!run.gate().isEmpty()) {
      text.append("\n").append(gate(run.gate()));
    }
    if (!run.steps().isEmpty()) {
      text.append("\n").append(steps(run.steps()));
    }
    return text.toString();
  }

  private static String exit(ExitCode exitCode) {
    return " (exit " + exitCode.code() + ")";
  }

  private static String parameters(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(it -> it.getKey() + " " + it.getValue())
            .collect(Collectors.joining(", ", "Asked for: ", "\n"));
  }

  private static TextTable rows(List<SourceRows> sources) {
    TextTable table =
        new TextTable(
            text("SOURCE"),
            number("ROWS READ"),
            number("COUNTED"),
            number("EXCLUDED"),
            number("REJECTED"));
    for (SourceRows it : sources) {
      table.row(it.source(), it.rowsRead(), it.rowsCounted(), it.rowsExcluded(), it.rowsRejected());
    }
    return table;
  }

  private static String reasons(List<SourceRows> sources) {
    TextTable table = new TextTable(text("SOURCE"), text("FATE"), text("REASON"), number("ROWS"));
    boolean any = false;
    for (SourceRows source : sources) {
      source.excluded().forEach((why, rows) -> table.row(source.source(), "excluded", why, rows));
      source.rejected().forEach((why, rows) -> table.row(source.source(), "rejected", why, rows));
      any |= !source.excluded().isEmpty() || !source.rejected().isEmpty();
    }
    return any ? "\n" + table : "";
  }

  private static TextTable files(List<SourceRows> sources) {
    TextTable table =
        new TextTable(text("SOURCE"), text("LOCATION"), number("BYTES"), text("SHA-256"));
    for (SourceRows it : sources) {
      table.row(it.source(), it.location(), it.bytes(), it.problem().or(it::sha256).orElse("-"));
    }
    return table;
  }

  private static TextTable gate(List<GateResult> results) {
    TextTable table =
        new TextTable(
            text("SLICE"), text("CHECK"), number("MEASURED"), number("ALLOWED"), text("GATE"));
    for (GateResult it : results) {
      table.row(
          it.slice(), it.check(), it.measured(), it.allowed(), it.passed() ? "passed" : "HELD");
    }
    return table;
  }

  private static TextTable steps(List<StepTiming> steps) {
    TextTable table = new TextTable(text("STEP"), text("STATE"), number("TOOK"));
    for (StepTiming it : steps) {
      table.row(it.step(), it.state(), Times.took(Duration.ofMillis(it.milliseconds())));
    }
    return table;
  }
}
