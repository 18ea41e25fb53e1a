package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.utdanning.registersync.platform.AtomicFiles;

/** {@code var/editions} and {@code var/current}: where editions lie, and which is read. */
final class EditionsHome {
  private static final String STAGING = ".staging-";
  private static final String PURGED = ".purged-";

  private final Path home;

  EditionsHome(Path home) {
    this.home = home;
  }

  Path directory(int edition) {
    return home.resolve("editions").resolve(name(edition));
  }

  private static String name(int edition) {
    return String.format(Locale.ROOT, "%06d", edition);
  }

  /** The directory of an edition, when it is there and whole (its manifest is written last). */
  Optional<Path> findDirectory(int edition) {
    Path directory = directory(edition);
    return edition > 0 && Files.exists(directory.resolve("manifest.json"))
        ? Optional.of(directory)
        : Optional.empty();
  }

  /** A new, empty directory to write an edition into; nobody reads it. */
  Path stage() {
    try {
      AtomicFiles.createDirectories(home.resolve("editions"));
      Path staging = Files.createTempDirectory(home.resolve("editions"), STAGING);
      AtomicFiles.makePrivate(staging);
      return staging;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a staged directory its edition's place; what a killed run left there goes. */
  void settle(Path staging, int edition) {
    Path directory = directory(edition);
    try {
      AtomicFiles.deleteTree(directory);
      Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
      AtomicFiles.forceDirectory(home.resolve("editions"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes {@code current} point at the published edition, if it does not. */
  void pointAt(int edition) {
    Path target = Path.of("editions", name(edition));
    Path link = home.resolve("current");
    try {
      if (edition == 0) {
        Files.deleteIfExists(link);
      } else if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)
          || !Files.isSymbolicLink(link)
          || !Files.readSymbolicLink(link).equals(target)) {
        AtomicFiles.link(link, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The edition that {@code current} points at, published or not; empty when there is no link. */
  OptionalInt linked() {
    try {
      Path link = home.resolve("current");
      if (!Files.isSymbolicLink(link)) {
        return OptionalInt.empty();
      }
      String name = String.valueOf(Files.readSymbolicLink(link).getFileName());
      return isNumber(name) ? OptionalInt.of(Integer.parseInt(name)) : OptionalInt.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what runs that died have left: staged directories, and editions never published. */
  void discardAbove(int published) {
    entries(name -> name.startsWith(STAGING) || (isNumber(name) && number(name) > published))
        .forEach(AtomicFiles::deleteTree);
  }

  /** The editions below this one whose directories are here, the oldest first. */
  List<Integer> listBelow(int edition) {
    return entries(name -> isNumber(name) && number(name) < edition).stream()
        .map(directory -> number(String.valueOf(directory.getFileName())))
        .sorted()
        .toList();
  }

  /** Takes the directories of editions below this one out of their places, each in one step. */
  void retireBelow(int edition) {
    try {
      for (int retired : listBelow(edition)) {
        Path directory = directory(retired);
        Path purged = directory.resolveSibling(PURGED + directory.getFileName());
        AtomicFiles.deleteTree(purged);
        Files.move(directory, purged, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what was retired, now or by a purge that was killed. */
  void deleteRetired() {
    entries(name -> name.startsWith(PURGED)).forEach(AtomicFiles::deleteTree);
  }

  private List<Path> entries(Predicate<String> wanted) {
    Path editions = home.resolve("editions");
    if (!Files.isDirectory(editions)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(editions)) {
      return entries.filter(entry -> wanted.test(String.valueOf(entry.getFileName()))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNumber(String name) {
    return name.matches("[0-9]{6,9}");
  }

  private static int number(String name) {
    return Integer.parseInt(name);
  }
}
