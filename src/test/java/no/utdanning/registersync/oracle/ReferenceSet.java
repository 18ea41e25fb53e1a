package no.utdanning.registersync.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.utdanning.registersync.oracle.World.Row;

/**
 * Occupations, titles, links, municipalities and workplaces of one world, and what sections 3, 4.1
 * and 4.2 say of them. Part of a brute-force calculator, written from the definitions, slow on
 * purpose.
 */
final class ReferenceSet {

  record Occupation(String unoId, String title, boolean retired) {}

  record Title(String code, String text, String styrk08) {}

  /** A link from a title or a trade; {@code weight} is null when none is given. */
  record Link(String from, String unoId, String status, BigDecimal weight) {}

  record Municipality(String code, String name, String county, String countyName) {}

  record BulkWorkplace(String orgnr, String name, String address, String post, String parent) {}

  private static final Set<String> LINK_STATUSES =
      Set.of("godkjent", "forslag", "avvist", "uten_yrke");

  /** Rejected and repeated rows by source, in case a test wants to see them. */
  final Map<String, Integer> rejected = new TreeMap<>();

  final Map<String, Integer> repeated = new TreeMap<>();

  final Map<String, Occupation> occupations = new TreeMap<>();
  final Map<String, Title> titles = new TreeMap<>();
  final List<Link> titleLinks = new ArrayList<>();
  final List<Link> tradeLinks = new ArrayList<>();
  final Map<String, Municipality> municipalities = new TreeMap<>();
  final List<List<String>> changes = new ArrayList<>();
  final Map<String, BulkWorkplace> workplaces = new TreeMap<>();

  /** L(t): the used occupations of each title of the catalogue. */
  final Map<String, Set<String>> occupationsOfTitle = new TreeMap<>();

  /** The same for trades that have some. */
  final Map<String, Set<String>> occupationsOfTrade = new TreeMap<>();

  ReferenceSet(World world) {
    for (Row row : standing(world, World.OCCUPATIONS)) {
      Occupation read =
          new Occupation(row.get("uno_id"), row.get("tittel"), row.get("status").equals("utgatt"));
      occupations.put(read.unoId(), read);
    }
    for (Row row : standing(world, World.TITLES)) {
      Title read = new Title(row.get("styrk98_kode"), row.get("tittel"), row.get("styrk08_kode"));
      titles.put(read.code(), read);
    }
    for (Row row : standing(world, World.TITLE_LINKS)) {
      String weight = row.get("vekt");
      titleLinks.add(
          new Link(
              row.get("styrk98_kode"),
              row.get("uno_id"),
              status(row),
              weight.isEmpty() ? null : Values.decimal(weight)));
    }
    for (Row row : standing(world, World.TRADE_LINKS)) {
      String trade = Values.trade(row.get("programomradekode"));
      tradeLinks.add(new Link(trade, row.get("uno_id"), status(row), null));
    }
    for (Row row : standing(world, World.MUNICIPALITIES)) {
      Municipality read =
          new Municipality(
              row.get("kommunenr"),
              row.get("kommunenavn"),
              row.get("fylkenr"),
              row.get("fylkenavn"));
      municipalities.put(read.code(), read);
    }
    if (world.has(World.CHANGES, "")) {
      for (Row row : standing(world, World.CHANGES)) {
        changes.add(List.of(row.get("gammel_kode"), row.get("ny_kode")));
      }
    }
    for (Row row : standing(world, World.WORKPLACES)) {
      BulkWorkplace read =
          new BulkWorkplace(
              row.get("organisasjonsnummer"),
              row.get("navn"),
              row.get("beliggenhetsadresse.kommunenummer"),
              row.get("postadresse.kommunenummer"),
              row.get("overordnetEnhet"));
      workplaces.put(read.orgnr(), read);
    }
    for (String title : titles.keySet()) {
      occupationsOfTitle.put(title, usedOccupations(title, titleLinks));
    }
    for (Link link : tradeLinks) {
      Set<String> used = usedOccupations(link.from(), tradeLinks);
      if (!used.isEmpty()) {
        occupationsOfTrade.put(link.from(), used);
      }
    }
  }

  /**
   * "In reference files a malformed row (field count, missing or ill-formed value) is rejected with
   * a finding; a file with more than 10 of them, if they are more than 1 %, is refused" and "the
   * first of repeated rows stands".
   */
  private List<Row> standing(World world, String source) {
    List<Row> standing = new ArrayList<>();
    Set<List<String>> keys = new HashSet<>();
    List<Row> rows = world.rows(source, "");
    int bad = 0;
    for (Row row : rows) {
      if (row.malformed() || !wellFormed(source, row)) {
        bad++;
      } else if (keys.add(key(source, row))) {
        standing.add(row);
      } else {
        repeated.merge(source, 1, Integer::sum);
      }
    }
    rejected.put(source, bad);
    if (bad > 10 && bad * 100 > rows.size()) {
      throw new IllegalStateException(source + " is refused: the oracle is not asked for this");
    }
    return standing;
  }

  private static boolean wellFormed(String source, Row row) {
    return switch (source) {
      case World.OCCUPATIONS ->
          Values.isUnoId(row.get("uno_id"))
              && !row.get("tittel").isEmpty()
              && Set.of("", "publisert", "utgatt").contains(row.get("status"))
              && Values.isDateOrEmpty(row.get("kvalitetssikret_dato"));
      case World.TITLES ->
          Values.isDigits(row.get("styrk98_kode"), 7)
              && !row.get("tittel").isEmpty()
              && (row.get("styrk08_kode").isEmpty() || Values.isDigits(row.get("styrk08_kode"), 4))
              && Values.isDateOrEmpty(row.get("gyldig_fra"))
              && Values.isDateOrEmpty(row.get("gyldig_til"));
      case World.TITLE_LINKS ->
          Values.isDigits(row.get("styrk98_kode"), 7)
              && wellFormedLink(row)
              && (row.get("vekt").isEmpty() || Values.isDecimal(row.get("vekt")));
      case World.TRADE_LINKS ->
          Values.isTradeCode(row.get("programomradekode")) && wellFormedLink(row);
      case World.MUNICIPALITIES ->
          Values.isDigits(row.get("kommunenr"), 4)
              && !row.get("kommunenavn").isEmpty()
              && Values.isDigits(row.get("fylkenr"), 2)
              && row.get("kommunenr").startsWith(row.get("fylkenr"))
              && !row.get("fylkenavn").isEmpty();
      case World.CHANGES ->
          Values.isDigits(row.get("gammel_kode"), 4) && Values.isDigits(row.get("ny_kode"), 4);
      case World.WORKPLACES ->
          Values.isOrganisationNumber(row.get("organisasjonsnummer"))
              && !row.get("navn").isEmpty()
              && (row.get("overordnetEnhet").isEmpty()
                  || Values.isOrganisationNumber(row.get("overordnetEnhet")))
              && Values.isDateOrEmpty(row.get("nedleggelsesdato"));
      default -> throw new IllegalArgumentException(source);
    };
  }

  private static boolean wellFormedLink(Row row) {
    String unoId = row.get("uno_id");
    return LINK_STATUSES.contains(status(row))
        && (unoId.isEmpty() ? status(row).equals("uten_yrke") : Values.isUnoId(unoId))
        && Values.isDateOrEmpty(row.get("kvalitetssikret_dato"));
  }

  /** "godkjent (the default when empty)". */
  private static String status(Row row) {
    return row.get("status").isEmpty() ? "godkjent" : row.get("status");
  }

  private static List<String> key(String source, Row row) {
    return switch (source) {
      case World.OCCUPATIONS -> List.of(row.get("uno_id"));
      case World.TITLES -> List.of(row.get("styrk98_kode"));
      case World.TITLE_LINKS -> List.of(row.get("styrk98_kode"), row.get("uno_id"));
      case World.TRADE_LINKS ->
          List.of(Values.trade(row.get("programomradekode")), row.get("uno_id"));
      case World.MUNICIPALITIES -> List.of(row.get("kommunenr"));
      case World.CHANGES -> List.of(row.get("gammel_kode"), row.get("ny_kode"));
      case World.WORKPLACES -> List.of(row.get("organisasjonsnummer"));
      default -> throw new IllegalArgumentException(source);
    };
  }

  /**
   * "A link is used when its status is godkjent, its title is in the catalogue (trades have no
   * catalogue: every well-formed code exists), and its occupation is in the list and not utgatt."
   */
  private Set<String> usedOccupations(String from, List<Link> links) {
    Set<String> used = new TreeSet<>();
    for (Link link : links) {
      if (link.from().equals(from) && link.status().equals("godkjent") && live(link.unoId())) {
        used.add(link.unoId());
      }
    }
    return used;
  }

  private boolean live(String unoId) {
    return occupations.containsKey(unoId) && !occupations.get(unoId).retired();
  }

  /** Every occupation that is not utgatt, by id. */
  List<Occupation> liveOccupations() {
    return occupations.values().stream().filter(o -> !o.retired()).toList();
  }

  /** L(t), empty for a code that is not in the catalogue. */
  Set<String> used(String title) {
    return occupationsOfTitle.getOrDefault(title, Set.of());
  }

  /** The same for a trade. */
  Set<String> usedByTrade(String trade) {
    return occupationsOfTrade.getOrDefault(trade, Set.of());
  }

  /**
   * "Weights: if every used link of a title has a positive vekt, they are normalised to sum to 1;
   * otherwise each is 1/k."
   */
  Fraction weight(String title, String unoId) {
    Set<String> used = used(title);
    if (!used.contains(unoId)) {
      return Fraction.ZERO;
    }
    Fraction own = null;
    Fraction sum = Fraction.ZERO;
    boolean every = true;
    for (Link link : titleLinks) {
      boolean isUsed =
          link.from().equals(title)
              && link.status().equals("godkjent")
              && used.contains(link.unoId());
      if (isUsed && (link.weight() == null || link.weight().signum() <= 0)) {
        every = false;
      } else if (isUsed) {
        sum = sum.plus(Fraction.of(link.weight()));
        own = link.unoId().equals(unoId) ? Fraction.of(link.weight()) : own;
      }
    }
    return every ? own.over(sum) : Fraction.ONE.over(Fraction.of(used.size()));
  }

  /** "koblet|ukoblet|uten_yrke|ukjent, by: not in the catalogue, used links, a decision, none". */
  String linking(String title) {
    if (!titles.containsKey(title)) {
      return "ukjent";
    }
    if (!used(title).isEmpty()) {
      return "koblet";
    }
    boolean decided =
        titleLinks.stream().anyMatch(l -> l.from().equals(title) && l.status().equals("uten_yrke"));
    return decided ? "uten_yrke" : "ukoblet";
  }

  /**
   * "The first that resolves to a municipality counts; else the first that resolves to a county;
   * else 9999"; null for the last.
   */
  String resolveFirst(List<String> candidates) {
    for (String candidate : candidates) {
      String resolved = resolve(candidate);
      if (resolved != null && municipalities.containsKey(resolved)) {
        return resolved;
      }
    }
    for (String candidate : candidates) {
      String resolved = resolve(candidate);
      if (resolved != null) {
        return resolved;
      }
    }
    return null;
  }

  /**
   * "A candidate resolves to a municipality when it is in municipalities, or its changes, followed
   * to the end, lead to exactly one that is; it resolves to a county when they lead to several in
   * one county (county99)." Null when it resolves to neither.
   */
  String resolve(String candidate) {
    Set<String> ends = new TreeSet<>();
    follow(candidate, new HashSet<>(), ends);
    if (ends.size() == 1) {
      return ends.iterator().next();
    }
    Set<String> counties = new TreeSet<>();
    ends.forEach(end -> counties.add(end.substring(0, 2)));
    return counties.size() == 1 ? counties.iterator().next() + "99" : null;
  }

  private void follow(String code, Set<String> seen, Set<String> ends) {
    if (municipalities.containsKey(code)) {
      ends.add(code);
    } else if (seen.add(code)) {
      for (List<String> change : changes) {
        if (change.get(0).equals(code)) {
          follow(change.get(1), seen, ends);
        }
      }
    }
  }

  /** Names of municipalities and counties, by code. */
  Map<String, String> areaNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Municipality municipality : municipalities.values()) {
      names.put(municipality.code(), municipality.name());
      names.putIfAbsent(municipality.county(), municipality.countyName());
    }
    return names;
  }

  /** "counties: [] empty: all in municipalities". */
  Set<String> counties() {
    Set<String> counties = new TreeSet<>();
    municipalities.values().forEach(m -> counties.add(m.county()));
    return counties;
  }
}
