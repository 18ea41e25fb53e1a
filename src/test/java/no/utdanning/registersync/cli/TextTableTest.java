package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;
import static no.utdanning.registersync.cli.TextTable.Column.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAsWideAsTheyNeedToBeAndNumbersGoToTheRight() {
    TextTable table = new TextTable(text("AREA"), number("N"), text("NAME"));
    table.row("NO", 1234567, "Norge").row("0301", 9, "");

    assertThat(table.toString())
        .isEqualTo(
            """
            AREA        N  NAME
            NO    1234567  Norge
            0301        9
            """);
  }

  @Test
  void aRowHasAValueForEachColumn() {
    assertThatThrownBy(() -> new TextTable(text("A"), text("B")).row("a"))
        .hasMessage("2 columns, 1 values");
  }
}
