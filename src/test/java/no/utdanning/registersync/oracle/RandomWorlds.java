package no.utdanning.registersync.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.utdanning.registersync.oracle.World.Look;
import no.utdanning.registersync.oracle.World.Settings;
import no.utdanning.registersync.oracle.World.Source;
import no.utdanning.registersync.oracle.World.Table;

/** Small but nasty worlds, each the same whenever it is made from the same seed. */
public final class RandomWorlds {

  private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private static final List<String> COUNTIES =
      List.of(
          "03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56");

  private static final List<String> HOSTILE =
      List.of(
          "=HYPERLINK(\"http://example.org\";\"klikk\")",
          "<script>alert('x')</script>",
          "Bakeri \"Hveten\" AS",
          "Tømrer; Snekker & Co",
          "Komma, Komma, AS",
          "Første linje\nandre linje",
          "Vogn\r\nretur",
          "#kommentar",
          "\\N",
          "\\",
          "'; DROP TABLE edition; --",
          " mellomrom foran og bak ",
          "Æøå ÅS 🍞",
          "NULL",
          "{{7*7}} ${user.home} #{1+1}",
          "%s%n%d",
          "../../etc/passwd",
          "-",
          "@SUM(A1:A9)",
          "+47",
          "a|b",
          "\ttabulator",
          "\"",
          "\"\"");

  private static final List<String> BAD_DATES =
      List.of(
          "2025-02-30",
          "31.02.2025",
          "2025-2-3",
          "1.1.2025",
          "2025-08-31T00:00:00",
          "20250831",
          "01/02/2025",
          "01.13.2025",
          " 2025-01-01",
          "2025-01-01 ",
          "２０２５-01-01",
          "i dag",
          "-");

  private static final List<String> PERCENTAGES =
      List.of(
          "100",
          "100",
          "100",
          "100.0",
          "100,00",
          "50",
          "50.0",
          "37,5",
          "0",
          "0.0",
          "",
          "",
          "80.123456789012",
          "33,333333333333",
          "66.6666666667",
          "999.99",
          "999,990000000000",
          "12,5",
          "0,000000000001",
          "007.50",
          "0.5",
          "0,005");

  private static final List<String> BAD_PERCENTAGES =
      List.of(
          "-5",
          "1000",
          "999.991",
          "999,990000000001",
          "abc",
          "1.000,5",
          "5.",
          ",5",
          ".",
          "1e2",
          " 50",
          "50 ",
          "50 %",
          "+50",
          "５０",
          "NaN");

  private RandomWorlds() {}

  /** A world; {@link World#periods}, {@link World#date} say when it is to be run. */
  public static World world(long seed) {
    return new Maker(seed).make();
  }

  /**
   * The same world some time later: an occupation retired, links changed, workplaces renamed, moved
   * and gone, a municipality merged into another, some rows of every feed gone.
   */
  public static World later(World world, long seed) {
    return new Later(world, seed).make();
  }

  /** Makes one world. Rows are maps by our names of columns until they become a file. */
  private static final class Maker {
    private final Random random;
    private final Set<String> identities = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private final List<Table> tables = new ArrayList<>();

    private Settings settings;
    private LocalDate date;
    private final List<String> counties = new ArrayList<>();
    private final List<String> municipalities = new ArrayList<>();
    private final List<String> oldCodes = new ArrayList<>();
    private final List<String> splitCodes = new ArrayList<>();
    private final List<String> occupations = new ArrayList<>();
    private final List<String> linkable = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> unknownTitles = new ArrayList<>();
    private final List<String> trades = new ArrayList<>();
    private final List<String> bulk = new ArrayList<>();
    private final List<String> notInBulk = new ArrayList<>();
    private final List<String> offices = new ArrayList<>();
    private final Set<String> orgnrs = new HashSet<>();

    Maker(long seed) {
      random = new Random(seed * 7919 + 17);
    }

    World make() {
      makeSettings();
      makeMunicipalities();
      makeChanges();
      makeOccupations();
      makeTitles();
      makeTitleLinks();
      makeTradeLinks();
      makeWorkplaces();
      YearMonth first = YearMonth.from(date).minusMonths(2);
      makeEmployments(first);
      makeEmployments(first.plusMonths(1));
      for (String county : counties) {
        makeContracts(county);
        makeApprovals(county);
      }
      return new World(settings, date, sources, tables, identities, names);
    }

    private void makeSettings() {
      Settings usual = Settings.defaults();
      int below = pick(5, 5, 5, 5, 3, 4, 8, 1, 0);
      settings =
          new Settings(
              below,
              below >= 4 && chance(0.2) ? 3 : 2,
              pick("try-out", "nøkkel:æ", "K1 '\"#"),
              chance(0.8)
                  ? usual.employmentTypes()
                  : List.of("ordinaertArbeidsforhold", "frilanserOppdragstaker"),
              chance(0.8) ? usual.contractTypes() : List.of("LÆREKONTRAKT", "Fagbrev på jobb"));
      date = LocalDate.of(2024, 3, 10).plusMonths(random.nextInt(18));
      for (String key :
          List.of(
              World.OCCUPATIONS,
              World.TITLES,
              World.TITLE_LINKS,
              World.TRADE_LINKS,
              World.MUNICIPALITIES,
              World.CHANGES,
              World.WORKPLACES,
              World.EMPLOYMENTS,
              World.CONTRACTS,
              World.APPROVALS)) {
        boolean big = key.equals(World.WORKPLACES) || key.equals(World.EMPLOYMENTS);
        Map<String, String> columns = new TreeMap<>();
        if (chance(0.4)) {
          List<String> required = new ArrayList<>(required(key));
          Collections.shuffle(required, random);
          for (String column : required.subList(0, Math.min(required.size(), 1 + below(2)))) {
            columns.put(column, pick("KOL", "Kolonne æøå ", "x.y_") + columns.size());
          }
        }
        char delimiter = chance(0.3) ? ',' : ';';
        sources.put(key, new Source(key, delimiter, big && chance(0.5), columns));
      }
    }

    private void makeMunicipalities() {
      List<String> pool = new ArrayList<>(COUNTIES.subList(1, COUNTIES.size()));
      Collections.shuffle(pool, random);
      counties.add("03");
      counties.addAll(pool.subList(0, 2 + below(4)));
      List<Map<String, String>> rows = new ArrayList<>();
      int total = Math.max(8, counties.size() + below(20));
      for (int i = 0; i < total; i++) {
        String county = counties.get(i < counties.size() ? i : 1 + below(counties.size() - 1));
        String code = county + String.format("%02d", 1 + below(80));
        if (municipalities.contains(code)) {
          continue;
        }
        municipalities.add(code);
        rows.add(municipality(code, "Kommune " + code + (chance(0.1) ? "; " + hostile() : "")));
      }
      Map<String, String> again = new LinkedHashMap<>(pick(rows));
      again.put("kommunenavn", "Gjentatt");
      rows.add(again);
      rows.add(municipality("391", "For kort"));
      Map<String, String> wrongCounty = municipality(freeCode("03"), "Galt fylke");
      wrongCounty.put("fylkenr", "04");
      rows.add(wrongCounty);
      rows.add(municipality(freeCode("03"), ""));
      build(World.MUNICIPALITIES, "", rows, Set.of(), 1);
    }

    private Map<String, String> municipality(String code, String name) {
      String county = code.substring(0, 2);
      return row("kommunenr", code, "kommunenavn", name, "fylkenr", county)
          .with("fylkenavn", county.equals("03") ? "Oslo" : "Fylke \"" + county + "\"; Æ");
    }

    private String freeCode(String county) {
      String code = county + String.format("%02d", 1 + below(80));
      while (municipalities.contains(code) || oldCodes.contains(code)) {
        code = county + String.format("%02d", 1 + below(98));
      }
      return code;
    }

    private String oldCode() {
      String code = freeCode(pick("01", "12", "19", "20", pick(counties)));
      oldCodes.add(code);
      return code;
    }

    private void makeChanges() {
      List<Map<String, String>> rows = new ArrayList<>();
      // a chain
      String chain = oldCode();
      String middle = oldCode();
      change(rows, chain, middle);
      change(rows, middle, pick(municipalities));
      // a split within a county, if one has two municipalities, and a chain to it
      List<String> within = List.of();
      for (String county : counties) {
        List<String> here = municipalities.stream().filter(m -> m.startsWith(county)).toList();
        within = here.size() > within.size() ? here : within;
      }
      String split = oldCode();
      within.forEach(m -> change(rows, split, m));
      String toSplit = oldCode();
      change(rows, toSplit, split);
      splitCodes.addAll(List.of(split, toSplit));
      // a split over counties, straight and through a chain
      String wide = oldCode();
      change(rows, wide, firstOf(counties.get(0)));
      change(rows, wide, firstOf(counties.get(1)));
      change(rows, oldCode(), wide);
      // cycles: closed, with a way out, and on itself
      String one = oldCode();
      String two = oldCode();
      change(rows, one, two);
      change(rows, two, one);
      String three = oldCode();
      String four = oldCode();
      change(rows, three, four);
      change(rows, four, three);
      change(rows, four, pick(municipalities));
      String self = oldCode();
      change(rows, self, self);
      // dead ends: alone, and as one branch of two
      change(rows, oldCode(), freeCode("02"));
      String branch = oldCode();
      change(rows, branch, freeCode("02"));
      change(rows, branch, pick(municipalities));
      // a diamond
      String top = oldCode();
      String left = oldCode();
      String right = oldCode();
      String bottom = pick(municipalities);
      change(rows, top, left);
      change(rows, top, right);
      change(rows, left, bottom);
      change(rows, right, bottom);
      // one that is still in use is followed nowhere
      change(rows, pick(municipalities), pick(municipalities));
      rows.add(new LinkedHashMap<>(pick(rows)));
      change(rows, "12345", "0301");
      change(rows, "", "0301");
      Collections.shuffle(rows, random);
      if (chance(0.9)) {
        build(World.CHANGES, "", rows, Set.of(), 1);
      }
    }

    private void change(List<Map<String, String>> rows, String from, String to) {
      rows.add(row("gammel_kode", from, "ny_kode", to));
    }

    private String firstOf(String county) {
      return municipalities.stream().filter(m -> m.startsWith(county)).findFirst().orElseThrow();
    }

    private void makeOccupations() {
      List<Map<String, String>> rows = new ArrayList<>();
      int count = 10 + below(31);
      List<String> stems = List.of("tomrer", "a", "a_1", "a1", "ab", "z", "9", "_", "kokk_og");
      for (int i = 0; i < count; i++) {
        String id = pick("y_", "y_", "u_") + (i < stems.size() ? stems.get(i) : "yrke" + i);
        occupations.add(id);
        boolean retired = i % 7 == 3;
        if (i % 6 != 5) {
          linkable.add(id);
        }
        rows.add(
            row("uno_id", id, "tittel", chance(0.15) ? hostile() : "Yrke " + i)
                .with("status", retired ? "utgatt" : pick("", "publisert"))
                .with("interesser", pick("", "praktisk", "praktisk|sosial", "a|b|c"))
                .with("kvalitetssikret_dato", chance(0.5) ? "" : format(date.minusDays(below(900))))
                .with("kvalitetssikret_av", pick("", "Redaksjonen")));
      }
      rows.add(row("uno_id", pick(occupations), "tittel", "Gjentatt", "status", "utgatt"));
      rows.add(row("uno_id", "Y_Stor", "tittel", "Ugyldig id"));
      rows.add(row("uno_id", "y_uten_tittel", "tittel", ""));
      rows.add(row("uno_id", "y_ukjent_status", "tittel", "Status", "status", "Utgatt"));
      rows.add(row("uno_id", "y_dato", "tittel", "Dato", "kvalitetssikret_dato", pick(BAD_DATES)));
      build(World.OCCUPATIONS, "", rows, Set.of(), 1);
    }

    private void makeTitles() {
      int count = 20 + below(101);
      Set<String> codes = new LinkedHashSet<>();
      while (codes.size() < count) {
        String prefix = pick("7123", "2221", "0", "00", "" + below(10));
        codes.add(prefix + digits(7 - prefix.length()));
      }
      titles.addAll(codes);
      while (unknownTitles.size() < 5) {
        String code = pick("0", "9", "7123") + digits(3) + digits(3);
        code = code.substring(0, 7);
        if (!codes.contains(code) && !unknownTitles.contains(code)) {
          unknownTitles.add(code);
        }
      }
      List<Map<String, String>> rows = new ArrayList<>();
      for (String code : titles) {
        rows.add(
            row("styrk98_kode", code, "tittel", chance(0.15) ? hostile() : "TITTEL " + below(40))
                .with("styrk08_kode", pick("", "0110", digits(4)))
                .with("gyldig_fra", pick("", "01.01.1998"))
                .with("gyldig_til", pick("", "", "2010-12-31")));
      }
      rows.add(row("styrk98_kode", pick(titles), "tittel", "GJENTATT", "styrk08_kode", "9999"));
      rows.add(row("styrk98_kode", "123456", "tittel", "FOR KORT"));
      rows.add(row("styrk98_kode", unknownTitles.get(0), "tittel", ""));
      rows.add(row("styrk98_kode", unknownTitles.get(1), "tittel", "X", "styrk08_kode", "011"));
      rows.add(
          row("styrk98_kode", unknownTitles.get(2), "tittel", "X", "gyldig_til", "31.02.2025"));
      build(World.TITLES, "", rows, Set.of(), 1);
    }

    private void makeTitleLinks() {
      List<Map<String, String>> rows = new ArrayList<>();
      for (int i = 0; i < titles.size(); i++) {
        String code = titles.get(i);
        double kind = i == 0 ? 0.5 : random.nextDouble();
        if (kind < 0.35) {
          rows.add(link(code, pick(linkable), pick("", "godkjent")));
        } else if (kind < 0.6) {
          weigh(rows, code);
        } else if (kind < 0.7) {
          rows.add(link(code, "", "uten_yrke"));
          if (chance(0.2)) {
            rows.add(link(code, pick(linkable), ""));
          }
        } else if (kind < 0.74) {
          rows.add(link(code, pick(linkable), "uten_yrke"));
        } else if (kind < 0.82) {
          rows.add(link(code, pick(linkable), "forslag"));
        } else if (kind < 0.88) {
          rows.add(link(code, pick(linkable), "avvist"));
        }
      }
      for (int i = 0; i < 4; i++) {
        Map<String, String> copy = new LinkedHashMap<>(pick(rows));
        copy.put("status", i < 2 ? copy.get("status") : pick("avvist", "godkjent", "forslag"));
        copy.put("vekt", pick("", "3"));
        rows.add(copy);
      }
      for (int i = 0; i < 3; i++) {
        rows.add(link(pick(unknownTitles), pick(linkable), ""));
        rows.add(link(pick(titles), pick("y_finnes_ikke", "y_uten_tittel"), "godkjent"));
      }
      rows.add(link("712310", pick(linkable), ""));
      rows.add(link(pick(titles), "", "godkjent"));
      rows.add(link(pick(titles), "", ""));
      rows.add(link(pick(titles), pick(linkable), pick("Godkjent", "ja", " ")));
      rows.add(link(pick(titles), "y_Stor", "uten_yrke"));
      Map<String, String> badWeight = link(pick(titles), pick(linkable), "");
      badWeight.put("vekt", pick("-1", "halv", "1.2.3"));
      rows.add(badWeight);
      if (chance(0.5)) {
        Collections.shuffle(rows, random);
      }
      build(World.TITLE_LINKS, "", rows, chance(0.05) ? Set.of("vekt") : Set.of(), 1);
    }

    /** Links of one title to several occupations, with weights of every kind. */
    private void weigh(List<Map<String, String>> rows, String code) {
      int kind = below(4);
      Set<String> chosen = new LinkedHashSet<>();
      for (int i = 0; i < 2 + below(3); i++) {
        chosen.add(pick(linkable));
      }
      List<String> weights =
          List.of("1", "2", "0,5", "0.3333333333333333", "97,00", "12.000000000001", "1000000");
      int index = 0;
      for (String uno : chosen) {
        Map<String, String> link = link(code, uno, pick("", "godkjent", "godkjent", "forslag"));
        switch (kind) {
          case 1 -> link.put("vekt", pick(weights));
          case 2 -> link.put("vekt", index == 0 ? "" : pick(weights));
          case 3 -> link.put("vekt", index == 0 ? pick("0", "0,000") : pick(weights));
          default -> link.put("vekt", "");
        }
        index++;
        rows.add(link);
      }
    }

    private Map<String, String> link(String code, String unoId, String status) {
      return row("styrk98_kode", code, "uno_id", unoId, "status", status)
          .with("kvalitetssikret_dato", pick("", format(date.minusDays(below(500)))))
          .with("kvalitetssikret_av", pick("", "Redaksjonen"))
          .with("kommentar", chance(0.1) ? hostile() : "");
    }

    private void makeTradeLinks() {
      Set<String> codes = new LinkedHashSet<>(List.of("TREMB3", "BATMF3", "ABC---", "123456"));
      int count = 8 + below(12);
      while (codes.size() < count) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
          code.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(below(36)));
        }
        codes.add(code.toString());
      }
      trades.addAll(codes);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String trade : trades) {
        int links = pick(0, 1, 1, 1, 2, 3);
        for (int i = 0; i < links; i++) {
          rows.add(tradeLink(longer(trade), pick(linkable), pick("", "godkjent", "forslag")));
        }
      }
      // the same trade at two lengths, to the same and to another occupation, and contradicted
      rows.add(tradeLink("TREMB3", linkable.get(0), ""));
      rows.add(tradeLink("TREMB3----", linkable.get(0), "avvist"));
      rows.add(tradeLink("TREMB3----", linkable.get(1), ""));
      rows.add(tradeLink("BATMF3XX", linkable.get(1), "avvist"));
      rows.add(tradeLink("BATMF3", linkable.get(1), "godkjent"));
      rows.add(tradeLink(pick(trades), "", "uten_yrke"));
      rows.add(tradeLink(pick(trades), "y_finnes_ikke", ""));
      rows.add(tradeLink("TREM", pick(linkable), ""));
      rows.add(tradeLink("tremb3", pick(linkable), ""));
      rows.add(tradeLink(pick(trades), "", "godkjent"));
      build(World.TRADE_LINKS, "", rows, Set.of(), 1);
    }

    private Map<String, String> tradeLink(String code, String unoId, String status) {
      return row("programomradekode", code, "uno_id", unoId, "status", status)
          .with("kommentar", chance(0.1) ? hostile() : "");
    }

    private String longer(String trade) {
      return trade + pick("", "", "-", "--", "A", "1A2", "----", "XXXX");
    }

    private void makeWorkplaces() {
      List<Map<String, String>> rows = new ArrayList<>();
      int count = 30 + below(171);
      for (int i = 0; i < count; i++) {
        String orgnr = orgnr();
        bulk.add(orgnr);
        rows.add(
            row("organisasjonsnummer", orgnr)
                .with("navn", chance(0.25) ? hostile() : "Bedrift " + i + " AS")
                .with("beliggenhetsadresse.kommunenummer", candidate())
                .with("postadresse.kommunenummer", candidate())
                .with("overordnetEnhet", chance(0.2) ? "" : orgnr())
                .with("nedleggelsesdato", chance(0.1) ? "2020-06-30" : ""));
      }
      for (int i = 0; i < 3; i++) {
        Map<String, String> again = new LinkedHashMap<>(pick(rows));
        again.put("navn", "Gjentatt " + i);
        again.put("beliggenhetsadresse.kommunenummer", pick(municipalities));
        rows.add(again);
      }
      for (int i = 0; i < 8; i++) {
        notInBulk.add(orgnr());
      }
      rows.add(row("organisasjonsnummer", notInBulk.get(0), "navn", ""));
      rows.add(
          row("organisasjonsnummer", notInBulk.get(1), "navn", "X", "overordnetEnhet", badOrgnr()));
      rows.add(
          row("organisasjonsnummer", notInBulk.get(2), "navn", "X", "nedleggelsesdato", "snart"));
      rows.add(row("organisasjonsnummer", badOrgnr(), "navn", "Feil kontrollsiffer"));
      for (int i = 0; i < 4; i++) {
        offices.add(i < 2 ? orgnr() : pick(bulk));
      }
      if (chance(0.5)) {
        Collections.shuffle(rows, random);
      }
      build(World.WORKPLACES, "", rows, Set.of(), 1);
    }

    /** A code that resolves to a municipality, to a county, or to nothing. */
    private String candidate() {
      double kind = random.nextDouble();
      if (kind < 0.5) {
        return skewed(municipalities);
      }
      if (kind < 0.85) {
        return pick(chance(0.35) ? splitCodes : oldCodes);
      }
      return pick("", "", "9999", pick(counties) + "99", "301", " 0301", "Oslo", "0000", "03");
    }

    private void makeEmployments(YearMonth period) {
      LocalDate reference = period.atEndOfMonth();
      List<Map<String, String>> rows = new ArrayList<>();
      int count = 200 + below(chance(0.2) ? 1300 : 500);
      for (int i = 0; i < count; i++) {
        Map<String, String> row = employment("AF" + i, reference);
        if (chance(0.12)) {
          for (int faults = 1 + below(3); faults > 0; faults--) {
            pick(employmentFaults(reference)).accept(row);
          }
        }
        rows.add(row);
      }
      for (Consumer<Map<String, String>> fault : employmentFaults(reference)) {
        Map<String, String> row = employment("FEIL" + rows.size(), reference);
        fault.accept(row);
        rows.add(row);
      }
      Collections.shuffle(rows, random);
      for (int i = 0; i < 6; i++) {
        Map<String, String> again = employment(pick(rows).get("arbeidsforholdId"), reference);
        if (chance(0.3)) {
          pick(employmentFaults(reference)).accept(again);
        }
        rows.add(below(rows.size()), again);
      }
      // one that is counted and starts in the period stands first, and is repeated last of all
      Map<String, String> sure = sureEmployment(reference);
      rows.add(0, sure);
      rows.add(new LinkedHashMap<>(sure));
      Set<String> absent = new HashSet<>();
      if (chance(0.1)) {
        absent.add("ansettelsesform.kode");
      }
      if (chance(0.1)) {
        absent.add("arbeidssted.kommunenummer");
      }
      build(World.EMPLOYMENTS, period.toString(), rows, absent, 3 + below(4));
    }

    private Map<String, String> employment(String id, LocalDate reference) {
      boolean large = chance(0.15);
      boolean household = !large && chance(0.08);
      boolean listed = large || chance(0.85);
      LocalDate start =
          pick(
              reference.minusDays(400 + below(9000)),
              reference.minusDays(40 + below(9000)),
              reference.minusDays(below(28)),
              reference.minusDays(1),
              reference,
              reference.withDayOfMonth(1));
      LocalDate end =
          pick(
              reference, reference.plusDays(1), LocalDate.of(9999, 12, 31), reference.plusDays(90));
      return row("arbeidsforholdId", id)
          .with("type.kode", pick(settings.employmentTypes()))
          .with("arbeidssted.type", household ? "Person" : "Underenhet")
          .with(
              "arbeidssted.ident",
              household ? identity() : large ? bulk.get(0) : skewed(listed ? bulk : notInBulk))
          .with(
              "yrke.kode",
              large ? titles.get(0) : chance(0.06) ? pick(unknownTitles) : skewed(titles))
          .with("avtaltStillingsprosent", chance(0.8) ? pick(PERCENTAGES) : percentage())
          .with("ansettelsesperiode.startdato", format(start))
          .with("ansettelsesperiode.sluttdato", chance(0.65) ? "" : format(end))
          .with("ansettelsesform.kode", pick("", "fast", "fast", "midlertidig", "Midlertidig"))
          .with(
              "arbeidssted.kommunenummer",
              chance(0.02) ? identity() : chance(0.3) ? "" : candidate());
    }

    private Map<String, String> sureEmployment(LocalDate reference) {
      return row("arbeidsforholdId", "SIKKER", "type.kode", "ordinaertArbeidsforhold")
          .with("arbeidssted.type", "Underenhet")
          .with("arbeidssted.ident", bulk.get(0))
          .with("yrke.kode", titles.get(0))
          .with("avtaltStillingsprosent", "100")
          .with("ansettelsesperiode.startdato", format(reference.minusDays(3)));
    }

    private String percentage() {
      int decimals = below(13);
      return below(130) + (decimals == 0 ? "" : pick(".", ",") + digits(decimals));
    }

    /** One fault for every reason of 4.2, in every shape that comes to mind. */
    private List<Consumer<Map<String, String>>> employmentFaults(LocalDate reference) {
      List<Consumer<Map<String, String>>> faults = new ArrayList<>();
      for (String column : required(World.EMPLOYMENTS)) {
        if (!column.endsWith("prosent") && !column.endsWith("sluttdato")) {
          faults.add(row -> row.put(column, ""));
        }
      }
      faults.add(
          row -> row.put("yrke.kode", pick("222114", "22211411", "22211A1", "２２２１１４１", " 222114")));
      faults.add(
          row -> {
            row.put("arbeidssted.type", pick("Hovedenhet", "person", "UNDERENHET", " "));
          });
      faults.add(
          row -> {
            row.put("arbeidssted.type", "Underenhet");
            row.put("arbeidssted.ident", badOrgnr());
          });
      faults.add(
          row -> {
            row.put("arbeidssted.type", "Underenhet");
            row.put("arbeidssted.ident", identity());
          });
      faults.add(row -> row.put("avtaltStillingsprosent", pick(BAD_PERCENTAGES)));
      faults.add(row -> row.put("ansettelsesperiode.startdato", pick(BAD_DATES)));
      faults.add(row -> row.put("ansettelsesperiode.sluttdato", pick(BAD_DATES)));
      faults.add(
          row -> {
            row.put("ansettelsesperiode.startdato", format(reference.minusDays(10)));
            row.put("ansettelsesperiode.sluttdato", format(reference.minusDays(11)));
          });
      faults.add(
          row ->
              row.put(
                  "type.kode",
                  pick("pensjonOgAndreTyper", "OrdinaertArbeidsforhold", " ", "ordinaert")));
      faults.add(
          row -> {
            row.put("ansettelsesperiode.startdato", format(reference.plusDays(1)));
            row.put("ansettelsesperiode.sluttdato", "");
          });
      faults.add(
          row -> {
            row.put("ansettelsesperiode.startdato", format(reference.minusDays(1)));
            row.put("ansettelsesperiode.sluttdato", format(reference.minusDays(1)));
          });
      return faults;
    }

    private void makeContracts(String county) {
      List<Map<String, String>> rows = new ArrayList<>();
      int count = 10 + below(40);
      for (int i = 0; i < count; i++) {
        Map<String, String> row = contract(county + "-" + i);
        if (chance(0.15)) {
          for (int faults = 1 + below(3); faults > 0; faults--) {
            pick(contractFaults()).accept(row);
          }
        }
        rows.add(row);
      }
      for (Consumer<Map<String, String>> fault : contractFaults()) {
        Map<String, String> row = contract("FEIL-" + rows.size());
        fault.accept(row);
        rows.add(row);
      }
      Collections.shuffle(rows, random);
      for (int i = 0; i < 3; i++) {
        rows.add(below(rows.size()), contract(pick(rows).get("kontraktsnr")));
      }
      Map<String, String> sure =
          row("type", settings.contractTypes().get(0), "promrkode", "TREMB3----")
              .with("bnr", pick(bulk))
              .with("start", format(date.minusDays(100)))
              .with("slutt", format(date.plusDays(100)))
              .with("godkjentdato", format(date.minusDays(100)))
              .with("kontraktsnr", "SIKKER");
      rows.add(0, sure);
      rows.add(new LinkedHashMap<>(sure));
      Set<String> absent = new HashSet<>();
      for (String column :
          List.of(
              "godkjentdato", "bedrnavn", "promrnavn", "avbrudd", "avslutningskode", "kontrakt")) {
        if (chance(column.equals("godkjentdato") ? 0.4 : 0.1)) {
          absent.addAll(
              switch (column) {
                case "avbrudd" -> List.of("avbrudd_fra", "avbrudd_til");
                case "kontrakt" -> List.of("kontraktsnr");
                default -> List.of(column);
              });
        }
      }
      build(World.CONTRACTS, county, rows, absent, 1 + below(3));
    }

    private Map<String, String> contract(String number) {
      LocalDate start = pick(date, date.minusDays(1), date.minusDays(30 + below(700)));
      LocalDate end = pick(date, date.plusDays(1), date.plusDays(below(700)));
      String type = pick(settings.contractTypes());
      boolean oldBreak = chance(0.1);
      return row(
              "type",
              pick(type, type, type.toUpperCase(Locale.ROOT), type.toLowerCase(Locale.ROOT)))
          .with("promrkode", longer(skewed(trades)))
          .with("bnr", skewed(chance(0.8) ? bulk : notInBulk))
          .with("start", format(start))
          .with("slutt", format(end))
          .with("bedrnavn", chance(0.3) ? "" : chance(0.2) ? hostile() : "Feednavn " + below(9))
          .with("promrnavn", pick("", "Tømrer", "Vg3; opplæring i bedrift"))
          .with("godkjentdato", format(start.minusDays(below(20))))
          .with("avbrudd_fra", oldBreak ? pick("", format(date.minusDays(20))) : "")
          .with("avbrudd_til", oldBreak ? format(date.minusDays(1)) : "")
          .with("avslutningskode", "")
          .with("kontraktsnr", chance(0.2) ? "" : number);
    }

    private List<Consumer<Map<String, String>>> contractFaults() {
      List<Consumer<Map<String, String>>> faults = new ArrayList<>();
      required(World.CONTRACTS).forEach(column -> faults.add(row -> row.put(column, "")));
      faults.add(row -> row.put("promrkode", pick("TREMB", "TREMB3-----", "tremb3", "TRÆMB3")));
      faults.add(row -> row.put("bnr", pick(badOrgnr(), identity(), "12345678")));
      faults.add(row -> row.put(pick("start", "slutt", "avbrudd_til"), pick(BAD_DATES)));
      faults.add(row -> row.put("slutt", format(LocalDate.of(1999, 12, 31))));
      faults.add(
          row -> {
            row.put("avbrudd_fra", format(date.minusDays(4)));
            row.put("avbrudd_til", format(date.minusDays(5)));
          });
      faults.add(row -> row.put("godkjentdato", pick(BAD_DATES)));
      faults.add(row -> row.put("type", pick("Praksisbrev", "Lærekontrakter", " ")));
      faults.add(row -> row.put("godkjentdato", ""));
      faults.add(row -> row.put("start", format(date.plusDays(1))));
      faults.add(
          row -> {
            row.put("start", format(date.minusDays(300)));
            row.put("slutt", format(date.minusDays(1)));
          });
      faults.add(row -> row.put("avslutningskode", pick("F", "0", " ")));
      faults.add(
          row -> {
            row.put("avbrudd_fra", format(pick(date, date.minusDays(9))));
            row.put("avbrudd_til", pick("", format(date), format(date.plusDays(1))));
          });
      return faults;
    }

    private void makeApprovals(String county) {
      List<Map<String, String>> rows = new ArrayList<>();
      int count = 8 + below(40);
      for (int i = 0; i < count; i++) {
        Map<String, String> row = approval();
        if (chance(0.15)) {
          for (int faults = 1 + below(3); faults > 0; faults--) {
            pick(approvalFaults()).accept(row);
          }
        }
        rows.add(row);
      }
      for (Consumer<Map<String, String>> fault : approvalFaults()) {
        Map<String, String> row = approval();
        fault.accept(row);
        rows.add(row);
      }
      rows.add(new LinkedHashMap<>(pick(rows)));
      Collections.shuffle(rows, random);
      rows.add(row("orgnr", pick(bulk), "programomradekode", "TREMB3"));
      Set<String> absent = new HashSet<>();
      if (chance(0.1)) {
        absent.add("orgnr_opplaringskontor");
      }
      if (chance(0.1)) {
        absent.addAll(List.of("godkjent_fra", "godkjent_til"));
      }
      build(World.APPROVALS, county, rows, absent, 1 + below(2));
    }

    private Map<String, String> approval() {
      LocalDate from = pick(date, date.minusDays(1), date.minusDays(below(3000)));
      LocalDate to = pick(date, date.plusDays(1), date.plusDays(below(3000)));
      return row("orgnr", skewed(chance(0.85) ? bulk : notInBulk))
          .with("programomradekode", longer(skewed(trades)))
          .with("godkjent_fra", chance(0.3) ? "" : format(from))
          .with("godkjent_til", chance(0.6) ? "" : format(to))
          .with(
              "orgnr_opplaringskontor",
              chance(0.5) ? "" : chance(0.1) ? pick("ingen", badOrgnr()) : pick(offices))
          .with("navn_opplaringskontor", pick("", "Opplæringskontoret"));
    }

    private List<Consumer<Map<String, String>>> approvalFaults() {
      List<Consumer<Map<String, String>>> faults = new ArrayList<>();
      required(World.APPROVALS).forEach(column -> faults.add(row -> row.put(column, "")));
      faults.add(row -> row.put("programomradekode", pick("TREM", "TREMB3-----", "TREMB3 ")));
      faults.add(row -> row.put("orgnr", pick(badOrgnr(), identity(), "NO 123456789")));
      faults.add(row -> row.put(pick("godkjent_fra", "godkjent_til"), pick(BAD_DATES)));
      faults.add(
          row -> {
            row.put("godkjent_fra", format(date));
            row.put("godkjent_til", format(date.minusDays(1)));
          });
      faults.add(
          row -> {
            row.put("godkjent_fra", "");
            row.put("godkjent_til", format(date.minusDays(1)));
          });
      faults.add(
          row -> {
            row.put("godkjent_fra", format(date.plusDays(1)));
            row.put("godkjent_til", "");
          });
      return faults;
    }

    /** Makes a file of the rows: columns in any order among others, malformed rows in between. */
    private void build(
        String source,
        String part,
        List<Map<String, String>> rows,
        Set<String> absent,
        int malformed) {
      Map<String, String> renamed = sources.get(source).columns();
      List<String> header = new ArrayList<>();
      Map<String, String> ours = new TreeMap<>();
      List<String> columns = new ArrayList<>(required(source));
      columns.addAll(optional(source));
      columns.removeAll(absent);
      for (String column : columns) {
        String name = renamed.getOrDefault(column, column);
        header.add(name);
        ours.put(name, column);
        if (!name.equals(column) && chance(0.3)) {
          header.add(column);
        }
      }
      Set<String> persons = persons(source);
      persons.stream().filter(column -> chance(0.7)).forEach(header::add);
      if (chance(0.3)) {
        header.add("merknad");
      }
      if (chance(0.3)) {
        header.add("Felt; \"nr\" 7");
      }
      Collections.shuffle(header, random);
      List<List<String>> lines = new ArrayList<>();
      for (Map<String, String> row : rows) {
        List<String> line = new ArrayList<>();
        for (String name : header) {
          line.add(
              ours.containsKey(name)
                  ? row.getOrDefault(ours.get(name), "")
                  : persons.contains(name)
                      ? (name.endsWith("navn") ? personName() : identity())
                      : pick("", "7123101", hostile()));
        }
        lines.add(line);
      }
      List<List<String>> wellFormed = List.copyOf(lines);
      for (int i = 0; i < malformed; i++) {
        // never first or last: those two are needed where they are
        lines.add(1 + below(lines.size() - 1), malformed(pick(wellFormed)));
      }
      Look look = new Look(chance(0.3), chance(0.3), chance(0.3), pick(0, 0, 0, 1, 7), chance(0.8));
      tables.add(new Table(source, part, header, lines, look));
    }

    /** Too few or too many fields, with an identity number where another value belongs. */
    private List<String> malformed(List<String> wellFormed) {
      List<String> line = new ArrayList<>(wellFormed);
      switch (below(4)) {
        case 0 -> line.remove(0);
        case 1 -> line.add(below(line.size()), "");
        case 2 -> line.add("");
        default -> line = new ArrayList<>(line.subList(0, 1 + below(line.size() - 1)));
      }
      line.set(below(line.size()), identity());
      return line;
    }

    private String personName() {
      String name = "Hemmelig" + names.size() + pick("sen", "dal", "Ødegård");
      names.add(name);
      return name;
    }

    /** Eleven digits such as a person has; never the same twice. */
    private String identity() {
      String number =
          String.format("%02d%02d", 1 + below(28) + pick(0, 0, 40), 1 + below(12)) + digits(7);
      return identities.add(number) ? number : identity();
    }

    private String orgnr() {
      String start = (chance(0.03) ? "0" : pick("8", "9")) + digits(7);
      for (char check = '0'; check <= '9'; check++) {
        String number = start + check;
        if (Values.isOrganisationNumber(number) && orgnrs.add(number)) {
          return number;
        }
      }
      return orgnr();
    }

    private String badOrgnr() {
      String good = orgnr();
      char last = good.charAt(8);
      return pick(
          good.substring(0, 8) + (last == '9' ? '0' : (char) (last + 1)),
          good.substring(0, 8),
          good + "0",
          " " + good.substring(1),
          good + " ");
    }

    private String hostile() {
      return chance(0.2)
          ? pick("Frisør " + identity() + " ENK", identity(), identity() + "7 og " + identity())
          : pick(HOSTILE);
    }

    private String digits(int count) {
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < count; i++) {
        digits.append(below(10));
      }
      return digits.toString();
    }

    private String format(LocalDate day) {
      return chance(0.5) ? day.toString() : day.format(NORWEGIAN);
    }

    private boolean chance(double probability) {
      return random.nextDouble() < probability;
    }

    private int below(int bound) {
      return random.nextInt(bound);
    }

    @SafeVarargs
    private <T> T pick(T... values) {
      return values[below(values.length)];
    }

    private <T> T pick(List<T> values) {
      return values.get(below(values.size()));
    }

    /** The first ones much more often than the last. */
    private <T> T skewed(List<T> values) {
      double x = random.nextDouble();
      return values.get((int) (x * x * x * values.size()));
    }
  }

  /** Changes a world as time does. */
  private static final class Later {
    private final World world;
    private final Random random;

    Later(World world, long seed) {
      this.world = world;
      this.random = new Random(seed * 104729 + 5);
    }

    World make() {
      World changed = world;
      List<String> municipalities =
          List.copyOf(new TreeSet<>(new ReferenceSet(world).municipalities.keySet()));
      String gone = mergeable(municipalities);
      String into = municipalities.stream().filter(m -> !m.equals(gone)).findFirst().orElseThrow();
      for (Table table : world.tables()) {
        changed =
            changed.with(
                switch (table.source()) {
                  case World.OCCUPATIONS -> retired(table);
                  case World.TITLE_LINKS -> relinked(table);
                  case World.WORKPLACES -> moved(table, municipalities);
                  case World.MUNICIPALITIES -> without(table, "kommunenr", gone);
                  case World.CHANGES -> merged(table, gone, into);
                  default -> thinned(table);
                });
      }
      return changed;
    }

    /** A municipality whose county has another; null when there is none. */
    private String mergeable(List<String> municipalities) {
      List<String> found = new ArrayList<>();
      for (String code : municipalities) {
        boolean another =
            municipalities.stream()
                .anyMatch(m -> !m.equals(code) && m.substring(0, 2).equals(code.substring(0, 2)));
        if (another && municipalities.size() > 4) {
          found.add(code);
        }
      }
      return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    private int column(Table table, String ourName) {
      Map<String, String> columns = world.sources().get(table.source()).columns();
      return table.header().indexOf(columns.getOrDefault(ourName, ourName));
    }

    private boolean fits(Table table, List<String> row) {
      return row.size() == table.header().size();
    }

    private Table with(Table table, List<List<String>> rows) {
      return new Table(table.source(), table.part(), table.header(), rows, table.look());
    }

    private Table retired(Table table) {
      List<List<String>> rows = new ArrayList<>(table.rows());
      for (int i = 0; i < rows.size(); i++) {
        if (fits(table, rows.get(i)) && random.nextDouble() < 0.08) {
          rows.set(i, replaced(rows.get(i), column(table, "status"), "utgatt"));
        }
      }
      return with(table, rows);
    }

    private Table relinked(Table table) {
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : table.rows()) {
        double kind = random.nextDouble();
        boolean fits = fits(table, row);
        if (kind > 0.1 || !fits) {
          rows.add(row);
        } else if (kind > 0.05) {
          List<String> other = table.rows().get(random.nextInt(table.rows().size()));
          int uno = column(table, "uno_id");
          rows.add(row);
          if (fits(table, other) && Values.isUnoId(other.get(uno)) && linkable(table, row)) {
            rows.add(
                replaced(replaced(row, uno, other.get(uno)), column(table, "status"), "godkjent"));
          }
        }
      }
      return with(table, rows);
    }

    private boolean linkable(Table table, List<String> row) {
      int weight = column(table, "vekt");
      return Values.isDigits(row.get(column(table, "styrk98_kode")), 7)
          && (weight < 0 || row.get(weight).isEmpty() || Values.isDecimal(row.get(weight)));
    }

    private Table moved(Table table, List<String> municipalities) {
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : table.rows()) {
        double kind = random.nextDouble();
        if (!fits(table, row) || kind > 0.45) {
          rows.add(row);
        } else if (kind > 0.25 && !row.get(column(table, "navn")).isEmpty()) {
          rows.add(replaced(row, column(table, "navn"), "Nytt navn " + rows.size()));
        } else if (kind > 0.1) {
          String place = municipalities.get(random.nextInt(municipalities.size()));
          rows.add(replaced(row, column(table, "beliggenhetsadresse.kommunenummer"), place));
        }
      }
      return with(table, rows);
    }

    private Table without(Table table, String column, String value) {
      List<List<String>> rows = new ArrayList<>(table.rows());
      rows.removeIf(row -> fits(table, row) && row.get(column(table, column)).equals(value));
      return with(table, rows);
    }

    private Table merged(Table table, String gone, String into) {
      List<List<String>> rows = new ArrayList<>(table.rows());
      if (gone != null) {
        List<String> row = new ArrayList<>(Collections.nCopies(table.header().size(), ""));
        row.set(column(table, "gammel_kode"), gone);
        row.set(column(table, "ny_kode"), into);
        rows.add(row);
      }
      return with(table, rows);
    }

    /** Some rows less; never the ones that are sure to be counted. */
    private Table thinned(Table table) {
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : table.rows()) {
        if (row.contains("SIKKER") || random.nextDouble() > 0.08) {
          rows.add(row);
        }
      }
      return with(table, rows);
    }

    private static List<String> replaced(List<String> row, int column, String value) {
      List<String> copy = new ArrayList<>(row);
      if (column >= 0) {
        copy.set(column, value);
      }
      return copy;
    }
  }

  /** A row by our names of columns, to be filled in a chain. */
  private static final class Fields extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    Fields with(String column, String value) {
      put(column, value);
      return this;
    }
  }

  private static Fields row(String... columnsAndValues) {
    Fields row = new Fields();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return row;
  }

  private static List<String> required(String source) {
    return switch (source) {
      case World.OCCUPATIONS -> columns("uno_id tittel");
      case World.TITLES -> columns("styrk98_kode tittel");
      case World.TITLE_LINKS -> columns("styrk98_kode uno_id");
      case World.TRADE_LINKS -> columns("programomradekode uno_id");
      case World.MUNICIPALITIES -> columns("kommunenr kommunenavn fylkenr fylkenavn");
      case World.CHANGES -> columns("gammel_kode ny_kode");
      case World.WORKPLACES -> columns("organisasjonsnummer navn");
      case World.EMPLOYMENTS ->
          columns(
              "arbeidsforholdId type.kode arbeidssted.type arbeidssted.ident yrke.kode"
                  + " avtaltStillingsprosent ansettelsesperiode.startdato"
                  + " ansettelsesperiode.sluttdato");
      case World.CONTRACTS -> columns("type promrkode bnr start slutt");
      case World.APPROVALS -> columns("orgnr programomradekode");
      default -> throw new IllegalArgumentException(source);
    };
  }

  private static List<String> optional(String source) {
    return switch (source) {
      case World.OCCUPATIONS ->
          columns("status interesser kvalitetssikret_dato kvalitetssikret_av");
      case World.TITLES -> columns("styrk08_kode gyldig_fra gyldig_til");
      case World.TITLE_LINKS ->
          columns("status vekt kvalitetssikret_dato kvalitetssikret_av kommentar");
      case World.TRADE_LINKS -> columns("status kvalitetssikret_dato kvalitetssikret_av kommentar");
      case World.WORKPLACES ->
          columns(
              "beliggenhetsadresse.kommunenummer postadresse.kommunenummer overordnetEnhet"
                  + " nedleggelsesdato");
      case World.EMPLOYMENTS -> columns("ansettelsesform.kode arbeidssted.kommunenummer");
      case World.CONTRACTS ->
          columns(
              "bedrnavn promrnavn godkjentdato avbrudd_fra avbrudd_til avslutningskode"
                  + " kontraktsnr");
      case World.APPROVALS ->
          columns("godkjent_fra godkjent_til orgnr_opplaringskontor navn_opplaringskontor");
      default -> List.of();
    };
  }

  private static Set<String> persons(String source) {
    return switch (source) {
      case World.EMPLOYMENTS -> Set.of("arbeidstaker.ident");
      case World.CONTRACTS -> new TreeSet<>(columns("fodselsnummer fornavn etternavn fnr_lærling"));
      default -> Set.of();
    };
  }

  private static List<String> columns(String names) {
    return Arrays.asList(names.split(" "));
  }
}
