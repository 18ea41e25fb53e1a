package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.platform.ProgramCode;
import no.utdanning.registersync.report.Manifest;
import no.utdanning.registersync.report.PublishedFigures;
import no.utdanning.registersync.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What an edition takes over from the published one that it is built from: the positions of
 * occupations, where all that they follow from is the same. That is the slice of employment, the
 * settings, the program itself, and the links of the occupation's titles. When in doubt, nothing.
 */
final class Inheritance {
  private final Settings settings;
  private final Path directory;
  private final String fingerprint;

  /**
   * @param directory the published edition's files
   * @param fingerprint the published edition's
   */
  Inheritance(Settings settings, Path directory, String fingerprint) {
    this.settings = settings;
    this.directory = directory;
    this.fingerprint = fingerprint;
  }

  /**
   * Opens what an edition takes over.
   *
   * @param predecessor the published edition
   * @param plan of the edition now
   * @param linkage of the edition now
   */
  PublishedFigures open(Predecessor predecessor, EditionPlan plan, Linkage linkage) {
    Optional<EditionPlan> published = predecessor.plan();
    if (published.isEmpty()
        || !hasSameEmployment(published.get(), plan)
        || !hasSameSettings(published.get())) {
      return PublishedFigures.none();
    }
    byte[] manifest = manifest();
    if (!Manifest.readProgram(manifest).equals(Optional.of(ProgramCode.sha256()))) {
      return PublishedFigures.none();
    }
    Linkage before = predecessor.linkage(published.get(), plan, linkage);
    return PublishedFigures.open(directory, manifest, linkage.titledAlike(before));
  }

  private static boolean hasSameEmployment(EditionPlan published, EditionPlan plan) {
    return Objects.equals(id(published.employment()), id(plan.employment()));
  }

  private static @Nullable String id(@Nullable Slice slice) {
    return slice == null ? null : slice.id();
  }

  /** Whether its slices under today's settings would be the published edition, secrets and all. */
  private boolean hasSameSettings(EditionPlan published) {
    return published
        .fingerprint(new SettingsThatMatter(settings).toFingerprint())
        .equals(fingerprint);
  }

  private byte[] manifest() {
    try {
      return Files.readAllBytes(directory.resolve(Manifest.FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
