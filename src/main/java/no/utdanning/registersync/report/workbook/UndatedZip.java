package no.utdanning.registersync.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the hour at which it was made. */
final class UndatedZip {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CORE_PROPERTIES = "docProps/core.xml";
  private static final String DATE =
      "<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>";

  private UndatedZip() {}

  static void copy(Path from, OutputStream to) throws IOException {
    try (ZipFile dated = new ZipFile(from.toFile())) {
      ZipOutputStream zip = new ZipOutputStream(to);
      zip.setLevel(Deflater.BEST_SPEED);
      Enumeration<? extends ZipEntry> entries = dated.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        ZipEntry undated = new ZipEntry(entry.getName());
        undated.setTimeLocal(ALWAYS);
        zip.putNextEntry(undated);
        try (InputStream part = dated.getInputStream(entry)) {
          copy(entry.getName(), part, zip);
        }
        zip.closeEntry();
      }
      zip.finish();
    }
  }

  private static void copy(String name, InputStream part, OutputStream to) throws IOException {
    if (name.equals(CORE_PROPERTIES)) {
      String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
      to.write(text.replaceAll(DATE, "").getBytes(StandardCharsets.UTF_8));
    } else {
      part.transferTo(to);
    }
  }
}
