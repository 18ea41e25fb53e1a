package no.utdanning.registersync.pipeline;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import no.utdanning.registersync.counting.FigureInputs;
import no.utdanning.registersync.counting.Unchanged;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.platform.Meanwhile;
import no.utdanning.registersync.platform.ProgramCode;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.report.PublishedFigures;
import no.utdanning.registersync.report.PublishedFiles;
import no.utdanning.registersync.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What an edition takes over from the published one that it is built from: positions, where all
 * that they follow from is the same. That is the slice of employment, the settings, the program
 * itself, and the links of titles. And a file of the report, where the files that it follows from
 * are the same. When in doubt, nothing.
 */
final class Inheritance implements AutoCloseable {
  private final Predecessor predecessor;
  private final EditionPlan published;
  private final EditionPlan plan;
  private final PublishedFiles files;
  private final Meanwhile<Boolean> check;

  private Inheritance(
      Predecessor predecessor, EditionPlan published, EditionPlan plan, PublishedFiles files) {
    this.predecessor = predecessor;
    this.published = published;
    this.plan = plan;
    this.files = files;
    this.check =
        Meanwhile.begin("check of the published figures", () -> PublishedFigures.areWhole(files));
  }

  /**
   * Sees whether something may be taken over, and begins to check the files that it would be read
   * from.
   *
   * @param predecessor the published edition
   * @param directory its files
   * @param fingerprint its fingerprint
   * @param plan of the edition now
   */
  static Optional<Inheritance> find(
      Settings settings,
      Predecessor predecessor,
      Path directory,
      String fingerprint,
      EditionPlan plan) {
    Optional<EditionPlan> published =
        predecessor
            .plan()
            .filter(earlier -> hasSameEmployment(earlier, plan))
            .filter(earlier -> hasSameSettings(earlier, settings, fingerprint));
    if (published.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(PublishedFiles.of(directory))
        .filter(files -> files.program().equals(Optional.of(ProgramCode.sha256())))
        .map(files -> new Inheritance(predecessor, published.get(), plan, files));
  }

  /** The files that may stand for the same ones of the edition. */
  PublishedFiles files() {
    return files;
  }

  /**
   * Opens what the edition takes over.
   *
   * @param names of areas in the edition now
   */
  PublishedFigures open(FigureInputs inputs, AreaNames names) {
    Unchanged unchanged =
        Unchanged.between(
            inputs,
            predecessor.linkage(published),
            predecessor.vigo(published),
            predecessor.areaNames(published).isSameAs(names));
    return check.await()
        ? PublishedFigures.open(files.edition(), unchanged)
        : PublishedFigures.none();
  }

  private static boolean hasSameEmployment(EditionPlan published, EditionPlan plan) {
    return Objects.equals(id(published.employment()), id(plan.employment()));
  }

  private static @Nullable String id(@Nullable Slice slice) {
    return slice == null ? null : slice.id();
  }

  /** Whether its slices under today's settings would be the published edition, secrets and all. */
  private static boolean hasSameSettings(
      EditionPlan published, Settings settings, String fingerprint) {
    return published
        .fingerprint(new SettingsThatMatter(settings).toFingerprint())
        .equals(fingerprint);
  }

  /** Waits for the check, whatever became of the edition. */
  @Override
  public void close() {
    check.close();
  }
}
