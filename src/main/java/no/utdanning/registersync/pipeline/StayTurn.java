package no.utdanning.registersync.pipeline;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.StopSignal;
import no.utdanning.registersync.platform.Turn;

/** Waits for the H2 file, however long it takes, unless asked to stop. */
final class StayTurn implements Turn {
  private static final Duration VERY_PATIENT = Duration.ofDays(3650);

  private final Progress progress;
  private final StopSignal stop;

  StayTurn(Progress progress, StopSignal stop) {
    this.progress = progress;
    this.stop = stop;
  }

  @Override
  public Duration patience() {
    return VERY_PATIENT;
  }

  @Override
  public void waitingFor(Optional<Owner> holder) {
    progress.warn(
        "standing by while another process has the database"
            + holder.map(owner -> " (pid " + owner.pid() + ")").orElse(""));
  }

  @Override
  public void whileWaiting(DataSource database) {
    if (stop.isAsked()) {
      throw new RefusedException(ExitCode.DONE, "stopped before it was its turn");
    }
  }
}
