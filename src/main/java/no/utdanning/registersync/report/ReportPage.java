package no.utdanning.registersync.report;

import java.util.List;

/**
 * What the report's page shows; ready to print, so that the template only lays it out.
 *
 * @param edition its number
 * @param totals the country's figures, each with its name
 * @param slices what the edition is composed of
 * @param gate what the gate said of these slices
 * @param shared shared titles, most positions first
 * @param unlinked catalogue titles with positions and without an occupation, most first
 * @param findings how many of each kind, worst first
 */
public record ReportPage(
    int edition,
    List<Total> totals,
    List<SliceLine> slices,
    List<GateLine> gate,
    List<SharedLine> shared,
    List<UnlinkedLine> unlinked,
    List<FindingLine> findings) {

  /** A figure of the country and what it is. */
  public record Total(String name, String value) {}

  /**
   * @param age days from the day the data describe to the day the slice was taken
   */
  public record SliceLine(
      String id, String what, String asOf, String taken, String age, String rows) {}

  /** A check of the gate. */
  public record GateLine(String slice, String check, String result, String what) {}

  /** A shared title; positions are empty before the first employment slice. */
  public record SharedLine(
      String code, String title, int k, String occupations, String positions, String overcount) {}

  /** A title without an occupation. */
  public record UnlinkedLine(String code, String title, String state, String positions) {}

  /** Findings of one kind. */
  public record FindingLine(String code, String severity, long count, String whatToDo) {}
}
