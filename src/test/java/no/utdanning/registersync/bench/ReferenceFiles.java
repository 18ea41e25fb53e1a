package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Occupations, titles, links, municipalities: the files that people keep by hand. */
final class ReferenceFiles {
  /** Of 100 titles so many have no used link; of the others so many are shared. */
  private static final int UNLINKED = 15;

  private static final int SHARED = 23;

  private final Country country;
  private final Path directory;

  ReferenceFiles(Country country, Path directory) {
    this.country = country;
    this.directory = directory;
  }

  void write() throws IOException {
    occupations();
    titles();
    titleLinks("title-links.csv", 0);
    // What reviewers have changed since: one title in three hundred is linked anew.
    titleLinks("title-links-edited.csv", 300);
    tradeLinks();
    municipalities();
  }

  private static String occupation(int number) {
    return "y_yrke_" + number;
  }

  private static boolean isRetired(int number) {
    return number % 97 == 96;
  }

  private void occupations() throws IOException {
    try (TextFile file = new TextFile(directory.resolve("occupations.csv"), ';')) {
      file.row("uno_id", "tittel", "status", "interesser", "kvalitetssikret_dato");
      for (int i = 0; i < WorldSize.OCCUPATIONS; i++) {
        file.row(
            occupation(i),
            "Yrke nummer " + i,
            isRetired(i) ? "utgatt" : "publisert",
            "interesse " + i % 12 + "|interesse " + i % 7,
            "2025-03-0" + (1 + i % 9));
      }
    }
  }

  private void titles() throws IOException {
    List<String> texts = new TitleWords(country).texts();
    try (TextFile file = new TextFile(directory.resolve("titles.csv"), ';')) {
      file.row("styrk98_kode", "tittel", "styrk08_kode", "gyldig_fra", "gyldig_til");
      for (int i = 0; i < country.titles.length; i++) {
        file.row(
            String.valueOf(country.titles[i]),
            texts.get(i),
            String.valueOf(1000 + i % 8000),
            "",
            i % 150 == 0 ? "31.12.2024" : "");
      }
    }
  }

  private void titleLinks(String name, int changedOneIn) throws IOException {
    SplittableRandom random = country.random("title-links");
    try (TextFile file = new TextFile(directory.resolve(name), ';')) {
      file.row("styrk98_kode", "uno_id", "status", "vekt", "kvalitetssikret_dato", "kommentar");
      for (int i = 0; i < country.titles.length; i++) {
        String code = String.valueOf(country.titles[i]);
        int kind = random.nextInt(100);
        int first = random.nextInt(WorldSize.OCCUPATIONS);
        int also = alsoLinked(random.nextInt(100));
        boolean weighted = random.nextInt(4) == 0;
        if (changedOneIn > 0 && i % changedOneIn == 0) {
          first = (first + 7) % WorldSize.OCCUPATIONS;
        }
        if (kind < UNLINKED) {
          unlinked(file, code, first, i);
        } else if (kind < UNLINKED + SHARED) {
          shared(file, code, first, also, weighted);
        } else {
          file.row(code, occupation(first), i % 3 == 0 ? "" : "godkjent", "", "2025-10-01", "");
        }
      }
    }
  }

  /** Some 10,000 links are some 2.15 for a shared title. */
  private static int alsoLinked(int hundredth) {
    if (hundredth < 88) {
      return 1;
    }
    return hundredth < 97 ? 2 : hundredth < 99 ? 3 : 4;
  }

  private static void unlinked(TextFile file, String code, int occupation, int i)
      throws IOException {
    switch (i % 4) {
      case 0 -> file.row(code, occupation(occupation), "forslag", "", "", "se på denne");
      case 1 -> file.row(code, occupation(occupation), "avvist", "", "2025-02-01", "");
      case 2 -> file.row(code, "", "uten_yrke", "", "2025-02-01", "");
      default -> {
        // Nobody has said.
      }
    }
  }

  /** Two to five occupations that stand near each other; weights are whole hundredths. */
  private static void shared(TextFile file, String code, int first, int also, boolean weighted)
      throws IOException {
    TreeSet<Integer> occupations = new TreeSet<>();
    for (int i = 0; i <= also; i++) {
      occupations.add((first / 8 * 8 + (first + i * 3) % 8) % WorldSize.OCCUPATIONS);
    }
    // A weight of a link that is not used would not sum to one with the others.
    boolean whole = occupations.stream().noneMatch(ReferenceFiles::isRetired);
    int left = 100;
    int remaining = occupations.size();
    for (int occupation : occupations) {
      int weight = remaining == 1 ? left : 10 + occupation % 7;
      left -= weight;
      remaining--;
      file.row(
          code,
          occupation(occupation),
          "godkjent",
          weighted && whole ? "0." + (weight < 10 ? "0" : "") + weight : "",
          "2025-10-01",
          "");
    }
  }

  static String trade(int number) {
    return "TR" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26) + "X3";
  }

  private void tradeLinks() throws IOException {
    SplittableRandom random = country.random("trade-links");
    try (TextFile file = new TextFile(directory.resolve("trade-links.csv"), ';')) {
      file.row("programomradekode", "uno_id", "status", "kvalitetssikret_dato", "kommentar");
      for (int trade = 0; trade < WorldSize.TRADES; trade++) {
        int links = trade % 10 == 9 ? 0 : trade % 10 > 6 ? 2 : 1;
        int first = random.nextInt(WorldSize.OCCUPATIONS);
        for (int i = 0; i < links; i++) {
          file.row(
              trade(trade) + "----",
              occupation((first + i * 3) % WorldSize.OCCUPATIONS),
              "godkjent",
              "2025-06-01",
              "");
        }
      }
    }
  }

  private void municipalities() throws IOException {
    try (TextFile file = new TextFile(directory.resolve("municipalities.csv"), ';')) {
      file.row("kommunenr", "kommunenavn", "fylkenr", "fylkenavn");
      for (String code : country.municipalities) {
        String county = code.substring(0, 2);
        file.row(code, "Kommune " + code, county, "Fylke " + county);
      }
    }
    try (TextFile file = new TextFile(directory.resolve("municipality-changes.csv"), ';')) {
      file.row("gammel_kode", "ny_kode");
      for (int i = 0; i < OldMunicipalities.COUNT; i++) {
        for (String code : OldMunicipalities.successors(country, i)) {
          file.row(OldMunicipalities.code(i), code);
        }
      }
    }
  }
}
