package no.utdanning.registersync.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.utdanning.registersync.oracle.ReferenceSet.BulkWorkplace;
import no.utdanning.registersync.oracle.World.Row;

/**
 * Sections 4.2 and 4.3: what is counted, excluded and rejected, and what a slice fixes on its day.
 * Part of a brute-force calculator, written from the definitions, slow on purpose.
 */
final class Slices {

  /** One counted employment; {@code workplace} is null for a private household. */
  record Position(
      String title, String workplace, String municipality, boolean temporary, Fraction fte) {}

  /** What the bulk file said of a workplace on the slice's day. */
  record Place(boolean known, String name, String parent, String municipality) {}

  record Employment(
      YearMonth period,
      List<Position> positions,
      Map<String, Place> places,
      Map<String, String> areaNames,
      Map<String, Integer> tally,
      int emptyPercentages) {}

  record Contract(String trade, String workplace, String municipality, String feedName) {}

  /** {@code office} is null when there is none. */
  record Approval(String trade, String workplace, String municipality, String office) {}

  record Vigo(
      String county,
      LocalDate date,
      List<Contract> contracts,
      Set<Approval> approvals,
      Map<String, Place> places,
      Map<String, String> areaNames,
      Map<String, Integer> contractTally,
      Map<String, Integer> approvalTally) {}

  private Slices() {}

  /** "Each row is counted, excluded (it is right, but not ours) or rejected (it is wrong)." */
  static Employment employment(World world, ReferenceSet reference, YearMonth period) {
    List<Position> positions = new ArrayList<>();
    Map<String, Place> places = new TreeMap<>();
    Map<String, Integer> tally = new TreeMap<>();
    Set<String> standing = new HashSet<>();
    LocalDate referenceDate = period.atEndOfMonth();
    int emptyPercentages = 0;
    for (Row row : world.rows(World.EMPLOYMENTS, period.toString())) {
      String reason = employmentRejection(row, standing);
      if (reason == null) {
        standing.add(row.get("arbeidsforholdId"));
        reason = employmentExclusion(row, world.settings().employmentTypes(), referenceDate);
      }
      tally.merge(reason == null ? "counted" : reason, 1, Integer::sum);
      if (reason != null) {
        continue;
      }
      String percentage = row.get("avtaltStillingsprosent");
      emptyPercentages += percentage.isEmpty() ? 1 : 0;
      boolean household = row.get("arbeidssted.type").equals("Person");
      String workplace = household ? null : row.get("arbeidssted.ident");
      positions.add(
          new Position(
              row.get("yrke.kode"),
              workplace,
              municipalityOfPosition(reference, workplace, row),
              row.get("ansettelsesform.kode").equals("midlertidig"),
              fte(percentage)));
      if (!household) {
        places.put(workplace, place(reference, workplace));
      }
    }
    return new Employment(
        period, positions, places, reference.areaNames(), tally, emptyPercentages);
  }

  /** "rejected, by the first that applies, in this order"; null when none does. */
  private static String employmentRejection(Row row, Set<String> standing) {
    if (row.malformed()) {
      return "malformed_row";
    }
    for (String required :
        List.of(
            "arbeidsforholdId",
            "type.kode",
            "arbeidssted.type",
            "arbeidssted.ident",
            "yrke.kode",
            "ansettelsesperiode.startdato")) {
      if (row.get(required).isEmpty()) {
        return "missing_value";
      }
    }
    if (!Values.isDigits(row.get("yrke.kode"), 7)) {
      return "invalid_title_code";
    }
    String type = row.get("arbeidssted.type");
    if (!type.equals("Person") && !type.equals("Underenhet")
        || type.equals("Underenhet")
            && !Values.isOrganisationNumber(row.get("arbeidssted.ident"))) {
      return "invalid_workplace";
    }
    String percentage = row.get("avtaltStillingsprosent");
    if (!percentage.isEmpty()
        && (!Values.isDecimal(percentage)
            || Values.decimal(percentage).compareTo(new BigDecimal("999.99")) > 0)) {
      return "invalid_percentage";
    }
    if (badPeriod(
        row.get("ansettelsesperiode.startdato"), row.get("ansettelsesperiode.sluttdato"))) {
      return "invalid_date";
    }
    return standing.contains(row.get("arbeidsforholdId")) ? "duplicate_employment" : null;
  }

  /** "excluded: other_type, then not_active (start after the reference date, or an end before)". */
  private static String employmentExclusion(Row row, List<String> types, LocalDate referenceDate) {
    if (!types.contains(row.get("type.kode"))) {
      return "other_type";
    }
    LocalDate start = Values.date(row.get("ansettelsesperiode.startdato"));
    LocalDate end = Values.date(row.get("ansettelsesperiode.sluttdato"));
    boolean active = !start.isAfter(referenceDate) && (end == null || !end.isBefore(referenceDate));
    return active ? null : "not_active";
  }

  /** "An empty percentage counts as 0 FTE"; FTE is the "sum of contracted percentage / 100". */
  private static Fraction fte(String percentage) {
    return percentage.isEmpty()
        ? Fraction.ZERO
        : Fraction.of(Values.decimal(percentage)).over(Fraction.of(100));
  }

  /**
   * "candidates are its workplace's beliggenhetsadresse.kommunenummer, then
   * postadresse.kommunenummer, then the row's arbeidssted.kommunenummer".
   */
  private static String municipalityOfPosition(ReferenceSet reference, String workplace, Row row) {
    List<String> candidates = new ArrayList<>(bulkCandidates(reference, workplace));
    candidates.add(row.get("arbeidssted.kommunenummer"));
    String resolved = reference.resolveFirst(candidates);
    return resolved == null ? "9999" : resolved;
  }

  private static List<String> bulkCandidates(ReferenceSet reference, String workplace) {
    BulkWorkplace bulk = workplace == null ? null : reference.workplaces.get(workplace);
    return bulk == null ? List.of() : List.of(bulk.address(), bulk.post());
  }

  /** "where the bulk file places it, else 9999", with its name and parent from there. */
  private static Place place(ReferenceSet reference, String workplace) {
    BulkWorkplace bulk = reference.workplaces.get(workplace);
    String resolved = reference.resolveFirst(bulkCandidates(reference, workplace));
    return new Place(
        bulk != null,
        bulk == null ? "" : bulk.name(),
        bulk == null ? "" : bulk.parent(),
        resolved == null ? "9999" : resolved);
  }

  /** One county's contracts and approvals as they are on {@code date}. */
  static Vigo vigo(World world, ReferenceSet reference, String county, LocalDate date) {
    Map<String, Place> places = new TreeMap<>();
    List<Contract> contracts = new ArrayList<>();
    Map<String, Integer> contractTally = new TreeMap<>();
    Set<String> standing = new HashSet<>();
    for (Row row : world.rows(World.CONTRACTS, county)) {
      String reason = contractRejection(row, standing);
      if (reason == null) {
        if (!row.get("kontraktsnr").isEmpty()) {
          standing.add(row.get("kontraktsnr"));
        }
        reason = contractExclusion(row, world.settings().contractTypes(), date);
      }
      contractTally.merge(reason == null ? "counted" : reason, 1, Integer::sum);
      if (reason == null) {
        String workplace = row.get("bnr");
        contracts.add(
            new Contract(
                Values.trade(row.get("promrkode")),
                workplace,
                municipalityInFeed(reference, workplace, county),
                row.get("bedrnavn")));
        places.put(workplace, place(reference, workplace));
      }
    }
    Set<Approval> approvals = new LinkedHashSet<>();
    Map<String, Integer> approvalTally = new TreeMap<>();
    for (Row row : world.rows(World.APPROVALS, county)) {
      String reason = approvalRejection(row);
      if (reason == null && !approvalIsValid(row, date)) {
        reason = "not_valid";
      }
      approvalTally.merge(reason == null ? "counted" : reason, 1, Integer::sum);
      if (reason == null) {
        String workplace = row.get("orgnr");
        String office = row.get("orgnr_opplaringskontor");
        approvals.add(
            new Approval(
                Values.trade(row.get("programomradekode")),
                workplace,
                municipalityInFeed(reference, workplace, county),
                Values.isOrganisationNumber(office) ? office : null));
        places.put(workplace, place(reference, workplace));
      }
    }
    return new Vigo(
        county,
        date,
        contracts,
        approvals,
        places,
        reference.areaNames(),
        contractTally,
        approvalTally);
  }

  /** "Rows are rejected, by the first that applies"; null when none does. */
  private static String contractRejection(Row row, Set<String> standing) {
    if (row.malformed()) {
      return "malformed_row";
    }
    if (anyEmpty(row, "type", "promrkode", "bnr", "start", "slutt")) {
      return "missing_value";
    }
    if (!Values.isTradeCode(row.get("promrkode"))) {
      return "invalid_trade_code";
    }
    if (!Values.isOrganisationNumber(row.get("bnr"))) {
      return "invalid_workplace";
    }
    if (badPeriod(row.get("start"), row.get("slutt"))
        || badPeriod(row.get("avbrudd_fra"), row.get("avbrudd_til"))
        || !Values.isDateOrEmpty(row.get("godkjentdato"))) {
      return "invalid_date";
    }
    return standing.contains(row.get("kontraktsnr")) ? "duplicate_contract" : null;
  }

  /**
   * "A contract runs when its type is in vigo.contract-types (case ignored), start &le; run date
   * &le; slutt, no avslutningskode, no break that covers the run date, and, where the column
   * godkjentdato exists, it is filled." "Excluded, by the first that applies: other_type,
   * not_approved, not_active, terminated, on_break".
   */
  private static String contractExclusion(Row row, List<String> types, LocalDate date) {
    if (types.stream().noneMatch(row.get("type")::equalsIgnoreCase)) {
      return "other_type";
    }
    if (row.hasColumn("godkjentdato") && row.get("godkjentdato").isEmpty()) {
      return "not_approved";
    }
    if (Values.date(row.get("start")).isAfter(date)
        || Values.date(row.get("slutt")).isBefore(date)) {
      return "not_active";
    }
    if (!row.get("avslutningskode").isEmpty()) {
      return "terminated";
    }
    LocalDate from = Values.date(row.get("avbrudd_fra"));
    LocalDate to = Values.date(row.get("avbrudd_til"));
    boolean covers = from != null && !from.isAfter(date) && (to == null || !to.isBefore(date));
    return covers ? "on_break" : null;
  }

  private static String approvalRejection(Row row) {
    if (row.malformed()) {
      return "malformed_row";
    }
    if (anyEmpty(row, "orgnr", "programomradekode")) {
      return "missing_value";
    }
    if (!Values.isTradeCode(row.get("programomradekode"))) {
      return "invalid_trade_code";
    }
    if (!Values.isOrganisationNumber(row.get("orgnr"))) {
      return "invalid_workplace";
    }
    return badPeriod(row.get("godkjent_fra"), row.get("godkjent_til")) ? "invalid_date" : null;
  }

  /** "godkjent_fra is empty or &le; run date, and godkjent_til is empty or &ge; run date". */
  private static boolean approvalIsValid(Row row, LocalDate date) {
    LocalDate from = Values.date(row.get("godkjent_fra"));
    LocalDate to = Values.date(row.get("godkjent_til"));
    return (from == null || !from.isAfter(date)) && (to == null || !to.isBefore(date));
  }

  /** "where none resolves to a municipality or county, county-of-the-feed 99". */
  private static String municipalityInFeed(
      ReferenceSet reference, String workplace, String county) {
    String resolved = reference.resolveFirst(bulkCandidates(reference, workplace));
    return resolved == null ? county + "99" : resolved;
  }

  private static boolean anyEmpty(Row row, String... columns) {
    return Arrays.stream(columns).anyMatch(column -> row.get(column).isEmpty());
  }

  /** "unreadable, or an end before its start". */
  private static boolean badPeriod(String start, String end) {
    if (!Values.isDateOrEmpty(start) || !Values.isDateOrEmpty(end)) {
      return true;
    }
    return !start.isEmpty() && !end.isEmpty() && Values.date(end).isBefore(Values.date(start));
  }
}
