package no.utdanning.registersync.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.utdanning.registersync.oracle.Figures.Area;
import no.utdanning.registersync.oracle.Figures.Cell;
import no.utdanning.registersync.oracle.Figures.Measure;
import no.utdanning.registersync.oracle.ReferenceSet.Occupation;
import no.utdanning.registersync.oracle.Slices.Approval;
import no.utdanning.registersync.oracle.Slices.Contract;
import no.utdanning.registersync.oracle.Slices.Place;
import no.utdanning.registersync.oracle.Slices.Position;

/**
 * What the published files must hold: a brute-force calculator, written from the definitions, slow
 * on purpose. It shares nothing with the program. It remembers slices from run to run, because a
 * slice fixes things on its day.
 */
public final class Oracle {

  private World latest;
  private ReferenceSet reference;
  private Slices.Employment employment;
  private final Map<String, Slices.Vigo> vigo = new TreeMap<>();
  private final Map<String, Map<String, Integer>> tallies = new TreeMap<>();
  private int emptyPercentages;

  /** The reference set and the employments of one period. The date changes no figure. */
  public void runMonthly(World world, YearMonth period, LocalDate date) {
    runLinks(world, date);
    Slices.Employment slice = Slices.employment(world, reference, period);
    tallies.put(World.EMPLOYMENTS, slice.tally());
    emptyPercentages = slice.emptyPercentages();
    // "employment of a later period never gives way to an earlier one"
    if (employment == null || !period.isBefore(employment.period())) {
      employment = slice;
    }
  }

  /** The reference set and the Vigo data of all its counties. */
  public void runNightly(World world, LocalDate date) {
    runNightly(world, date, new ReferenceSet(world).counties());
  }

  /** The reference set and the Vigo data of some counties. */
  public void runNightly(World world, LocalDate date, Collection<String> counties) {
    runLinks(world, date);
    for (String county : counties) {
      Slices.Vigo slice = Slices.vigo(world, reference, county, date);
      vigo.put(county, slice);
      tallies.put(World.CONTRACTS + "-" + county, slice.contractTally());
      tallies.put(World.APPROVALS + "-" + county, slice.approvalTally());
    }
  }

  /** The reference set alone. The date changes no figure. */
  public void runLinks(World world, LocalDate date) {
    latest = world;
    reference = new ReferenceSet(world);
  }

  /**
   * Rows by reason, and {@code counted}, of the extract read last: {@code aa-register}, {@code
   * vigo-contracts-03} or {@code vigo-approvals-03}. Reasons that did not occur are absent.
   */
  public Map<String, Integer> tally(String source) {
    Map<String, Integer> tally = tallies.get(source);
    if (tally == null) {
      throw new IllegalArgumentException("no tally of " + source + ", but " + tallies.keySet());
    }
    return tally;
  }

  /** The sources that {@link #tally} knows. */
  public Set<String> tallied() {
    return tallies.keySet();
  }

  /** Counted employments without a percentage, in the extract read last. */
  public int emptyPercentages() {
    return emptyPercentages;
  }

  /** The identities of 4.4 that do not hold, before rounding, in exact and in public figures. */
  public List<String> brokenIdentities() {
    List<String> broken = new ArrayList<>(figures(false).brokenIdentities());
    figures(true).brokenIdentities().forEach(line -> broken.add("public: " + line));
    broken.addAll(brokenBounds());
    return broken;
  }

  /** "a title's sum over the country is within b of the exact one, over a county within 2b". */
  private List<String> brokenBounds() {
    List<String> broken = new ArrayList<>();
    Figures exact = figures(false);
    Figures shown = figures(true);
    for (String title : exact.titlesWithCells()) {
      for (Area a : exact.areas()) {
        long bound = latest.settings().below() * (a.equals(Area.COUNTRY) ? 1L : 2L);
        Fraction difference =
            exact.n(title, a, Measure.POSITIONS).minus(shown.n(title, a, Measure.POSITIONS));
        if (difference.times(difference).compareTo(Fraction.of(bound * bound)) > 0) {
          broken.add("title " + title + " in " + a + " is off by " + difference);
        }
      }
    }
    return broken;
  }

  /** The header and the rows of every CSV file of the edition, by its path in the edition. */
  public Map<String, List<List<String>>> expectedFiles() {
    Map<String, List<List<String>>> files = new LinkedHashMap<>();
    for (String folder : List.of("public/", "internal/")) {
      Figures figures = figures(folder.equals("public/"));
      files.put(folder + "occupation-figures.csv", occupationFigures(figures));
      files.put(folder + "area-totals.csv", areaTotals(figures));
      files.put(folder + "title-figures.csv", titleFigures(figures));
      files.put(folder + "clusters.csv", clusters(figures));
    }
    files.put("public/workplaces.csv", workplaces());
    return files;
  }

  private Figures figures(boolean isProtected) {
    List<Cell> cells = Figures.exactCells(positions());
    if (isProtected) {
      cells = Figures.protectedCells(cells, latest.settings().below(), latest.settings().key());
    }
    return new Figures(reference, cells, positions(), contracts(), approvals());
  }

  private List<Position> positions() {
    return employment == null ? List.of() : employment.positions();
  }

  private List<Contract> contracts() {
    return vigo.values().stream().flatMap(slice -> slice.contracts().stream()).toList();
  }

  private List<Approval> approvals() {
    return vigo.values().stream().flatMap(slice -> slice.approvals().stream()).toList();
  }

  /** "The country row stands for every occupation that is not utgatt; other areas ...". */
  private List<List<String>> occupationFigures(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Occupation occupation : reference.liveOccupations()) {
      for (Area area : figures.areas()) {
        List<String> row = occupationRow(figures, occupation, area);
        if (area.equals(Area.COUNTRY) || hasFigure(row.subList(6, row.size()))) {
          rows.add(row);
        }
      }
    }
    return sorted(
        3,
        rows,
        "uno_id;omraade_type;omraade_kode;tittel;omraade_navn;datagrunnlag;stillinger;"
            + "stillinger_egne;stillinger_delte;stillinger_fordelt;aarsverk;aarsverk_egne;"
            + "aarsverk_delte;midlertidige;bedrifter;larlinger;larlinger_egne;larlinger_delte;"
            + "larebedrifter;bedrifter_med_larling;opplaringskontor");
  }

  private List<String> occupationRow(Figures figures, Occupation occupation, Area a) {
    String o = occupation.unoId();
    boolean hasTitle = hasTitle(o);
    List<String> row = new ArrayList<>();
    row.addAll(List.of(o, a.type(), a.code()));
    row.addAll(List.of(Values.masked(occupation.title()), areaName(a)));
    row.add(hasTitle ? "titler" : "ingen_tittel");
    if (hasTitle && employment != null) {
      row.add(figures.total(o, a, Measure.POSITIONS).whole());
      row.add(figures.own(o, a, Measure.POSITIONS).whole());
      row.add(figures.shared(o, a, Measure.POSITIONS).whole());
      row.add(figures.apportioned(o, a).twoPlaces());
      row.add(figures.total(o, a, Measure.FTE).twoPlaces());
      row.add(figures.own(o, a, Measure.FTE).twoPlaces());
      row.add(figures.shared(o, a, Measure.FTE).twoPlaces());
      row.add(figures.total(o, a, Measure.TEMPORARY).whole());
      row.add("" + figures.workplaces(o, a));
    } else {
      addEmpty(row, 9);
    }
    if (vigo.isEmpty()) {
      addEmpty(row, 6);
    } else {
      Predicate<String> trades = trade -> reference.usedByTrade(trade).contains(o);
      row.add("" + (figures.ownContracts(o, a) + figures.sharedContracts(o, a)));
      row.add("" + figures.ownContracts(o, a));
      row.add("" + figures.sharedContracts(o, a));
      row.add("" + figures.approvedWorkplaces(trades, a));
      row.add("" + figures.workplacesWithContracts(trades, a));
      row.add("" + figures.offices(trades, a));
    }
    return row;
  }

  /** "The country, and areas where some figure is not 0." */
  private List<List<String>> areaTotals(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Area a : figures.areas()) {
      List<String> row = new ArrayList<>();
      row.addAll(List.of(a.type(), a.code(), areaName(a)));
      if (employment == null) {
        addEmpty(row, 9);
      } else {
        row.add(figures.all(a, Measure.POSITIONS).whole());
        row.add(figures.linked(a).whole());
        row.add(figures.unlinked(a).whole());
        row.add(figures.unknown(a).whole());
        row.add(figures.onSharedTitles(a).whole());
        row.add(figures.sumOfTotals(figures.liveIds(), a).whole());
        row.add(figures.overcount(a).whole());
        row.add(figures.all(a, Measure.FTE).twoPlaces());
        row.add("" + figures.workplacesOnTitles(title -> true, a));
      }
      if (vigo.isEmpty()) {
        addEmpty(row, 6);
      } else {
        row.add("" + figures.countContracts(trade -> true, a));
        row.add("" + figures.linkedContracts(a));
        row.add("" + figures.sumOfContractTotals(a));
        row.add("" + figures.approvedWorkplaces(trade -> true, a));
        row.add("" + figures.workplacesWithContracts(trade -> true, a));
        row.add("" + figures.offices(trade -> true, a));
      }
      if (a.equals(Area.COUNTRY) || hasFigure(row.subList(3, row.size()))) {
        rows.add(row);
      }
    }
    return sorted(
        2,
        rows,
        "omraade_type;omraade_kode;omraade_navn;stillinger;stillinger_koblet;stillinger_ukoblet;"
            + "stillinger_ukjent_tittel;stillinger_paa_delte_titler;sum_yrker;overtelling;"
            + "aarsverk;bedrifter;larlinger;larlinger_koblet;larlinger_sum_yrker;larebedrifter;"
            + "bedrifter_med_larling;opplaringskontor");
  }

  /** "Every catalogue title, and every unknown code with positions." */
  private List<List<String>> titleFigures(Figures figures) {
    Set<String> codes = new TreeSet<>(reference.titles.keySet());
    for (String code : figures.titlesWithCells()) {
      if (figures.n(code, Area.COUNTRY, Measure.POSITIONS).signum() > 0) {
        codes.add(code);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (String code : codes) {
      ReferenceSet.Title title = reference.titles.get(code);
      Set<String> used = reference.used(code);
      List<String> row = new ArrayList<>();
      row.add(code);
      row.add(title == null ? "" : Values.masked(title.text()));
      row.add(title == null ? "" : title.styrk08());
      row.add(reference.linking(code));
      row.add("" + used.size());
      row.add(used.size() >= 2 ? "1" : "0");
      row.add(String.join("|", used));
      if (employment == null) {
        addEmpty(row, 4);
      } else {
        row.add(figures.n(code, Area.COUNTRY, Measure.POSITIONS).whole());
        row.add(figures.n(code, Area.COUNTRY, Measure.FTE).twoPlaces());
        row.add("" + figures.workplacesOnTitles(code::equals, Area.COUNTRY));
        row.add(figures.overcountOfTitle(code, Area.COUNTRY).whole());
      }
      rows.add(row);
    }
    return sorted(
        1,
        rows,
        "styrk98_kode;tittel;styrk08_kode;kobling;antall_yrker;delt;uno_ids;stillinger;aarsverk;"
            + "bedrifter;overtelling");
  }

  /** "Those with two or more occupations." */
  private List<List<String>> clusters(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Set<String> cluster : figures.clusters()) {
      if (cluster.size() < 2) {
        continue;
      }
      List<String> row = new ArrayList<>();
      row.add(cluster.iterator().next());
      row.add("" + cluster.size());
      row.add("" + figures.titlesOf(cluster));
      row.add(String.join("|", cluster));
      if (employment == null) {
        addEmpty(row, 3);
      } else {
        Fraction linked = figures.distinct(cluster, Area.COUNTRY);
        Fraction sum = figures.sumOfTotals(cluster, Area.COUNTRY);
        row.add(linked.whole());
        row.add(sum.whole());
        row.add(sum.minus(linked).whole());
      }
      rows.add(row);
    }
    return sorted(
        1,
        rows,
        "klynge;antall_yrker;antall_titler;uno_ids;stillinger_koblet;sum_yrker;overtelling");
  }

  /**
   * "A row for each occupation and Underenhet with a position, a running contract or a valid
   * approval in it."
   */
  private List<List<String>> workplaces() {
    Map<String, List<Position>> positionsAt = new TreeMap<>();
    Map<String, List<Contract>> contractsAt = new TreeMap<>();
    Map<String, List<Approval>> approvalsAt = new TreeMap<>();
    Set<String> orgnrs = new TreeSet<>();
    for (Position p : positions()) {
      if (p.workplace() != null) {
        positionsAt.computeIfAbsent(p.workplace(), w -> new ArrayList<>()).add(p);
      }
    }
    contracts()
        .forEach(c -> contractsAt.computeIfAbsent(c.workplace(), w -> new ArrayList<>()).add(c));
    approvals()
        .forEach(x -> approvalsAt.computeIfAbsent(x.workplace(), w -> new ArrayList<>()).add(x));
    orgnrs.addAll(positionsAt.keySet());
    orgnrs.addAll(contractsAt.keySet());
    orgnrs.addAll(approvalsAt.keySet());

    List<List<String>> rows = new ArrayList<>();
    for (String orgnr : orgnrs) {
      for (Occupation occupation : reference.liveOccupations()) {
        String o = occupation.unoId();
        List<Position> positions =
            positionsAt.getOrDefault(orgnr, List.of()).stream()
                .filter(p -> reference.used(p.title()).contains(o))
                .toList();
        Predicate<String> faget = trade -> reference.usedByTrade(trade).contains(o);
        List<Contract> contracts = contractsAt.getOrDefault(orgnr, List.of());
        List<Approval> approvals = approvalsAt.getOrDefault(orgnr, List.of());
        if (!positions.isEmpty()
            || contracts.stream().anyMatch(c -> faget.test(c.trade()))
            || approvals.stream().anyMatch(x -> faget.test(x.trade()))) {
          rows.add(workplaceRow(o, orgnr, positions, contracts, approvals));
        }
      }
    }
    return sorted(
        2,
        rows,
        "uno_id;orgnr;navn;hovedenhet;kommunenr;fylkenr;stillinger;stillinger_delte;aarsverk;"
            + "larlinger_faget;larlinger_totalt;larebedrift_faget;larebedrift_annet_fag;"
            + "opplaringskontor;skjermet");
  }

  private List<String> workplaceRow(
      String o,
      String orgnr,
      List<Position> positions,
      List<Contract> contracts,
      List<Approval> approvals) {
    Place place = place(orgnr);
    List<String> row = new ArrayList<>();
    row.addAll(List.of(o, orgnr, workplaceName(orgnr, place), place.parent()));
    row.addAll(List.of(place.municipality(), place.municipality().substring(0, 2)));
    String hidden = "0";
    if (employment == null || !hasTitle(o)) {
      addEmpty(row, 3);
    } else {
      List<String> employmentFigures = workplaceEmployment(positions);
      row.addAll(employmentFigures.subList(0, 3));
      hidden = employmentFigures.get(3);
    }
    if (vigo.isEmpty()) {
      addEmpty(row, 5);
    } else {
      Predicate<String> faget = trade -> reference.usedByTrade(trade).contains(o);
      row.add("" + contracts.stream().filter(c -> faget.test(c.trade())).count());
      row.add("" + contracts.size());
      row.add(approvals.stream().anyMatch(x -> faget.test(x.trade())) ? "1" : "0");
      row.add(approvals.stream().anyMatch(x -> !faget.test(x.trade())) ? "1" : "0");
      Set<String> offices = new TreeSet<>();
      for (Approval approval : approvals) {
        if (faget.test(approval.trade()) && approval.office() != null) {
          offices.add(approval.office());
        }
      }
      row.add(String.join("|", offices));
    }
    row.add(hidden);
    return row;
  }

  /**
   * "with 0 &lt; stillinger &lt; b, stillinger shows shown-as, stillinger_delte and aarsverk are
   * empty, skjermet = 1; otherwise, if stillinger_delte or its complement is in (0, b),
   * stillinger_delte is empty, skjermet = 1."
   */
  private List<String> workplaceEmployment(List<Position> positions) {
    int below = latest.settings().below();
    int total = positions.size();
    int shared = 0;
    Fraction fte = Fraction.ZERO;
    for (Position p : positions) {
      shared += reference.used(p.title()).size() >= 2 ? 1 : 0;
      fte = fte.plus(p.fte());
    }
    int own = total - shared;
    if (0 < total && total < below) {
      return List.of("" + latest.settings().shownAs(), "", "", "1");
    }
    if (0 < shared && shared < below || 0 < own && own < below) {
      return List.of("" + total, "", fte.twoPlaces(), "1");
    }
    return List.of("" + total, "" + shared, fte.twoPlaces(), "0");
  }

  /**
   * "Name, parent and place are the employment slice's where it has the workplace, else the Vigo
   * slice's": of several, one whose bulk file knows it, then the newest, then the lowest county.
   */
  private Place place(String orgnr) {
    if (employment != null && employment.places().containsKey(orgnr)) {
      return employment.places().get(orgnr);
    }
    return vigo.values().stream()
        .filter(slice -> slice.places().containsKey(orgnr))
        .min(
            Comparator.comparing((Slices.Vigo slice) -> !slice.places().get(orgnr).known())
                .thenComparing(Slices.Vigo::date, Comparator.reverseOrder())
                .thenComparing(Slices.Vigo::county))
        .orElseThrow()
        .places()
        .get(orgnr);
  }

  /** "navn: from there, else from the feed, else empty". */
  private String workplaceName(String orgnr, Place place) {
    if (!place.name().isEmpty()) {
      return Values.masked(place.name());
    }
    return contracts().stream()
        .filter(c -> c.workplace().equals(orgnr) && !c.feedName().isEmpty())
        .map(c -> Values.masked(c.feedName()))
        .findFirst()
        .orElse("");
  }

  /** "Norge; Ukjent fylke for 99; Ukjent kommune for 9999 and county99". */
  private String areaName(Area a) {
    if (a.equals(Area.COUNTRY)) {
      return "Norge";
    }
    if (a.code().equals("99")) {
      return "Ukjent fylke";
    }
    if (a.type().equals("kommune") && a.code().endsWith("99")) {
      return "Ukjent kommune";
    }
    Map<String, String> names = new HashMap<>(reference.areaNames());
    if (employment != null) {
      employment.areaNames().forEach(names::putIfAbsent);
    }
    vigo.values().forEach(slice -> slice.areaNames().forEach(names::putIfAbsent));
    return Values.masked(names.get(a.code()));
  }

  private boolean hasTitle(String o) {
    return reference.occupationsOfTitle.values().stream().anyMatch(used -> used.contains(o));
  }

  private static boolean hasFigure(List<String> figures) {
    return figures.stream().anyMatch(f -> !Set.of("", "0", "0.00").contains(f));
  }

  private static void addEmpty(List<String> row, int times) {
    for (int i = 0; i < times; i++) {
      row.add("");
    }
  }

  /** "sorted by its key columns by code point": keys are ASCII, so characters will do. */
  private static List<List<String>> sorted(int keys, List<List<String>> rows, String header) {
    Comparator<List<String>> order = (x, y) -> 0;
    for (int i = 0; i < keys; i++) {
      int column = i;
      order = order.thenComparing(row -> row.get(column));
    }
    List<List<String>> file = new ArrayList<>();
    file.add(Arrays.asList(header.split(";")));
    rows.stream().sorted(order).forEach(file::add);
    return file;
  }
}
