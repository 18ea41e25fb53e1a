package no.utdanning.registersync.oracle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.utdanning.registersync.oracle.Slices.Approval;
import no.utdanning.registersync.oracle.Slices.Contract;
import no.utdanning.registersync.oracle.Slices.Position;

/**
 * Section 4.4, one method a definition, over exact or protected cells (4.5). Part of a brute-force
 * calculator, written from the definitions, slow on purpose.
 */
final class Figures {

  /** "country NO, county (2 digits), municipality (4 digits; the first two are the county)". */
  record Area(String type, String code) {
    static final Area COUNTRY = new Area("land", "NO");

    static Area county(String code) {
      return new Area("fylke", code);
    }

    static Area municipality(String code) {
      return new Area("kommune", code);
    }

    boolean contains(String municipality) {
      return switch (type) {
        case "land" -> true;
        case "fylke" -> municipality.substring(0, 2).equals(code);
        default -> municipality.equals(code);
      };
    }
  }

  /** Positions and FTE on a title in a municipality, temporary or not. */
  record Cell(String title, String municipality, boolean temporary, long positions, Fraction fte) {}

  /** What n counts. */
  enum Measure {
    POSITIONS,
    FTE,
    TEMPORARY
  }

  private final ReferenceSet reference;
  private final List<Cell> cells;
  private final List<Position> positions;
  private final List<Contract> contracts;
  private final List<Approval> approvals;
  private final Map<String, List<Cell>> cellsOfTitle = new TreeMap<>();
  private final Map<List<Object>, Fraction> remembered = new HashMap<>();

  Figures(
      ReferenceSet reference,
      List<Cell> cells,
      List<Position> positions,
      List<Contract> contracts,
      List<Approval> approvals) {
    this.reference = reference;
    this.cells = cells;
    this.positions = positions;
    this.contracts = contracts;
    this.approvals = approvals;
    for (Cell cell : cells) {
      cellsOfTitle.computeIfAbsent(cell.title(), t -> new ArrayList<>()).add(cell);
    }
  }

  /** Positions added up by title, municipality, and temporary or not. */
  static List<Cell> exactCells(List<Position> positions) {
    List<Cell> cells = new ArrayList<>();
    Map<List<Object>, List<Position>> groups = new HashMap<>();
    for (Position p : positions) {
      groups
          .computeIfAbsent(
              List.of(p.title(), p.municipality(), p.temporary()), key -> new ArrayList<>())
          .add(p);
    }
    for (List<Position> group : groups.values()) {
      Position first = group.get(0);
      Fraction fte = Fraction.ZERO;
      for (Position p : group) {
        fte = fte.plus(p.fte());
      }
      cells.add(
          new Cell(first.title(), first.municipality(), first.temporary(), group.size(), fte));
    }
    return cells;
  }

  /**
   * "For a title, take n per (municipality, temporary or not). Those with 0 &lt; n &lt; b are
   * small. Order them by municipality, then not temporary before temporary, and round them
   * systematically: c = s(t); for each: c += n; if c &ge; b it becomes b and c -= b, else it
   * becomes 0. Larger ones stay." "A small one's FTE becomes its rounded n × the title's exact FTE
   * per position in the whole country; larger ones keep theirs." "b = 0 or 1 turns it off."
   */
  static List<Cell> protectedCells(List<Cell> exact, int below, String key) {
    if (below <= 1) {
      return exact;
    }
    Set<String> titles = new TreeSet<>();
    exact.forEach(cell -> titles.add(cell.title()));
    List<Cell> result = new ArrayList<>();
    for (String title : titles) {
      List<Cell> small = new ArrayList<>();
      Fraction fte = Fraction.ZERO;
      Fraction count = Fraction.ZERO;
      for (Cell cell : exact) {
        if (cell.title().equals(title)) {
          fte = fte.plus(cell.fte());
          count = count.plus(Fraction.of(cell.positions()));
          (cell.positions() < below ? small : result).add(cell);
        }
      }
      Fraction ftePerPosition = fte.over(count);
      small.sort(
          (x, y) ->
              x.municipality().equals(y.municipality())
                  ? Boolean.compare(x.temporary(), y.temporary())
                  : x.municipality().compareTo(y.municipality()));
      long c = start(title, below, key);
      for (Cell cell : small) {
        c += cell.positions();
        long rounded = c >= below ? below : 0;
        c -= rounded;
        result.add(
            new Cell(
                title,
                cell.municipality(),
                cell.temporary(),
                rounded,
                Fraction.of(rounded).times(ftePerPosition)));
      }
    }
    return result;
  }

  /**
   * "s(t) = the first 8 bytes of SHA-256 of key:styrk98_kode (UTF-8), as an unsigned big-endian
   * number, modulo b".
   */
  static long start(String title, int below, String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((key + ":" + title).getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, Arrays.copyOf(hash, 8))
          .mod(BigInteger.valueOf(below))
          .longValueExact();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every municipality that a position, a contract or an approval lies in. */
  Set<String> municipalities() {
    Set<String> found = new TreeSet<>();
    cells.forEach(cell -> found.add(cell.municipality()));
    contracts.forEach(contract -> found.add(contract.municipality()));
    approvals.forEach(approval -> found.add(approval.municipality()));
    return found;
  }

  /** The country, and each county and municipality that something lies in. */
  List<Area> areas() {
    Set<String> counties = new TreeSet<>();
    municipalities().forEach(m -> counties.add(m.substring(0, 2)));
    List<Area> areas = new ArrayList<>(List.of(Area.COUNTRY));
    counties.forEach(county -> areas.add(Area.county(county)));
    municipalities().forEach(municipality -> areas.add(Area.municipality(municipality)));
    return areas;
  }

  /** All codes that have a cell, in the catalogue or not. */
  Set<String> titlesWithCells() {
    return cellsOfTitle.keySet();
  }

  /** "n(t,a) = positions on title t in area a". */
  Fraction n(String title, Area area, Measure measure) {
    return remembered.computeIfAbsent(
        List.of(title, area, measure), key -> sumOfCells(title, area, measure));
  }

  private Fraction sumOfCells(String title, Area area, Measure measure) {
    Fraction sum = Fraction.ZERO;
    for (Cell cell : cellsOfTitle.getOrDefault(title, List.of())) {
      if (area.contains(cell.municipality())) {
        sum =
            sum.plus(
                switch (measure) {
                  case POSITIONS -> Fraction.of(cell.positions());
                  case FTE -> cell.fte();
                  case TEMPORARY -> Fraction.of(cell.temporary() ? cell.positions() : 0);
                });
      }
    }
    return sum;
  }

  private Fraction sum(Collection<String> titles, Predicate<String> which, Area a, Measure m) {
    Fraction sum = Fraction.ZERO;
    for (String title : titles) {
      if (which.test(title)) {
        sum = sum.plus(n(title, a, m));
      }
    }
    return sum;
  }

  private Collection<String> catalogue() {
    return reference.titles.keySet();
  }

  /** "own(o,a) = Σ n over titles with L(t) = {o}". */
  Fraction own(String o, Area a, Measure m) {
    return sum(catalogue(), t -> reference.used(t).equals(Set.of(o)), a, m);
  }

  /** "shared(o,a) = Σ n over titles with o ∈ L(t) and k ≥ 2". */
  Fraction shared(String o, Area a, Measure m) {
    return sum(
        catalogue(), t -> reference.used(t).contains(o) && reference.used(t).size() >= 2, a, m);
  }

  /** "total(o,a) = own + shared". */
  Fraction total(String o, Area a, Measure m) {
    return own(o, a, m).plus(shared(o, a, m));
  }

  /** "apportioned(o,a) = Σ w(t,o)·n(t,a)". */
  Fraction apportioned(String o, Area a) {
    Fraction sum = Fraction.ZERO;
    for (String title : catalogue()) {
      if (reference.used(title).contains(o)) {
        sum = sum.plus(reference.weight(title, o).times(n(title, a, Measure.POSITIONS)));
      }
    }
    return sum;
  }

  /** "distinct(S,a) = Σ n over titles with L(t) ∩ S ≠ ∅, each title once". */
  Fraction distinct(Set<String> occupations, Area a) {
    return sum(
        catalogue(),
        t -> reference.used(t).stream().anyMatch(occupations::contains),
        a,
        Measure.POSITIONS);
  }

  /** "linked(a) = distinct(all)". */
  Fraction linked(Area a) {
    return distinct(liveIds(), a);
  }

  /** "unlinked(a) = Σ n over catalogue titles with k = 0". */
  Fraction unlinked(Area a) {
    return sum(catalogue(), t -> reference.used(t).isEmpty(), a, Measure.POSITIONS);
  }

  /** "unknown(a) = Σ n over codes not in the catalogue". */
  Fraction unknown(Area a) {
    return sum(titlesWithCells(), t -> !reference.titles.containsKey(t), a, Measure.POSITIONS);
  }

  /** "N(a) = all". */
  Fraction all(Area a, Measure m) {
    return sum(titlesWithCells(), t -> true, a, m);
  }

  /** "Σ_o total": the naive sum. */
  Fraction sumOfTotals(Collection<String> occupations, Area a) {
    Fraction sum = Fraction.ZERO;
    for (String o : occupations) {
      sum = sum.plus(total(o, a, Measure.POSITIONS));
    }
    return sum;
  }

  /** "overcount(a) = Σ_o total − linked". */
  Fraction overcount(Area a) {
    return sumOfTotals(liveIds(), a).minus(linked(a));
  }

  /** "max(k−1, 0)·n", of one title. */
  Fraction overcountOfTitle(String title, Area a) {
    int k = reference.used(title).size();
    return Fraction.of(Math.max(k - 1, 0)).times(n(title, a, Measure.POSITIONS));
  }

  /** Σ n over shared titles: "a title with two or more used occupations". */
  Fraction onSharedTitles(Area a) {
    return sum(catalogue(), t -> reference.used(t).size() >= 2, a, Measure.POSITIONS);
  }

  /** "bedrifter(o,a): distinct Underenhet workplaces with a position in a used title of o". */
  long workplaces(String o, Area a) {
    return workplacesOnTitles(t -> reference.used(t).contains(o), a);
  }

  /** Distinct Underenhet workplaces with a position on one of the titles. */
  long workplacesOnTitles(Predicate<String> titles, Area a) {
    Set<String> found = new HashSet<>();
    for (Position p : positions) {
      if (p.workplace() != null && a.contains(p.municipality()) && titles.test(p.title())) {
        found.add(p.workplace());
      }
    }
    return found.size();
  }

  /** "larlinger: the same own/shared/total with running contracts and trades". */
  long ownContracts(String o, Area a) {
    return countContracts(trade -> reference.usedByTrade(trade).equals(Set.of(o)), a);
  }

  /** The shared part of the same. */
  long sharedContracts(String o, Area a) {
    return countContracts(
        t -> reference.usedByTrade(t).contains(o) && reference.usedByTrade(t).size() >= 2, a);
  }

  /** Running contracts in one of the trades. */
  long countContracts(Predicate<String> trades, Area a) {
    return contracts.stream()
        .filter(c -> a.contains(c.municipality()) && trades.test(c.trade()))
        .count();
  }

  /** Running contracts in linked trades, each once. */
  long linkedContracts(Area a) {
    return countContracts(trade -> !reference.usedByTrade(trade).isEmpty(), a);
  }

  /** The naive sum over occupations of the same. */
  long sumOfContractTotals(Area a) {
    long sum = 0;
    for (String o : liveIds()) {
      sum += ownContracts(o, a) + sharedContracts(o, a);
    }
    return sum;
  }

  /** "larebedrifter(o,a): distinct workplaces with a valid approval in a trade of o". */
  long approvedWorkplaces(Predicate<String> trades, Area a) {
    return approvals.stream()
        .filter(x -> a.contains(x.municipality()) && trades.test(x.trade()))
        .map(Approval::workplace)
        .distinct()
        .count();
  }

  /** "bedrifter_med_larling(o,a): distinct workplaces with a running contract in a trade of o". */
  long workplacesWithContracts(Predicate<String> trades, Area a) {
    return contracts.stream()
        .filter(x -> a.contains(x.municipality()) && trades.test(x.trade()))
        .map(Contract::workplace)
        .distinct()
        .count();
  }

  /** "opplaringskontor(o,a): distinct training offices on those approvals". */
  long offices(Predicate<String> trades, Area a) {
    return approvals.stream()
        .filter(x -> a.contains(x.municipality()) && trades.test(x.trade()))
        .map(Approval::office)
        .filter(office -> office != null)
        .distinct()
        .count();
  }

  /** "a cluster is a connected component of the graph of titles and occupations by used links". */
  List<Set<String>> clusters() {
    List<Set<String>> clusters = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String o : liveIds()) {
      if (seen.contains(o)) {
        continue;
      }
      Set<String> cluster = new TreeSet<>(Set.of(o));
      boolean grew = true;
      while (grew) {
        grew = false;
        for (String title : catalogue()) {
          Set<String> used = reference.used(title);
          if (used.stream().anyMatch(cluster::contains)) {
            grew |= cluster.addAll(used);
          }
        }
      }
      seen.addAll(cluster);
      clusters.add(cluster);
    }
    return clusters;
  }

  /** All used titles of a cluster. */
  long titlesOf(Set<String> cluster) {
    return catalogue().stream()
        .filter(title -> reference.used(title).stream().anyMatch(cluster::contains))
        .count();
  }

  Set<String> liveIds() {
    Set<String> ids = new TreeSet<>();
    reference.liveOccupations().forEach(o -> ids.add(o.unoId()));
    return ids;
  }

  /** "These hold in every area": the identities of 4.4; what is broken, in words. */
  List<String> brokenIdentities() {
    List<String> broken = new ArrayList<>();
    for (Area a : areas()) {
      Fraction all = all(a, Measure.POSITIONS);
      expect(broken, "linked + unlinked + unknown = N in " + a, all, partsOfAll(a));
      Fraction overcount = Fraction.ZERO;
      for (String title : catalogue()) {
        overcount = overcount.plus(overcountOfTitle(title, a));
      }
      expect(broken, "Σ total - linked = Σ max(k-1, 0)·n in " + a, overcount, overcount(a));
      Fraction apportioned = unlinked(a).plus(unknown(a));
      for (String o : liveIds()) {
        Fraction part = apportioned(o, a);
        apportioned = apportioned.plus(part);
        if (own(o, a, Measure.POSITIONS).compareTo(part) > 0
            || part.compareTo(total(o, a, Measure.POSITIONS)) > 0) {
          broken.add("own <= apportioned <= total of " + o + " in " + a);
        }
      }
      expect(broken, "Σ apportioned + unlinked + unknown = N in " + a, all, apportioned);
      Fraction clusters = Fraction.ZERO;
      for (Set<String> cluster : clusters()) {
        clusters = clusters.plus(distinct(cluster, a));
      }
      expect(broken, "distinct is additive over clusters in " + a, linked(a), clusters);
    }
    for (Area a : areas()) {
      if (a.type().equals("kommune")) {
        continue;
      }
      List<Area> parts = areas().stream().filter(part -> isPart(part, a)).toList();
      for (Measure m : Measure.values()) {
        Fraction sum = Fraction.ZERO;
        for (Area part : parts) {
          sum = sum.plus(all(part, m));
        }
        expect(broken, "parts sum to N " + m + " in " + a, all(a, m), sum);
        for (String o : liveIds()) {
          Fraction ofOccupation = Fraction.ZERO;
          for (Area part : parts) {
            ofOccupation = ofOccupation.plus(total(o, part, m));
          }
          expect(broken, "parts sum to total " + m + " of " + o, total(o, a, m), ofOccupation);
        }
      }
      long sum = parts.stream().mapToLong(part -> countContracts(t -> true, part)).sum();
      expect(
          broken,
          "parts sum to contracts in " + a,
          Fraction.of(countContracts(t -> true, a)),
          Fraction.of(sum));
    }
    return broken;
  }

  private Fraction partsOfAll(Area a) {
    return linked(a).plus(unlinked(a)).plus(unknown(a));
  }

  private static boolean isPart(Area part, Area whole) {
    return whole.type().equals("land")
        ? part.type().equals("fylke")
        : part.type().equals("kommune") && whole.contains(part.code());
  }

  private static void expect(List<String> broken, String what, Fraction x, Fraction y) {
    if (!x.equals(y)) {
      broken.add(what + ": " + x + " is not " + y);
    }
  }
}
