package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100|1000000",
        "0|0",
        "0.00|0",
        "37,5|375000",
        "37.5|375000",
        "00037.50|375000",
        "33.3333|333333",
        "999|9990000",
        "999.99|9999900",
        "999,990000000|9999900",
        "999.98999|9999899",
      })
  void readsWholeMillionthsOfAnFte(String text, long microFte) {
    assertThat(Percentage.microFte(text)).isEqualTo(microFte);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "+1",
        "-0",
        "1000",
        "999.991",
        "999.990001",
        "1000.0",
        "12345678901234567890123",
        "1e2",
        "1.",
        ".5",
        ",5",
        ".",
        ",",
        "1.5.5",
        "1,5,5",
        "1.000,5",
        "50 %",
        "50%",
        " 50",
        "50 ",
        "x",
        "५०",
        "NaN",
      })
  void refusesWhatIsNoDecimalFromZeroTo99999(String text) {
    assertThat(Percentage.microFte(text)).isEqualTo(Percentage.INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "33.33333|0.3",
        "33,333333333|0.33333",
        "0.00001|0.1",
        "50.000000010|0.0001",
      })
  void keepsWhatIsFinerExactly(String text, BigDecimal finer) {
    assertThat(Percentage.finer(text)).isEqualByComparingTo(finer);
  }

  @Test
  void hasNothingFinerInFourDecimalsOrInZeros() {
    assertThat(Percentage.finer("50")).isNull();
    assertThat(Percentage.finer("33.3333")).isNull();
    assertThat(Percentage.finer("33.33330000")).isNull();
  }
}
