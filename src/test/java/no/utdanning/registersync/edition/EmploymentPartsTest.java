package no.utdanning.registersync.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.utdanning.registersync.counting.EmploymentCells;
import org.junit.jupiter.api.Test;

class EmploymentPartsTest {
  @Test
  void cellsComeBackAsTheyWere() {
    EmploymentCells.Builder builder = new EmploymentCells.Builder();
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      builder.add(
          1_000_000 + random.nextInt(40),
          random.nextInt(20) == 0 ? EmploymentCells.HOUSEHOLD : 810_000_000 + random.nextInt(30),
          301 + random.nextInt(3),
          random.nextBoolean(),
          random.nextInt(1_000_000),
          random.nextInt(50) == 0 ? new BigDecimal("0.125") : null);
    }
    EmploymentCells cells = builder.build();

    EmploymentCells back = EmploymentParts.readCells(EmploymentParts.cells(cells));

    assertThat(text(back)).isEqualTo(text(cells)).hasSizeGreaterThan(1_000);
  }

  private static List<String> text(EmploymentCells cells) {
    List<String> text = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      text.add(
          cells.title(cell)
              + " "
              + cells.workplace(cell)
              + " "
              + cells.municipality(cell)
              + " "
              + cells.isTemporary(cell)
              + " "
              + cells.positions(cell)
              + " "
              + cells.microFte(cell)
              + " "
              + cells.finerFte(cell));
    }
    return text;
  }

  /** Each cell once, and in order: whoever looks for a title relies on it. */
  @Test
  void cellsOutOfOrderAreNoSlices() {
    for (int[] second :
        new int[][] {{1, 5, 301, 0}, {2, 4, 301, 0}, {2, 5, 300, 1}, {2, 5, 301, 0}}) {
      EmploymentCells.Sorted sorted = new EmploymentCells.Sorted(2);
      sorted.add(2, 5, 301, false, 1, 0, null);

      assertThatThrownBy(
              () -> sorted.add(second[0], second[1], second[2], second[3] == 1, 1, 0, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
