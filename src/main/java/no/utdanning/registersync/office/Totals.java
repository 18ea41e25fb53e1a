package no.utdanning.registersync.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only valid sum for a set of occupations, beside the naive one. Positions, not persons; exact
 * figures, not for publication.
 *
 * @param areas the one asked for; the country, unless told otherwise
 * @param overlappingTitles titles that two or more of these occupations share, most positions first
 */
public record Totals(
    List<AreaTotal> areas,
    @JsonProperty("overlapping_titles") List<OverlappingTitle> overlappingTitles) {
  public Totals {
    areas = List.copyOf(areas);
    overlappingTitles = List.copyOf(overlappingTitles);
  }

  /**
   * The sums in an area; null where nothing is known.
   *
   * @param linked positions on these occupations' titles, each title once
   * @param naiveSum the occupations' totals added up
   * @param overcount by how much that is too high
   */
  public record AreaTotal(
      @JsonProperty("omraade_kode") String area,
      @JsonProperty("omraade_navn") String name,
      @JsonProperty("stillinger_koblet") @Nullable Long linked,
      @JsonProperty("sum_yrker") @Nullable Long naiveSum,
      @JsonProperty("overtelling") @Nullable Long overcount) {}

  /**
   * A title that is in the naive sum more than once.
   *
   * @param unoIds those of the occupations asked for that share it, sorted
   * @param positions in the area asked for; null where nothing is known
   */
  public record OverlappingTitle(
      @JsonProperty("styrk98_kode") String title,
      @JsonProperty("tittel") String name,
      @JsonProperty("uno_ids") List<String> unoIds,
      @JsonProperty("stillinger") @Nullable Long positions) {
    public OverlappingTitle {
      unoIds = List.copyOf(unoIds);
    }
  }
}
