package no.utdanning.registersync.platform;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which run a thread works for, so that each line of the log can say so. A thread that nobody has
 * told, such as a lease's heart, works for the only run that this process has under way, if it has
 * one only.
 */
public final class RunContext implements AutoCloseable {
  private static final ThreadLocal<RunContext> OF_THREAD = new ThreadLocal<>();
  private static final Map<RunContext, RunContext> UNDER_WAY = new ConcurrentHashMap<>();

  private final String job;
  private final long run;
  private final @Nullable RunContext outer;

  private RunContext(String job, long run) {
    this.job = job;
    this.run = run;
    this.outer = OF_THREAD.get();
  }

  /** From now until it is closed this thread works for this run. */
  public static RunContext enter(String job, long run) {
    RunContext context = new RunContext(job, run);
    OF_THREAD.set(context);
    UNDER_WAY.put(context, context);
    return context;
  }

  /** The run that this thread works for. */
  public static Optional<RunContext> find() {
    RunContext ofThread = OF_THREAD.get();
    return ofThread != null ? Optional.of(ofThread) : findOnly();
  }

  private static Optional<RunContext> findOnly() {
    Iterator<RunContext> underWay = UNDER_WAY.keySet().iterator();
    if (!underWay.hasNext()) {
      return Optional.empty();
    }
    RunContext first = underWay.next();
    while (underWay.hasNext()) {
      if (underWay.next().run != first.run) {
        return Optional.empty();
      }
    }
    return Optional.of(first);
  }

  public String job() {
    return job;
  }

  public long run() {
    return run;
  }

  @Override
  public void close() {
    UNDER_WAY.remove(this);
    if (outer == null) {
      OF_THREAD.remove();
    } else {
      OF_THREAD.set(outer);
    }
  }
}
