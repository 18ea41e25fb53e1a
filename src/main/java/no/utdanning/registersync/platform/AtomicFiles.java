package no.utdanning.registersync.platform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that are whole or not there, readable by owner and group only. Where the file system knows
 * no permissions, there are none. Failures of the disk are {@link UncheckedIOException}s.
 */
public final class AtomicFiles {
  private static final Logger LOG = LoggerFactory.getLogger(AtomicFiles.class);
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
  private static final Set<PosixFilePermission> SECRET =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwxr-x---");

  private AtomicFiles() {}

  /** Writes a file's bytes, front to back. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file so that it is there whole, on the disk, or as it was before.
   *
   * @param content called once with a buffered stream, which it need not close
   */
  public static void write(Path file, Content content) {
    write(file, FILE, content);
  }

  /** As {@link #write(Path, Content)}, for what is in memory. */
  public static void write(Path file, byte[] content) {
    write(file, FILE, out -> out.write(content));
  }

  /** A file that nobody but its owner can read. */
  static void writeSecret(Path file, byte[] content) {
    write(file, SECRET, out -> out.write(content));
  }

  /**
   * Writes a file of somebody else's anew, in one step: who may read it stays as it is, and where a
   * link leads to it, the link stays. One that is not there is made.
   */
  public static void replace(Path file, byte[] content) {
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file;
      Set<PosixFilePermission> permissions =
          Files.exists(real) && isPosix(real) ? Files.getPosixFilePermissions(real) : FILE;
      write(real, permissions, out -> out.write(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Set<PosixFilePermission> permissions, Content content) {
    Path temporary = beside(file);
    try {
      try (FileChannel channel = create(temporary, permissions);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory(parent(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deleteIfExists(temporary);
    }
  }

  private static FileChannel create(Path file, Set<PosixFilePermission> permissions)
      throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (!isPosix(file)) {
      return FileChannel.open(file, options);
    }
    FileAttribute<?> atBirth = PosixFilePermissions.asFileAttribute(permissions);
    FileChannel channel = FileChannel.open(file, options, atBirth);
    restrict(file, permissions);
    return channel;
  }

  /** Undoes what the umask took away; a mounted file system may know of no permissions at all. */
  private static void restrict(Path path, Set<PosixFilePermission> permissions) {
    try {
      Files.setPosixFilePermissions(path, permissions);
    } catch (IOException e) {
      LOG.debug("no permissions can be set on {}", path, e);
    }
  }

  /**
   * Makes a symbolic link point at a target, in one step for whoever resolves it.
   *
   * @param target as it will stand in the link; a relative one is relative to the link
   */
  public static void link(Path link, Path target) {
    Path temporary = beside(link);
    try {
      Files.createSymbolicLink(temporary, target);
      Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory(parent(link));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deleteIfExists(temporary);
    }
  }

  /** Makes a directory and those above it that are missing; those that are there stay as is. */
  public static void createDirectories(Path directory) {
    try {
      Path absolute = directory.toAbsolutePath();
      if (Files.isDirectory(absolute)) {
        return;
      }
      Path above = absolute.getParent();
      if (above != null) {
        createDirectories(above);
      }
      createDirectory(absolute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createDirectory(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
      return;
    }
    if (isPosix(directory)) {
      restrict(directory, DIRECTORY);
    }
  }

  /** Lets owner and group at a file that somebody else has made, and nobody else. */
  static void makePrivateFile(Path file) {
    if (isPosix(file)) {
      restrict(file, FILE);
    }
  }

  /** Lets owner and group into a directory, and nobody else. */
  public static void makePrivate(Path directory) {
    if (isPosix(directory)) {
      restrict(directory, DIRECTORY);
    }
  }

  /**
   * Opens a new file to be written piece by piece, in a place that nobody reads yet.
   *
   * @throws UncheckedIOException when it cannot be made
   */
  public static OutputStream open(Path file) {
    try {
      Files.deleteIfExists(file);
      return Channels.newOutputStream(create(file, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sees to it that the names in a directory are on the disk, where the system can do that. */
  public static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no directories; its file system writes names by itself.
      if (isPosix(directory)) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Deletes a directory with all that is in it, following no links; or a file; or nothing. */
  public static void deleteTree(Path root) {
    try {
      Files.walkFileTree(root, new Deletion());
    } catch (NoSuchFileException e) {
      if (Files.exists(root)) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }

  private static void deleteIfExists(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("not a file: " + file);
    }
    return parent;
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
