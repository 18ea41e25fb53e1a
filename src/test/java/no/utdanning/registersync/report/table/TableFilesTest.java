package no.utdanning.registersync.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.utdanning.registersync.report.EditionDirectory;
import no.utdanning.registersync.report.PublishedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
  @TempDir private Path directory;

  @Test
  void noTextBeginsAFormulaAndEachCanBeToldFromTheOthers() throws IOException {
    ReportTable texts =
        ReportTable.of(
            "texts",
            List.of(TableColumn.text("tekst")),
            Stream.of("=1+1", "'=1+1", "''@x", "'tis", "a=b", "-", "'"),
            ReportTable::row);

    assertThat(lines(texts)).containsExactly("'=1+1", "''=1+1", "'''@x", "'tis", "a=b", "'-", "'");
  }

  @Test
  void emptyTextsAreEmptyFields() throws IOException {
    ReportTable things =
        new ReportTable(
            "things",
            List.of(TableColumn.narrow("a"), TableColumn.narrow("b"), TableColumn.narrow("c")),
            List.of(ReportTable.row("x", "", null), ReportTable.row("y", null, "")));

    assertThat(lines(things)).containsExactly("x;;", "y;;");
  }

  private List<String> lines(ReportTable table) throws IOException {
    TableFiles.write(new EditionDirectory(directory, PublishedFiles.none()), List.of(table));
    List<String> lines = Files.readAllLines(directory.resolve(TableFiles.path(table)));
    return lines.subList(1, lines.size());
  }
}
