package no.utdanning.registersync.report.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import no.utdanning.registersync.report.EditionDirectory;
import no.utdanning.registersync.report.table.ReportTable;
import no.utdanning.registersync.report.table.TableColumn;
import no.utdanning.registersync.report.table.TableFiles;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the report: a sheet for each of its tables, with its header frozen and filters on
 * it. Texts are texts, whatever they look like; numbers and dates are such.
 */
public final class ReportWorkbook {
  /** What a cell can hold. */
  private static final int LONGEST_TEXT = 32_767;

  private static final String DATE_FORMAT = "yyyy-mm-dd";

  private final String name;
  private final List<ReportTable> tables;

  /**
   * @param name of the file
   * @param tables in the order of its sheets
   */
  public ReportWorkbook(String name, List<ReportTable> tables) {
    this.name = name;
    this.tables = List.copyOf(tables);
  }

  public String name() {
    return name;
  }

  public List<ReportTable> tables() {
    return tables;
  }

  /** Writes it. */
  public void write(EditionDirectory directory) {
    try (EditionDirectory.Output output = directory.open(path())) {
      BufferedOutputStream buffered = new BufferedOutputStream(output, 1 << 16);
      write(buffered, tables);
      buffered.flush();
      output.rows(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes it, or takes over the published one when the files of all its tables, which are written
   * by now, are the published ones: there is nothing in a workbook that does not stand in them.
   */
  public void writeUnlessPublished(EditionDirectory directory) {
    boolean published = tables.stream().map(TableFiles::path).allMatch(directory::isPublished);
    if (!published || !directory.takeOver(path())) {
      write(directory);
    }
  }

  private String path() {
    return EditionDirectory.REPORT + name;
  }

  /** The library dates what it writes; the same tables are to give the same bytes. */
  static void write(OutputStream output, List<ReportTable> tables) throws IOException {
    Path dated = Files.createTempFile("report", ".xlsx");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated))) {
        writeDated(file, tables);
      }
      UndatedZip.copy(dated, output);
    } finally {
      Files.delete(dated);
    }
  }

  private static void writeDated(OutputStream output, List<ReportTable> tables) throws IOException {
    Workbook workbook = new Workbook(output, "RegisterSync", "1.0");
    // Packed once only, when the dates are taken out.
    workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
    for (ReportTable table : tables) {
      write(workbook.newWorksheet(table.name()), table);
    }
    workbook.finish();
  }

  private static void write(Worksheet sheet, ReportTable table) throws IOException {
    int columns = table.columns().size();
    for (int column = 0; column < columns; column++) {
      TableColumn header = table.columns().get(column);
      sheet.width(column, header.width());
      sheet.value(0, column, header.name());
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    int line = 1;
    for (@Nullable Object[] row : table.rows()) {
      for (int column = 0; column < columns; column++) {
        write(sheet, line, column, row[column]);
      }
      line++;
    }
    sheet.setAutoFilter(0, 0, line - 1, columns - 1);
    sheet.finish();
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object field) {
    if (field instanceof Number number) {
      sheet.value(row, column, number);
    } else if (field instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format(DATE_FORMAT).set();
    } else if (field != null) {
      sheet.value(row, column, fitting(field.toString()));
    }
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
