package no.utdanning.registersync.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.platform.Sha256;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.SourceReceipt;

/**
 * What was just read and may become a slice: its data in parts, its receipts and findings.
 *
 * @param part the period, the county, or empty, by its kind
 * @param parts by name; equal data have equal bytes
 */
public record SliceContent(
    SliceKind kind,
    String part,
    LocalDate asOf,
    List<SourceReceipt> receipts,
    Map<String, PartBytes> parts) {
  static final String CELLS = "cells";
  static final String WORKPLACES = "workplaces";
  static final String PLACES = "places";
  static final String CONTRACTS = "contracts";
  static final String APPROVALS = "approvals";
  static final String LISTS = "lists";
  static final String FINDINGS = "findings";

  public SliceContent {
    receipts = List.copyOf(receipts);
    parts = Map.copyOf(parts);
  }

  /** The employments of a period, as of its reference date. */
  public static SliceContent employment(
      EmploymentData data,
      SourceReceipt receipt,
      List<Finding> findings,
      Municipalities municipalities) {
    boolean[] used = new boolean[Area.UNKNOWN_MUNICIPALITY + 1];
    EmploymentCells cells = data.cells();
    for (int cell = 0; cell < cells.size(); cell++) {
      used[cells.municipality(cell)] = true;
    }
    return new SliceContent(
        SliceKind.EMPLOYMENT,
        data.period().toString(),
        data.period().referenceDate(),
        List.of(receipt),
        Map.of(
            CELLS,
            PartBytes.of(EmploymentParts.cells(cells)),
            WORKPLACES,
            PartBytes.of(EmploymentParts.workplaces(data.workplaces())),
            PLACES,
            places(municipalities, used),
            FINDINGS,
            PartBytes.of(FindingParts.write(findings))));
  }

  /** One county's Vigo data of a night. */
  public static SliceContent vigo(
      VigoData data,
      List<SourceReceipt> receipts,
      List<Finding> findings,
      Municipalities municipalities) {
    boolean[] used = new boolean[Area.UNKNOWN_MUNICIPALITY + 1];
    data.contracts().forEach(contracts -> used[contracts.municipality()] = true);
    data.approvals().forEach(approval -> used[approval.municipality()] = true);
    return new SliceContent(
        SliceKind.VIGO,
        Area.countyText(data.county()),
        data.night(),
        receipts,
        Map.of(
            CONTRACTS,
            PartBytes.of(VigoParts.contracts(data)),
            APPROVALS,
            PartBytes.of(VigoParts.approvals(data)),
            WORKPLACES,
            PartBytes.of(EmploymentParts.workplaces(data.workplaces())),
            PLACES,
            places(municipalities, used),
            FINDINGS,
            PartBytes.of(FindingParts.write(findings))));
  }

  /** The reference set of a day. */
  public static SliceContent reference(
      ReferenceSet set,
      BulkFile workplaces,
      List<SourceReceipt> receipts,
      List<Finding> findings,
      LocalDate asOf) {
    return new SliceContent(
        SliceKind.REFERENCE,
        "",
        asOf,
        receipts,
        Map.of(
            LISTS,
            PartBytes.of(ReferenceParts.lists(set)),
            WORKPLACES,
            workplaces.part(),
            FINDINGS,
            PartBytes.of(FindingParts.write(findings))));
  }

  /** The names that the municipalities in use had that day. */
  private static PartBytes places(Municipalities municipalities, boolean[] used) {
    List<Municipality> inUse =
        municipalities.list().stream().filter(municipality -> used[municipality.code()]).toList();
    return PartBytes.of(ReferenceParts.municipalities(inUse));
  }

  /**
   * The same for the same sources that gave the same data: SHA-256, lower-case hex. Findings do not
   * count, nor does the day: a file that says tomorrow what it said today is nothing new.
   */
  String fingerprint() {
    MessageDigest digest = Sha256.begin();
    for (SourceReceipt receipt : receipts) {
      update(digest, receipt.source() + " " + receipt.sha256() + " " + receipt.tally());
    }
    new TreeMap<>(parts)
        .forEach(
            (name, part) -> {
              if (!name.equals(FINDINGS)) {
                byte[] bytes = part.plain();
                update(digest, name + " " + bytes.length);
                digest.update(bytes);
              }
            });
    return Sha256.hex(digest);
  }

  private static void update(MessageDigest digest, String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
