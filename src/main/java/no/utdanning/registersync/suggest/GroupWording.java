package no.utdanning.registersync.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import no.utdanning.registersync.register.UnoId;

/**
 * How much the titles of a group of codes, linked or not, are worded like an occupation's name. One
 * title may say little of its trade, where the titles around it say it over and over.
 */
final class GroupWording {
  private static final int NAMES_PER_TITLE = 5;

  private final TextIndex index;
  private final DoubleUnaryOperator strength;
  private final Map<String, List<Text>> texts = new HashMap<>();
  private final Map<String, Map<UnoId, Double>> known = new HashMap<>();

  /**
   * @param strength from a text's score to 0–1
   */
  GroupWording(TextIndex index, DoubleUnaryOperator strength) {
    this.index = index;
    this.strength = strength;
  }

  void add(String group, Text text) {
    texts.computeIfAbsent(group, it -> new ArrayList<>()).add(text);
  }

  /** From 0 to 1 for each occupation whose name has words of the group's titles. */
  Map<UnoId, Double> of(String group) {
    return known.computeIfAbsent(group, this::reckon);
  }

  private Map<UnoId, Double> reckon(String group) {
    Map<UnoId, Double> sums = new HashMap<>();
    List<Text> all = texts.getOrDefault(group, List.of());
    for (Text text : all) {
      for (TextIndex.Hit hit : index.search(text, TextIndex.Kind.OCCUPATION, NAMES_PER_TITLE)) {
        sums.merge(
            new UnoId(hit.id()), strength.applyAsDouble(hit.score()) / all.size(), Double::sum);
      }
    }
    return sums;
  }
}
