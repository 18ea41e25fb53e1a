package no.utdanning.registersync.platform;

import java.time.Duration;
import java.util.Optional;

/** Another process has had the H2 database for longer than we would wait. */
public final class DatabaseBusyException extends RuntimeException {
  DatabaseBusyException(H2File file, Duration waited, Optional<Owner> holder) {
    super(
        "%s has been in use by another process%s for %d seconds"
            .formatted(
                file.path(),
                holder.map(owner -> " (" + owner + ")").orElse(""),
                waited.toSeconds()));
  }
}
