package no.utdanning.registersync.office;

import java.util.List;

/**
 * What was put into the link files.
 *
 * @param dryRun whether nothing was written
 */
public record LinkApplication(boolean dryRun, List<AppliedFile> files) {
  public LinkApplication {
    files = List.copyOf(files);
  }

  /**
   * @param kind of the file: {@code title-links}
   * @param target the link file that it was put into
   */
  public record AppliedFile(String file, String kind, String target, List<AppliedLine> lines) {
    public AppliedFile {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param result {@code added}, {@code changed} or {@code same}
   * @param before the row that stood there; empty for one that is added
   */
  public record AppliedLine(String result, String before, String after) {}
}
