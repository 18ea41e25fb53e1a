package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** The program's home directory: copied whole, and how large it is. */
record Home(Path directory) {
  /** The directory of the current edition. */
  Path edition() throws IOException {
    return directory.resolve("current").toRealPath();
  }

  /** The H2 file, in bytes. */
  long database() throws IOException {
    return Files.size(directory.resolve("db/register-sync.mv.db"));
  }

  /** What the current edition has on disk, without what is a link to an earlier one's file. */
  long ownBytes() throws IOException {
    try (Stream<Path> files = Files.walk(edition())) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (((Number) Files.getAttribute(file, "unix:nlink")).intValue() == 1) {
          bytes += Files.size(file);
        }
      }
      return bytes;
    }
  }

  void delete() throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        List<Path> deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
  }

  /** Becomes as another is, links included. */
  void become(Home other) throws IOException {
    delete();
    Files.walkFileTree(
        other.directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes of)
              throws IOException {
            Files.createDirectories(to(from));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes of) throws IOException {
            Files.copy(
                from, to(from), LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }

          private Path to(Path from) {
            return directory.resolve(other.directory.relativize(from));
          }
        });
  }
}
