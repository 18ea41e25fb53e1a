package no.utdanning.registersync.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberFormTest {
  @Test
  void numbersAreWrittenAsTheLanguageHasThem() {
    assertThat(in("en", 1_234_567L)).isEqualTo("1,234,567");
    assertThat(in("nb", 1_234_567L)).isEqualTo("1\u00a0234\u00a0567");
    assertThat(in("en", new BigDecimal("-1234.50"))).isEqualTo("-1,234.5");
    assertThat(in("nb", new BigDecimal("-1234.50"))).isEqualTo("\u22121\u00a0234,5");
    assertThat(in("nb", 0)).isEqualTo("0");
  }

  @Test
  void sharesAreInPerCent() {
    assertThat(NumberForm.of("en").share(new BigDecimal("0.0523"))).isEqualTo("5.23%");
    assertThat(NumberForm.of("nb").share(new BigDecimal("0.25"))).isEqualTo("25\u00a0%");
  }

  @Test
  void aWordIsFilledInAsItsLanguageHasIt() {
    Word said =
        Word.named(
            "gate.says.county_positions",
            Map.of(
                "county",
                "03",
                "before",
                1200L,
                "after",
                900L,
                "change",
                new BigDecimal("-0.2500"),
                "limit",
                new BigDecimal("0.10")));

    assertThat(said.in("en"))
        .isEqualTo("positions in county 03 went from 1,200 to 900, a change of -25% (limit 10%)");
    assertThat(said.in("nb"))
        .isEqualTo(
            "stillingene i fylke 03 gikk fra 1\u00a0200 til 900, en endring på \u221225\u00a0% (grensen er 10\u00a0%)");
  }

  @Test
  void whatIsTheSameInAllLanguagesIsNotSaidTwice() {
    assertThat(Word.number(12).isSame()).isTrue();
    assertThat(Word.number(12).then(" → ", Word.number(1200)).in("nb"))
        .isEqualTo("12 → 1\u00a0200");
  }

  private static String in(String language, Number number) {
    return NumberForm.of(language).number(number);
  }
}
