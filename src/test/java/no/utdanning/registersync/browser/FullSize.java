package no.utdanning.registersync.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the sample data as large as the career site's: 9,000 titles, 600 occupations, some 10,000
 * links, and positions on most titles, a few of them on very many. The same seed gives the same.
 */
final class FullSize {
  static final int TITLES = 9_000;
  static final int OCCUPATIONS = 600;
  private static final int EMPLOYMENTS = 20_000;
  private static final String CONSONANTS = "bdfghjklmnprstv";
  private static final String VOWELS = "aeiouyøå";
  private static final List<String> WORKERS =
      List.of(
          "arbeider",
          "assistent",
          "fører",
          "inspektør",
          "kontrollør",
          "leder",
          "lærling",
          "mester",
          "montør",
          "operatør",
          "pakker",
          "reparatør",
          "rådgiver",
          "selger",
          "sjef",
          "skriver",
          "tekniker",
          "tilsynsmann",
          "vakt",
          "vever",
          "veileder",
          "vokter",
          "bøter",
          "dreier");

  private final TriedSite site;
  private final Random random;
  private final List<String> occupations = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  private FullSize(TriedSite site, long seed) {
    this.site = site;
    this.random = new Random(seed);
  }

  static void make(TriedSite site, long seed) throws IOException {
    FullSize full = new FullSize(site, seed);
    full.occupations();
    full.titles();
    full.links();
    full.employments();
  }

  private void occupations() throws IOException {
    List<String> rows = Files.readAllLines(site.file("occupations.csv"));
    StringBuilder more = new StringBuilder();
    for (int number = rows.size() - 1; number < OCCUPATIONS; number++) {
      String id = "y_yrke_%03d".formatted(number);
      occupations.add(id);
      String name = trade() + any(WORKERS);
      more.append(
          "%s;%s;;praktisk|teknisk;2025-0%d-11;Redaksjon %s;%s\n"
              .formatted(id, firstLarge(name), 1 + random.nextInt(9), any(List.of("A", "B")), id));
    }
    site.append("occupations.csv", more.toString());
  }

  private void titles() throws IOException {
    TreeSet<String> taken = new TreeSet<>();
    List<String> rows = Files.readAllLines(site.file("titles.csv"));
    rows.forEach(row -> taken.add(row.split(";", 2)[0]));
    StringBuilder more = new StringBuilder();
    for (int number = rows.size() - 1; number < TITLES; number++) {
      String code = "%07d".formatted(1_000_000 + random.nextInt(8_000_000));
      if (!taken.add(code)) {
        number--;
        continue;
      }
      titles.add(code);
      String text = trade() + any(WORKERS) + " (" + trade() + ")";
      more.append(
          "%s;%s;%s;;2003-01-01;\n"
              .formatted(code, text.toUpperCase(Locale.ROOT), code.substring(0, 4)));
    }
    site.append("titles.csv", more.toString());
  }

  private void links() throws IOException {
    StringBuilder more = new StringBuilder();
    for (String title : titles) {
      int chance = random.nextInt(100);
      int links = chance < 6 ? 0 : chance < 90 ? 1 : chance < 97 ? 2 : 3;
      TreeSet<String> linked = new TreeSet<>();
      while (linked.size() < links) {
        linked.add(any(occupations));
      }
      for (String occupation : linked) {
        more.append(
            "%s;;%s;;;%d-0%d-1%d;Redaksjon %s;\n"
                .formatted(
                    title,
                    occupation,
                    2023 + random.nextInt(3),
                    1 + random.nextInt(9),
                    random.nextInt(9),
                    any(List.of("A", "B", "C"))));
      }
    }
    site.append("title-links.csv", more.toString());
  }

  /** Rows in the columns of the sample's extract, beside those that it has. */
  private void employments() throws IOException {
    List<String> workplaces = workplaces();
    Path extract = site.file("employments-2026-10.csv.gz");
    String sample = unpacked(extract);
    try (Writer writer =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(extract)), StandardCharsets.UTF_8)) {
      writer.write(sample);
      for (int number = 0; number < EMPLOYMENTS; number++) {
        // The fewer, the more: the square of an even number crowds at the low end.
        double where = random.nextDouble();
        String title = titles.get((int) (titles.size() * where * where));
        writer.write(
            "2026-10;FS%07d;ordinaertArbeidsforhold;;%s;100;37.5;fast;Underenhet;%s;;20%02d-10-0%d;;;\n"
                .formatted(
                    number,
                    title,
                    any(workplaces),
                    10 + random.nextInt(17),
                    1 + random.nextInt(9)));
      }
    }
  }

  private List<String> workplaces() throws IOException {
    return unpacked(site.file("workplaces.csv.gz"))
        .lines()
        .skip(1)
        .map(row -> row.split("\"", 3)[1])
        .filter(number -> number.matches("\\d{9}"))
        .toList();
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A word that no language has, so that few of them are like another. */
  private String trade() {
    StringBuilder word = new StringBuilder();
    for (int syllable = 0; syllable < 3; syllable++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
          .append(VOWELS.charAt(random.nextInt(VOWELS.length())))
          .append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
    }
    return word.toString();
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String firstLarge(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
