package no.utdanning.registersync.edition.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The files of an edition's figures while they are written: whoever writes them says what is there,
 * and whoever reads them waits for it. Threads share it.
 */
public final class ArrivingFiles implements AutoCloseable {
  private final Map<Group, CompletableFuture<Boolean>> groups = new EnumMap<>(Group.class);

  /** Files that are written at one time, in the order in which they are best read. */
  public enum Group {
    /** Named workplaces: the longest file, and the first that is there. */
    WORKPLACES,
    /** All other figures, public and internal. */
    FIGURES,
    /** What the panels show. */
    PANELS
  }

  /** None is there yet. */
  public ArrivingFiles() {
    for (Group group : Group.values()) {
      groups.put(group, new CompletableFuture<>());
    }
  }

  /** Files that are all there. */
  static ArrivingFiles arrived() {
    ArrivingFiles files = new ArrivingFiles();
    for (Group group : Group.values()) {
      files.haveCome(group);
    }
    return files;
  }

  /** A group's files are there, whole. */
  public void haveCome(Group group) {
    of(group).complete(true);
  }

  /**
   * Returns when a group's files are there.
   *
   * @throws IllegalStateException when they will not come
   */
  void await(Group group) {
    try {
      of(group).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the files of " + group + " were not written", e);
    }
  }

  private CompletableFuture<Boolean> of(Group group) {
    return Objects.requireNonNull(groups.get(group));
  }

  /** Nothing more will come: whoever waits still need not wait any longer. */
  @Override
  public void close() {
    groups.values().forEach(group -> group.completeExceptionally(new IllegalStateException()));
  }
}
