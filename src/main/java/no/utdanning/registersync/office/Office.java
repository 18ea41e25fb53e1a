package no.utdanning.registersync.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.platform.StopSignal;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/**
 * Does what the commands ask, and answers. Every method throws {@link RefusedException} when what
 * is asked for cannot be done as it stands, such as an edition that there is none of; faults of the
 * program are other exceptions.
 */
public interface Office extends AutoCloseable {
  /** {@code run nightly}: the reference set and Vigo, a new edition. */
  RunDetail runNightly(NightlyRun request);

  /** {@code run monthly}: the reference set and the employment of a period, a new edition. */
  RunDetail runMonthly(MonthlyRun request);

  /** {@code run links}: the reference set alone over the current slices, a new edition. */
  RunDetail runLinks(LinksRun request);

  /** {@code status}. */
  Status status();

  /** {@code runs}: the latest, newest first. */
  List<RunSummary> listRuns(int atMost);

  /** {@code runs N}; refused when there is no such run. */
  RunDetail getRun(long run);

  /** {@code editions}: all that are kept, newest first. */
  List<EditionLine> listEditions();

  /** {@code accept}: accepts a held slice on record, and publishes. */
  Publication accept(String slice, String why);

  /** {@code rollback}: publishes the slices of an earlier edition as a new one. */
  Publication rollback(int edition);

  /** {@code totals}: the distinct total of these occupations in this area, exact. */
  Totals totals(Set<UnoId> occupations, Area area);

  /**
   * {@code links diff}: what link files would change in the exact figures of the current edition;
   * changes nothing.
   */
  LinksDiff diffLinks(LinkFiles files);

  /** {@code links diff --html}: writes what it answered as a page, whole in itself. */
  void writePage(LinksDiff diff, Path file);

  /** {@code links check}: every fault of the link files. */
  LinkCheck checkLinks(LinkFiles files);

  /** {@code links apply}: puts files into the link files, all or none. */
  LinkApplication applyLinks(List<Path> files, boolean dryRun);

  /**
   * {@code links suggest}: occupations for these titles, or, when none are named, for all that have
   * positions and no occupation; changes nothing.
   */
  LinkSuggestions suggestLinks(List<TitleCode> titles);

  /** {@code report}: writes the review report of the current edition again; where its page is. */
  Path writeReport();

  /** What the schedule will start next, soonest first; empty while it is up nowhere. */
  List<NextStart> listNextStarts();

  /** {@code schedule}: stays up and runs the jobs at their times, until it is asked to stop. */
  void schedule(StopSignal stop);

  /** {@code purge}: drops what is past its keep time, or in a dry run tells what would go. */
  Purged purge(boolean dryRun);

  /** {@code database import}: moves what an H2 file holds into the PostgreSQL database. */
  Imported importDatabase(Optional<Path> file);

  /** {@code check}: the database, and whether every source can be reached. */
  Check check();

  @Override
  void close();
}
