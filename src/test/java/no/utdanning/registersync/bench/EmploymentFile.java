package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * An extract of the Aa-register. Each pair of title and workplace has at least one row; the rows
 * lie in no order. Three rows in a thousand are wrong, of every kind; persons' columns are filled.
 */
final class EmploymentFile {
  private static final int PLACES_FOR_NEW = 1009;
  private static final String[] PERCENTAGES = {"100", "100", "100.00", "80,5", "50", "37.25", ""};

  private final Country country;
  private final int[] pairTitles;
  private final int[] pairWorkplaces;

  EmploymentFile(Country country) {
    this.country = country;
    pairTitles = new int[country.size.pairs()];
    pairWorkplaces = new int[pairTitles.length];
    SplittableRandom random = country.random("pairs");
    int workplaces = country.size.workplaces();
    int spread = country.size.bulk() / workplaces;
    for (int pair = 0; pair < pairTitles.length; pair++) {
      // Some titles are everywhere, most are rare; the common ones lie anywhere in the catalogue.
      int rank = (int) (Math.pow(random.nextDouble(), 2.2) * country.size.titles());
      pairTitles[pair] = country.titles[(int) (rank * 4001L % country.size.titles())];
      pairWorkplaces[pair] = pair % workplaces * spread;
    }
  }

  /**
   * Writes the extract of a month.
   *
   * @param month of 2026
   * @param drift how many rows in 1000 are other than the month before
   */
  void write(Path file, int month, int drift) throws IOException {
    SplittableRandom random = country.random("employments " + month);
    SplittableRandom steady = country.random("employments");
    int rows = country.size.employments();
    try (TextFile out = new TextFile(file, ';')) {
      out.row(
          "arbeidsforholdId",
          "type.kode",
          "arbeidstaker.type",
          "arbeidstaker.ident",
          "arbeidssted.type",
          "arbeidssted.ident",
          "yrke.kode",
          "avtaltStillingsprosent",
          "ansettelsesform.kode",
          "ansettelsesperiode.startdato",
          "ansettelsesperiode.sluttdato",
          "arbeidssted.kommunenummer",
          "antallTimerPrUke");
      for (int i = 0; i < rows; i++) {
        boolean changed = random.nextInt(1000) < drift;
        long own = steady.nextLong();
        row(out, i, month, changed ? random.nextLong() : own, changed);
      }
    }
  }

  private void row(TextFile out, int i, int month, long bits, boolean changed) throws IOException {
    int rows = country.size.employments();
    int place = (int) ((i * 48_271L + 11) % rows);
    SplittableRandom random = new SplittableRandom(bits);
    int pair = place < pairTitles.length ? place : skewedPair(random);
    int fault = random.nextInt(10_000);
    boolean household = random.nextInt(250) == 0;
    int id = fault >= 20 && fault < 25 ? Math.max(0, i - 1000) : i;
    out.number(fault == 15 ? 0 : 10_000_000_000L + id * 7919L % 90_000_000_007L, 1);
    out.field(random.nextInt(40) == 0 ? "frilanserOppdragstakerHonorarPersonerMm" : type(random));
    out.field("Person").number(1_01_70_00000L + i % 99_999_999, 11);
    out.field(household ? "Person" : "Underenhet");
    workplace(out, pair, fault, household, random);
    out.field(fault < 5 ? "12345" : String.valueOf(pairTitles[pair]));
    out.field(fault >= 9 && fault < 12 ? "mye" : PERCENTAGES[random.nextInt(PERCENTAGES.length)]);
    out.field(random.nextInt(8) == 0 ? "midlertidig" : "fast");
    dates(out, fault, month, changed, random);
    out.field(country.municipalities[country.placeOf[pairWorkplaces[pair]]]);
    out.field("37.5");
    if (fault == 18) {
      out.field("for mye");
    }
    out.end();
  }

  /** Large workplaces have most rows. */
  private int skewedPair(SplittableRandom random) {
    return (int) (Math.pow(random.nextDouble(), 1.6) * pairTitles.length);
  }

  private static String type(SplittableRandom random) {
    return random.nextInt(50) == 0 ? "maritimtArbeidsforhold" : "ordinaertArbeidsforhold";
  }

  private void workplace(
      TextFile out, int pair, int fault, boolean household, SplittableRandom random)
      throws IOException {
    if (household) {
      out.number(2_02_80_00000L + random.nextInt(1_000_000), 11);
    } else if (fault >= 5 && fault < 9) {
      out.field("900000000");
    } else if (random.nextInt(500) == 0) {
      // In the register, and not yet in the bulk file.
      out.number(country.parents[300_000 + pair % 200], 9);
    } else {
      out.number(country.workplaces[pairWorkplaces[pair]], 9);
    }
  }

  private static void dates(
      TextFile out, int fault, int month, boolean changed, SplittableRandom random)
      throws IOException {
    int day = 10 + random.nextInt(18);
    String start =
        changed || random.nextInt(PLACES_FOR_NEW) == 0
            ? "2026-" + (month < 10 ? "0" : "") + month + "-" + day
            : 1990 + random.nextInt(36) + "-0" + (1 + random.nextInt(9)) + "-" + day;
    boolean ended = random.nextInt(20) == 0;
    String end = ended ? "2026-0" + (1 + random.nextInt(6)) + "-28" : "";
    out.field(fault >= 12 && fault < 15 ? "2026-02-30" : start);
    out.field(changed || start.startsWith("2026") ? "" : end);
  }
}
