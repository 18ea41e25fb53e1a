package no.utdanning.registersync.bench;

import java.util.List;

/** Municipality codes of before: most became one of today, some were split within their county. */
final class OldMunicipalities {
  static final int COUNT = 60;
  private static final int SPLIT_ONE_IN = 10;

  private OldMunicipalities() {}

  static String code(int number) {
    return String.valueOf(2001 + number);
  }

  static List<String> successors(Country country, int number) {
    String[] today = country.municipalities;
    int first = number * 5 % (today.length - 1);
    boolean sameCounty = today[first].substring(0, 2).equals(today[first + 1].substring(0, 2));
    return number % SPLIT_ONE_IN == 0 && sameCounty
        ? List.of(today[first], today[first + 1])
        : List.of(today[first]);
  }
}
