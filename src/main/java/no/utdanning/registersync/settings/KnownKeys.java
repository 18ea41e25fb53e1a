package no.utdanning.registersync.settings;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names of all settings, to tell those that somebody made up.
 *
 * @param values settings with one value
 * @param lists settings with several values
 * @param maps sections whose names are not ours to know
 */
record KnownKeys(Set<String> values, Set<String> lists, Set<String> maps) {

  /**
   * What is wrong with this key of the file, if anything.
   *
   * @param empty whether nothing stands there, as in a section that is left empty
   */
  Optional<String> findFault(String key, boolean empty) {
    if (values.contains(key) || lists.contains(withoutIndex(key)) || isInMap(key, empty)) {
      return Optional.empty();
    }
    String nearest = nearestKnown(key);
    if (values.contains(nearest) || lists.contains(nearest)) {
      return Optional.of(
          nearest + (lists.contains(nearest) ? " must be a list of values" : " must be one value"));
    }
    if (nearest.equals(key)) {
      return empty
          ? Optional.empty()
          : Optional.of(key + " must be a section with " + String.join(", ", childrenOf(key)));
    }
    return Optional.of(
        firstUnknown(nearest, key)
            + " is unknown; "
            + (nearest.isEmpty() ? "the file" : nearest)
            + " has "
            + String.join(", ", childrenOf(nearest)));
  }

  private boolean isInMap(String key, boolean empty) {
    return maps.stream()
        .anyMatch(
            map ->
                key.startsWith(map + ".")
                    || key.startsWith(map + "[")
                    || (key.equals(map) && empty));
  }

  private static String withoutIndex(String key) {
    return key.replaceFirst("\\[\\d+]$", "");
  }

  /** The longest beginning of the key that is a setting or a section of ours; may be empty. */
  private String nearestKnown(String key) {
    String nearest = key;
    while (!nearest.isEmpty() && !isKnown(nearest)) {
      int cut = Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['));
      nearest = nearest.substring(0, Math.max(cut, 0));
    }
    return nearest;
  }

  private boolean isKnown(String key) {
    return all().anyMatch(known -> known.equals(key) || known.startsWith(key + "."));
  }

  private static String firstUnknown(String known, String key) {
    int from = known.isEmpty() ? 0 : known.length() + 1;
    int dot = key.indexOf('.', from);
    return withoutIndex(dot < 0 ? key : key.substring(0, dot));
  }

  private Set<String> childrenOf(String section) {
    String prefix = section.isEmpty() ? "" : section + ".";
    Set<String> children = new TreeSet<>();
    all()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> children.add(key.substring(prefix.length()).split("\\.", 2)[0]));
    return children;
  }

  private Stream<String> all() {
    return Stream.of(values, lists, maps).flatMap(Set::stream);
  }
}
