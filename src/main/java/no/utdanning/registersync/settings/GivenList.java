package no.utdanning.registersync.settings;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A setting with several values as somebody gave it.
 *
 * @param key its full name
 * @param place where it begins
 */
record GivenList(String key, String place, List<Given> elements) {
  GivenList {
    elements = List.copyOf(elements);
  }

  List<String> texts() {
    return elements.stream().map(Given::text).toList();
  }

  /** All of it as one, to be shown. */
  Given asOne() {
    return new Given(
        key, elements.stream().map(Given::text).collect(Collectors.joining(", ")), true, place);
  }
}
