package no.utdanning.registersync.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An edition in one line.
 *
 * @param edition its number
 * @param publishedAt when it became current
 * @param current whether it is so now
 * @param kept whether its files are still there
 * @param run the run that published it; absent for {@code accept} and {@code rollback}
 * @param slices what it is composed of
 * @param note why it was made, where that is not plain: {@code rollback to 10}
 */
public record EditionLine(
    int edition,
    Instant publishedAt,
    boolean current,
    boolean kept,
    Optional<Long> run,
    List<String> slices,
    String note) {
  public EditionLine {
    slices = List.copyOf(slices);
  }
}
