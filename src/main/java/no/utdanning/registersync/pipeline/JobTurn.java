package no.utdanning.registersync.pipeline;

import java.util.Optional;
import javax.sql.DataSource;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.Turn;

/** Waits while another process has the H2 file, unless that process runs the very same job. */
final class JobTurn implements Turn {
  private final String job;
  private final Progress progress;

  JobTurn(String job, Progress progress) {
    this.job = job;
    this.progress = progress;
  }

  @Override
  public void waitingFor(Optional<Owner> holder) {
    progress.warn(
        "waiting for the database, which another process has"
            + holder.map(owner -> " (pid " + owner.pid() + ")").orElse(""));
  }

  @Override
  public void whileWaiting(DataSource database) {
    Leases.findHolder(database, job)
        .ifPresent(
            holder -> {
              throw RefusedException.active(
                  "another run " + job + " is active (" + holder.owner() + "); nothing was begun");
            });
  }
}
