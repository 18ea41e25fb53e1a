package no.utdanning.registersync.report.table;

import java.util.Arrays;
import java.util.List;
import no.utdanning.registersync.report.CsvFile;
import no.utdanning.registersync.report.EditionDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The tables as CSV files of the report. People open them in a spreadsheet, which would take a text
 * that begins like a formula for one: such a text gets an apostrophe before it, and so does one
 * that begins so after apostrophes of its own. What a table says can be told from its file.
 */
public final class TableFiles {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final char APOSTROPHE = '\'';

  private TableFiles() {}

  /** Where the table's file is, below the edition's directory. */
  public static String path(ReportTable table) {
    return EditionDirectory.REPORT + table.name() + ".csv";
  }

  public static void write(EditionDirectory directory, List<ReportTable> tables) {
    for (ReportTable table : tables) {
      List<String> columns = table.columns().stream().map(TableColumn::name).toList();
      try (CsvFile file = directory.csv(path(table), columns)) {
        for (@Nullable Object[] row : table.rows()) {
          file.row(Arrays.stream(row).map(TableFiles::harmless).toArray());
        }
      }
    }
  }

  private static @Nullable Object harmless(@Nullable Object field) {
    return field instanceof String text && beginsAFormula(text) ? APOSTROPHE + text : field;
  }

  private static boolean beginsAFormula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == APOSTROPHE) {
      first++;
    }
    return first < text.length() && BEGINS_A_FORMULA.indexOf(text.charAt(first)) >= 0;
  }
}
