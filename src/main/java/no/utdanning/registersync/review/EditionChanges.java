package no.utdanning.registersync.review;

import java.util.List;

/**
 * What changed since the previous edition, in the exact figures of the country.
 *
 * @param known false when there is no previous edition, or its slices are no longer kept; all lists
 *     are empty then
 * @param titleLinks by title, then occupation
 * @param tradeLinks by trade, then occupation
 * @param occupations those that changed, the greatest difference of positions first
 */
public record EditionChanges(
    boolean known,
    List<LinkChange> titleLinks,
    List<LinkChange> tradeLinks,
    List<OccupationChange> occupations) {
  static final EditionChanges UNKNOWN = new EditionChanges(false, List.of(), List.of(), List.of());
  static final EditionChanges NONE = new EditionChanges(true, List.of(), List.of(), List.of());

  public EditionChanges {
    titleLinks = List.copyOf(titleLinks);
    tradeLinks = List.copyOf(tradeLinks);
    occupations = List.copyOf(occupations);
  }
}
