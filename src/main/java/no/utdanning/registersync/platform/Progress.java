package no.utdanning.registersync.platform;

import java.util.List;

/**
 * Where long work tells how far it has come. Implementations are cheap to call and take calls from
 * several threads.
 */
public interface Progress {
  /** The steps that lie ahead, in order; told once, before the first of them. */
  void plan(List<String> steps);

  /** A step begins; the one before it, if it was not {@link #done done}, ends. */
  void step(String name);

  /** So many rows of the step under way are read, from its beginning. */
  void counted(long rows);

  /** The step under way is done; in a few words, what came of it (may be empty). */
  void done(String summary);

  /** Something that the one who waits should know now. */
  void warn(String message);

  /** Tells nobody. */
  static Progress silent() {
    return Silence.INSTANCE;
  }

  /** The progress of {@link #silent()}. */
  enum Silence implements Progress {
    INSTANCE;

    @Override
    public void plan(List<String> steps) {}

    @Override
    public void step(String name) {}

    @Override
    public void counted(long rows) {}

    @Override
    public void done(String summary) {}

    @Override
    public void warn(String message) {}
  }
}
