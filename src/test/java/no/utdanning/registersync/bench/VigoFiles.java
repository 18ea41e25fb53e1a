package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Contracts and approvals, two files a county; persons' columns are filled. */
final class VigoFiles {
  private final Country country;
  private final Path directory;

  VigoFiles(Country country, Path directory) {
    this.country = country;
    this.directory = directory;
  }

  /** Writes a night; from one to the next, every fiftieth contract is another. */
  void write(int night) throws IOException {
    SplittableRandom random = country.random("vigo");
    List<List<Integer>> placesByCounty = placesByCounty();
    String[] counties = Country.counties();
    for (int county = 0; county < counties.length; county++) {
      List<Integer> places = placesByCounty.get(county);
      contracts(counties[county], county, places, night, random.split());
      approvals(counties[county], places, random.split());
    }
  }

  private List<List<Integer>> placesByCounty() {
    List<String> counties = List.of(Country.counties());
    List<List<Integer>> places = new ArrayList<>();
    counties.forEach(county -> places.add(new ArrayList<>()));
    for (int place = 0; place < country.size.bulk(); place += 17) {
      String county = country.municipalities[country.placeOf[place]].substring(0, 2);
      places.get(counties.indexOf(county)).add(place);
    }
    return places;
  }

  private void contracts(
      String county, int index, List<Integer> places, int night, SplittableRandom random)
      throws IOException {
    try (TextFile file = new TextFile(directory.resolve("contracts-" + county + ".csv"), ';')) {
      file.row(
          "kontraktsnr",
          "type",
          "fornavn",
          "etternavn",
          "fodselsnummer",
          "promrkode",
          "promrnavn",
          "bnr",
          "bedrnavn",
          "godkjentdato",
          "start",
          "slutt",
          "avbrudd_fra",
          "avbrudd_til",
          "avslutningskode");
      for (int i = 0; i < country.size.contracts() / WorldSize.COUNTIES; i++) {
        boolean other = night > 0 && i % 50 == night % 50;
        contract(file, index * 100_000 + i, places, other ? random.split() : random);
        if (other) {
          random.nextInt();
        }
      }
    }
  }

  private void contract(TextFile file, int number, List<Integer> places, SplittableRandom random)
      throws IOException {
    int kind = random.nextInt(100);
    int place = places.get(random.nextInt(places.size()));
    int trade = random.nextInt(WorldSize.TRADES);
    file.row(
        "K" + (1_000_000 + number),
        kind < 6 ? "Oppl\u00e6ring i skole" : kind < 20 ? "Opplæringskontrakt" : "Lærekontrakt",
        "Prøve",
        "Eksempelsen",
        "99" + (100_000_000 + number),
        ReferenceFiles.trade(trade) + "----",
        "Fag " + trade,
        String.valueOf(country.workplaces[place]),
        "Bedrift " + place,
        kind == 7 ? "" : "2024-08-01",
        "15.08.2024",
        kind == 8 ? "2026-06-30" : "2027-08-14",
        kind == 9 ? "2026-09-01" : "",
        "",
        kind == 10 ? "AVB" : "");
  }

  private void approvals(String county, List<Integer> places, SplittableRandom random)
      throws IOException {
    try (TextFile file = new TextFile(directory.resolve("approvals-" + county + ".csv"), ';')) {
      file.row(
          "orgnr",
          "programomradekode",
          "godkjent_fra",
          "godkjent_til",
          "orgnr_opplaringskontor",
          "navn_opplaringskontor");
      for (int i = 0; i < country.size.approvals() / WorldSize.COUNTIES; i++) {
        file.row(
            String.valueOf(country.workplaces[places.get(random.nextInt(places.size()))]),
            ReferenceFiles.trade(random.nextInt(WorldSize.TRADES)),
            "2015-01-01",
            random.nextInt(12) == 0 ? "2024-01-01" : "",
            random.nextInt(3) == 0
                ? ""
                : String.valueOf(country.parents[300_100 + random.nextInt(100)]),
            "Opplæringskontor");
      }
    }
  }
}
