package no.utdanning.registersync.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a published edition that may stand for those of the next, where they are the same.
 */
public final class PublishedFiles {
  private final Path edition;
  private final Map<String, WrittenFile> files = new HashMap<>();

  private PublishedFiles(Path edition) {
    this.edition = edition;
  }

  /** No edition, or none that something may be taken over from. */
  public static PublishedFiles none() {
    return new PublishedFiles(Path.of(""));
  }

  /**
   * The files of an edition.
   *
   * @param manifest what is in its {@link Manifest#FILE}
   */
  public static PublishedFiles of(Path edition, byte[] manifest) {
    PublishedFiles published = new PublishedFiles(edition);
    Manifest.readFiles(manifest).forEach(file -> published.files.put(file.path(), file));
    return published;
  }

  Path edition() {
    return edition;
  }

  /** What the manifest says of a file; null when it has none there. */
  @Nullable WrittenFile find(String path) {
    return files.get(path);
  }
}
