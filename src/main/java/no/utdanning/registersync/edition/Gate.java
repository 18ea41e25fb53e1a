package no.utdanning.registersync.edition;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.WorkplaceFacts;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.TitleCode;
import org.jspecify.annotations.Nullable;

/**
 * Accepts or holds a slice against the accepted one that it would replace (contract, section 4.6).
 * A kind that has none yet is compared with nothing; then only its rejected rows can hold it, and
 * what else speaks against it is a warning. Comparisons are exact.
 */
public final class Gate {
  private final GateSettings settings;

  public Gate(GateSettings settings) {
    this.settings = settings;
  }

  /**
   * Looks at a slice of employment.
   *
   * @param startsInPeriod whether some row that was not rejected starts in the period
   * @param otherPeriodOfSameBytes another period whose extract had the same bytes, or null
   * @param accepted the cells of the slice it would replace, or null
   */
  public GateVerdict employment(
      Period period,
      EmploymentCells cells,
      SourceReceipt receipt,
      boolean startsInPeriod,
      @Nullable Period otherPeriodOfSameBytes,
      @Nullable EmploymentCells accepted) {
    List<GateCheck> checks = new ArrayList<>();
    checks.add(rejectedShare(receipt));
    GateCheck start =
        GateCheck.of(
            startsInPeriod,
            startsInPeriod ? GateSaying.STARTS : GateSaying.NO_START,
            Map.of("period", period.toString()));
    if (accepted == null) {
      checks.add(start.asWarning());
      return new GateVerdict(checks);
    }
    checks.add(start);
    checks.add(ownBytes(otherPeriodOfSameBytes));
    SortedMap<Integer, Long> before = byCounty(accepted);
    SortedMap<Integer, Long> after = byCounty(cells);
    checks.add(compareCountry(sum(before), sum(after)));
    SortedMap<Integer, Long> counties = new TreeMap<>(before);
    after.forEach((county, count) -> counties.putIfAbsent(county, 0L));
    counties.forEach(
        (county, count) ->
            compareCounty(
                checks,
                GateSaying.COUNTY_POSITIONS,
                county,
                count,
                after.getOrDefault(county, 0L)));
    checks.add(titleShift(accepted, cells));
    return new GateVerdict(checks);
  }

  /**
   * Looks at a county's Vigo slice.
   *
   * @param receipts of contracts and approvals, in this order
   * @param accepted the receipts of the slice it would replace, or null
   */
  public GateVerdict vigo(
      int county,
      WorkplaceFacts workplaces,
      List<SourceReceipt> receipts,
      @Nullable List<SourceReceipt> accepted) {
    List<GateCheck> checks = new ArrayList<>();
    receipts.forEach(receipt -> checks.add(rejectedShare(receipt)));
    GateCheck own = ownCounty(county, workplaces);
    if (accepted == null) {
      checks.add(own.asWarning());
      return new GateVerdict(checks);
    }
    checks.add(own);
    compareCounty(
        checks, GateSaying.COUNTY_CONTRACTS, county, counted(accepted, 0), counted(receipts, 0));
    compareCounty(
        checks, GateSaying.COUNTY_APPROVALS, county, counted(accepted, 1), counted(receipts, 1));
    return new GateVerdict(checks);
  }

  private static long counted(List<SourceReceipt> receipts, int file) {
    return receipts.get(file).tally().counted();
  }

  /**
   * Looks at a reference set.
   *
   * @param accepted the linkage it would replace, or null
   * @param current the cells of the current slice of employment, or null
   */
  public GateVerdict reference(
      Linkage candidate, @Nullable Linkage accepted, @Nullable EmploymentCells current) {
    List<GateCheck> checks = new ArrayList<>();
    if (accepted != null && current != null && current.size() > 0) {
      long before = linked(accepted, current);
      long after = linked(candidate, current);
      long all = sum(byCounty(current));
      BigDecimal allowed = settings.maxLinkLoss().multiply(BigDecimal.valueOf(all));
      checks.add(
          GateCheck.of(
              BigDecimal.valueOf(before - after).compareTo(allowed) <= 0,
              GateSaying.LINK_LOSS,
              Map.of(
                  "before", before,
                  "after", after,
                  "all", all,
                  "loss", share(before - after, all),
                  "limit", settings.maxLinkLoss())));
    }
    return new GateVerdict(checks);
  }

  private static long linked(Linkage linkage, EmploymentCells cells) {
    long linked = 0;
    int title = -1;
    boolean isLinked = false;
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.title(cell) != title) {
        title = cells.title(cell);
        isLinked = linkage.titles().relation(TitleCode.of(title)).isLinked();
      }
      linked += isLinked ? cells.positions(cell) : 0;
    }
    return linked;
  }

  private GateCheck rejectedShare(SourceReceipt receipt) {
    long rejected = receipt.tally().rejected();
    long read = receipt.tally().read();
    boolean passed =
        rejected <= settings.minRejectedRows()
            || BigDecimal.valueOf(rejected)
                    .compareTo(settings.maxRejectedShare().multiply(BigDecimal.valueOf(read)))
                <= 0;
    return GateCheck.of(
        passed,
        GateSaying.REJECTED_ROWS,
        Map.of(
            "source",
            receipt.source(),
            "rejected",
            rejected,
            "read",
            read,
            "limit",
            settings.maxRejectedShare(),
            "rows",
            (long) settings.minRejectedRows()));
  }

  private static GateCheck ownBytes(@Nullable Period otherOfSameBytes) {
    return otherOfSameBytes == null
        ? GateCheck.of(true, GateSaying.OWN_BYTES, Map.of())
        : GateCheck.of(
            false, GateSaying.BYTES_OF_OTHER, Map.of("period", otherOfSameBytes.toString()));
  }

  private GateCheck compareCountry(long before, long after) {
    return change(
        before == 0 ? GateSaying.COUNTRY_FROM_NONE : GateSaying.COUNTRY_POSITIONS,
        Map.of(),
        before,
        after,
        settings.maxNationalChange());
  }

  private void compareCounty(
      List<GateCheck> checks, GateSaying saying, int county, long before, long after) {
    if (before >= settings.smallCounty()) {
      checks.add(
          change(
              before == 0 ? GateSaying.COUNTY_FROM_NONE : saying,
              Map.of("county", Area.countyText(county)),
              before,
              after,
              settings.maxCountyChange()));
    }
  }

  private static GateCheck change(
      GateSaying saying, Map<String, Object> where, long before, long after, BigDecimal limit) {
    Map<String, Object> values = new TreeMap<>(where);
    values.putAll(Map.of("before", before, "after", after, "limit", limit));
    if (before != 0) {
      values.put("change", share(after - before, before));
    }
    return GateCheck.of(
        BigDecimal.valueOf(Math.abs(after - before))
                .compareTo(limit.multiply(BigDecimal.valueOf(before)))
            <= 0,
        saying,
        values);
  }

  private GateCheck titleShift(EmploymentCells accepted, EmploymentCells cells) {
    Int2LongOpenHashMap before = byTitle(accepted);
    Int2LongOpenHashMap after = byTitle(cells);
    BigDecimal allBefore = BigDecimal.valueOf(sum(byCounty(accepted)));
    BigDecimal allAfter = BigDecimal.valueOf(sum(byCounty(cells)));
    if (allBefore.signum() == 0 || allAfter.signum() == 0) {
      return GateCheck.of(true, GateSaying.NO_TITLES, Map.of());
    }
    // ½ Σ |a/A − b/B| ≤ limit, without dividing: Σ |a·B − b·A| ≤ 2 · limit · A · B
    BigDecimal shift = BigDecimal.ZERO;
    for (int title : before.keySet()) {
      shift =
          shift.add(
              BigDecimal.valueOf(before.get(title))
                  .multiply(allAfter)
                  .subtract(BigDecimal.valueOf(after.get(title)).multiply(allBefore))
                  .abs());
    }
    for (int title : after.keySet()) {
      if (!before.containsKey(title)) {
        shift = shift.add(BigDecimal.valueOf(after.get(title)).multiply(allBefore));
      }
    }
    BigDecimal whole = allBefore.multiply(allAfter).multiply(BigDecimal.valueOf(2));
    return GateCheck.of(
        shift.compareTo(whole.multiply(settings.maxTitleShift())) <= 0,
        GateSaying.TITLE_SHIFT,
        Map.of(
            "shift",
            shift.divide(whole, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP),
            "limit",
            settings.maxTitleShift()));
  }

  private GateCheck ownCounty(int county, WorkplaceFacts workplaces) {
    long known = 0;
    long own = 0;
    for (WorkplaceFacts.Workplace workplace : workplaces.list()) {
      int code = workplace.municipality();
      if (code != Area.unknownIn(Area.countyOf(code))) {
        known++;
        own += Area.countyOf(code) == county ? 1 : 0;
      }
    }
    BigDecimal needed = settings.minOwnCounty().multiply(BigDecimal.valueOf(known));
    return GateCheck.of(
        BigDecimal.valueOf(own).compareTo(needed) >= 0,
        GateSaying.OWN_COUNTY,
        Map.of(
            "own",
            own,
            "known",
            known,
            "county",
            Area.countyText(county),
            "limit",
            settings.minOwnCounty()));
  }

  private static SortedMap<Integer, Long> byCounty(EmploymentCells cells) {
    long[] counts = new long[Area.UNKNOWN_COUNTY + 1];
    for (int cell = 0; cell < cells.size(); cell++) {
      counts[Area.countyOf(cells.municipality(cell))] += cells.positions(cell);
    }
    SortedMap<Integer, Long> byCounty = new TreeMap<>();
    for (int county = 0; county < counts.length; county++) {
      if (counts[county] > 0) {
        byCounty.put(county, counts[county]);
      }
    }
    return byCounty;
  }

  private static Int2LongOpenHashMap byTitle(EmploymentCells cells) {
    Int2LongOpenHashMap byTitle = new Int2LongOpenHashMap();
    for (int cell = 0; cell < cells.size(); cell++) {
      byTitle.addTo(cells.title(cell), cells.positions(cell));
    }
    return byTitle;
  }

  private static long sum(SortedMap<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
  }
}
