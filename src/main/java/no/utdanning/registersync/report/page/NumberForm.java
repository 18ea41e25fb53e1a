package no.utdanning.registersync.report.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/**
 * How numbers are written in a language of the report: the same as the page's script writes them,
 * whatever the machine says of languages.
 *
 * @param percent what follows a number of per cent
 */
record NumberForm(char thousands, char decimals, char minus, String percent) {
  private static final Map<String, NumberForm> BY_LANGUAGE =
      Map.of(
          "en", new NumberForm(',', '.', '-', "%"),
          "nb", new NumberForm('\u00a0', ',', '\u2212', "\u00a0%"));

  static NumberForm of(String language) {
    NumberForm form = BY_LANGUAGE.get(language);
    if (form == null) {
      throw new IllegalArgumentException("nobody knows how numbers are written in " + language);
    }
    return form;
  }

  /** A number of things, with two decimals at most. */
  String number(Number number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(thousands);
    symbols.setDecimalSeparator(decimals);
    symbols.setMinusSign(minus);
    return new DecimalFormat("#,##0.##", symbols).format(number);
  }

  /** A share of 1 in per cent. */
  String share(BigDecimal share) {
    return number(share.movePointRight(2)) + percent;
  }
}
