package no.utdanning.registersync.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.SourceFindings.FileRefused;
import no.utdanning.registersync.finding.SourceFindings.SourceMissing;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.source.transport.TransferFault;

/**
 * A source that a run cannot use, as the finding that says why. Not a failure of the program: the
 * run goes on with what it has, or ends saying so.
 */
public final class UnusableSource extends Exception {
  private static final long serialVersionUID = 1;

  private final String location;
  private final transient Finding finding;
  private final boolean absent;

  private UnusableSource(String location, Finding finding, boolean absent) {
    super(finding.where().source() + ": " + finding.message());
    this.location = ShownLocation.of(location);
    this.finding = finding;
    this.absent = absent;
  }

  /** The bytes came from this location, but they are not a file that can be used. */
  public static UnusableSource refused(String location, Where where, String reason) {
    return new UnusableSource(location, new FileRefused(where, reason), false);
  }

  /** The bytes did not come, or gzip could not unpack them. */
  public static UnusableSource unreadable(Source source, IOException cause) {
    UnusableSource unusable =
        new UnusableSource(source.location(), findingOf(source, cause), isAbsence(cause));
    unusable.initCause(cause);
    return unusable;
  }

  private static boolean isAbsence(IOException cause) {
    return cause instanceof NoSuchFileException
        || (cause instanceof TransferFault fault && fault.isAbsent());
  }

  private static Finding findingOf(Source source, IOException cause) {
    if (cause instanceof RefusedBytes) {
      return new FileRefused(Where.in(source.name()), String.valueOf(cause.getMessage()));
    }
    if (cause instanceof ZipException || cause instanceof EOFException) {
      return new FileRefused(Where.in(source.name()), "The gzip data are damaged or cut off");
    }
    return new SourceMissing(source.name(), source.shownLocation(), reason(cause));
  }

  private static String reason(IOException cause) {
    if (cause instanceof TransferFault) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (cause instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getReason();
    }
    return "reading failed (" + cause.getClass().getSimpleName() + ")";
  }

  /** What findings and receipts call the source. */
  public String name() {
    return finding.where().source();
  }

  /** Where it was looked for, with county or period filled in. */
  public String location() {
    return location;
  }

  /** Whether there is no such file, or not yet, and nothing else is wrong. */
  public boolean isAbsent() {
    return absent;
  }

  /** A {@link SourceMissing} or a {@link FileRefused}. */
  public Finding finding() {
    return finding;
  }
}
