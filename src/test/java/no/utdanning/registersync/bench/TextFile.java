package no.utdanning.registersync.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A text file written field by field, quickly; packed when its name ends in {@code .gz}. */
final class TextFile implements AutoCloseable {
  private final OutputStream out;
  private final char delimiter;
  private final byte[] digits = new byte[20];
  private boolean begun;

  TextFile(Path file, char delimiter) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    OutputStream bytes = Files.newOutputStream(file);
    this.out =
        new BufferedOutputStream(
            file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes,
            1 << 16);
    this.delimiter = delimiter;
  }

  private void delimit() throws IOException {
    if (begun) {
      out.write(delimiter);
    }
    begun = true;
  }

  /** A field that needs no quotes. */
  TextFile field(String text) throws IOException {
    delimit();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A field in quotes. */
  TextFile quoted(String text) throws IOException {
    return field('"' + text.replace("\"", "\"\"") + '"');
  }

  /** A number without a sign, with zeros in front up to a width. */
  TextFile number(long value, int width) throws IOException {
    delimit();
    int at = digits.length;
    long rest = value;
    do {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0 || digits.length - at < width);
    out.write(digits, at, digits.length - at);
    return this;
  }

  void end() throws IOException {
    out.write('\n');
    begun = false;
  }

  /** A row of fields that need no quotes. */
  void row(String... fields) throws IOException {
    for (String field : fields) {
      field(field);
    }
    end();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
