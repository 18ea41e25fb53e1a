package no.utdanning.registersync.register;

import java.util.List;

/**
 * One of the site's occupation descriptions.
 *
 * @param title the text over the panel
 * @param retired status {@code utgatt}: its links are not used and it has no figures
 * @param interests the interests that the site files it under, in the file's order
 * @param review when and by whom the description was last looked at
 */
public record Occupation(
    UnoId id, String title, boolean retired, List<String> interests, Review review) {
  public Occupation {
    interests = List.copyOf(interests);
  }
}
