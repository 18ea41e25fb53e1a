package no.utdanning.registersync.edition.figures;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One table of figures: the published edition's rows, the ones of the edition before it, and,
 * unseen, those of the edition that comes next. The views show what holds in the edition that the
 * pointer is at.
 */
interface EditionRows {
  /**
   * Writes the rows of the next edition from its file.
   *
   * @param edition the number that it will have: the published one's and 1
   * @param published the directory of the published edition, whose rows the table has; null when it
   *     is not there
   * @param next the directory of the edition
   */
  void write(int edition, @Nullable Path published, Path next) throws IOException;

  /** Undoes what was written for editions above the published one. */
  void discardAbove(int published);

  /** Forgets what only editions before this one show. */
  void purge(int oldest);
}
