package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.edition.store.Run;
import no.utdanning.registersync.edition.store.RunState;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.platform.ExitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns the records of runs into answers; a run's account is its answer as JSON. */
final class RunRecords {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RunRecords() {}

  static String account(RunDetail detail) {
    return MAPPER.writeValueAsString(detail);
  }

  static RunDetail detail(Run run) {
    RunDetail account = readAccount(run);
    RunSummary summary = summary(run);
    return account == null
        ? new RunDetail(summary, Map.of(), List.of(), List.of(), List.of(), List.of())
        : new RunDetail(
            summary,
            account.parameters(),
            account.steps(),
            account.sources(),
            account.gate(),
            account.notes());
  }

  static RunSummary summary(Run run) {
    Integer exitCode = run.exitCode();
    RunDetail account = readAccount(run);
    return new RunSummary(
        run.id(),
        run.job(),
        state(run.state()),
        run.startedAt(),
        Optional.ofNullable(run.endedAt()),
        Optional.ofNullable(exitCode).map(ExitCode::of),
        Optional.ofNullable(run.edition()),
        run.state() == RunState.KILLED || account == null ? "" : account.summary().outcome());
  }

  private static @Nullable RunDetail readAccount(Run run) {
    String account = run.account();
    return account == null ? null : MAPPER.readValue(account, RunDetail.class);
  }

  private static RunSummary.State state(RunState state) {
    return switch (state) {
      case RUNNING -> RunSummary.State.RUNNING;
      case DONE, FAILED -> RunSummary.State.ENDED;
      case KILLED -> RunSummary.State.KILLED;
    };
  }
}
