package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir private Path directory;

  @Test
  void aFileIsForOwnerAndGroup() throws IOException {
    Path file = directory.resolve("figures.csv");

    AtomicFiles.write(file, "tall\n".getBytes(StandardCharsets.UTF_8));

    assertThat(file).hasContent("tall\n");
    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("figures.csv");
  }

  @Test
  void aSecretIsForItsOwner() throws IOException {
    Path file = directory.resolve("host.json");

    AtomicFiles.writeSecret(file, new byte[] {1});

    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void aWriterThatFailsLeavesTheFileAsItWas() throws IOException {
    Path file = directory.resolve("figures.csv");
    AtomicFiles.write(file, "gammel".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write('n');
                      throw new IOException("disken er full");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disken er full");

    assertThat(file).hasContent("gammel");
    assertThat(names()).containsExactly("figures.csv");
  }

  @Test
  void directoriesThatAreMadeAreForOwnerAndGroupAndOthersStayAsTheyAre() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path made = directory.resolve("var/editions");

    AtomicFiles.createDirectories(made);
    AtomicFiles.createDirectories(made);

    assertThat(permissions(made)).isEqualTo("rwxr-x---");
    assertThat(permissions(directory.resolve("var"))).isEqualTo("rwxr-x---");
    assertThat(permissions(directory)).isEqualTo("rwxrwxrwx");
  }

  @Test
  void aDirectoryIsNotMadeWhereAFileIs() throws IOException {
    Path file = Files.writeString(directory.resolve("var"), "");

    assertThatThrownBy(() -> AtomicFiles.createDirectories(file.resolve("editions")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void whoeverResolvesALinkWhileItMovesFindsOneTargetOrTheOther() throws Exception {
    Path link = directory.resolve("current");
    for (String edition : List.of("1", "2")) {
      Files.createDirectories(directory.resolve(edition));
      Files.writeString(directory.resolve(edition).resolve("number"), edition);
    }
    AtomicFiles.link(link, Path.of("1"));
    AtomicBoolean done = new AtomicBoolean();
    Thread mover =
        new Thread(
            () -> {
              for (int i = 0; i < 300; i++) {
                AtomicFiles.link(link, Path.of(i % 2 == 0 ? "2" : "1"));
              }
              done.set(true);
            });

    mover.start();
    int missing = 0;
    while (!done.get()) {
      try {
        assertThat(Files.readString(link.toRealPath().resolve("number"))).isIn("1", "2");
      } catch (NoSuchFileException e) {
        missing++;
      }
    }
    mover.join();

    assertThat(missing).isZero();
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("1"));
    assertThat(names()).containsExactly("1", "2", "current");
  }

  @Test
  void deletingATreeFollowsNoLinks() throws IOException {
    Path kept = Files.createDirectory(directory.resolve("kept"));
    Files.writeString(kept.resolve("file"), "");
    Path tree = Files.createDirectories(directory.resolve("tree/below"));
    Files.writeString(tree.resolve("file"), "");
    Files.createSymbolicLink(tree.resolve("link"), kept);

    AtomicFiles.deleteTree(directory.resolve("tree"));
    AtomicFiles.deleteTree(directory.resolve("tree"));

    assertThat(names()).containsExactly("kept");
    assertThat(kept.resolve("file")).exists();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
