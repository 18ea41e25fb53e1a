package no.utdanning.registersync.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.Sha256;

/**
 * The directory that an edition's files are written into, before anybody sees it. Remembers each
 * file with its checksum. Several threads may write, each a file of its own.
 */
public final class EditionDirectory {
  /** What the paths of a report's files begin with. */
  public static final String REPORT = "report/";

  private final Path root;
  private final PublishedFiles published;
  private final List<WrittenFile> written = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param published whose files may stand for such as would be the same
   */
  public EditionDirectory(Path root, PublishedFiles published) {
    this.root = root;
    this.published = published;
  }

  public Path root() {
    return root;
  }

  /** The files written so far, by path. */
  public List<WrittenFile> written() {
    synchronized (written) {
      return written.stream().sorted(Comparator.comparing(WrittenFile::path)).toList();
    }
  }

  /** Opens a CSV file for writing, with its header. */
  public CsvFile csv(String path, List<String> columns) {
    return new CsvFile(open(path), columns);
  }

  /** Writes a whole file. */
  public void write(String path, byte[] bytes) {
    try (Output output = open(path)) {
      output.write(bytes);
      output.rows(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file that is written is, byte for byte, the published edition's. */
  public boolean isPublished(String path) {
    synchronized (written) {
      return written.stream().anyMatch(file -> file.path().equals(path) && published.have(file));
    }
  }

  /**
   * Lets the published edition's file stand for one that would be the same.
   *
   * @return false when it has none, or one that is not what its manifest says: nothing is written
   *     then
   */
  public boolean takeOver(String path) {
    Optional<byte[]> bytes = published.find(path);
    bytes.ifPresent(them -> write(path, them));
    return bytes.isPresent();
  }

  /** Writes a file that is none of {@link #written}, whole and on the disk: the manifest. */
  public void writeLast(String path, byte[] bytes) {
    AtomicFiles.write(root.resolve(path), bytes);
  }

  /** Opens any other file for writing, best in large pieces: each goes to the system at once. */
  public Output open(String path) {
    Path file = root.resolve(path);
    AtomicFiles.createDirectories(file.resolve("..").normalize());
    MessageDigest digest = Sha256.begin();
    return new Output(path, digest, new DigestOutputStream(AtomicFiles.open(file), digest));
  }

  /** A file being written; when it is closed, it is one of {@link #written}. */
  public final class Output extends FilterOutputStream {
    private final String path;
    private final MessageDigest digest;
    private long bytes;
    private long rows;
    private boolean closed;

    private Output(String path, MessageDigest digest, OutputStream file) {
      super(file);
      this.path = path;
      this.digest = digest;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      bytes += len;
    }

    /** How many rows of data it has; 0 until it is said. */
    public void rows(long count) {
      rows = count;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        super.close();
        written.add(new WrittenFile(path, Sha256.hex(digest), bytes, rows));
      }
    }
  }
}
