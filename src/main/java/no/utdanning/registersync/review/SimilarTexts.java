package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;

/**
 * Finds texts that are almost the same: whose letters, in threes, agree by 85 % (Sørensen–Dice).
 * Words count in any order, and a compound as its words, since the letters of a text are read
 * round: "Lærling (murer)" is "murerlærling". Case and punctuation do not count.
 */
final class SimilarTexts {
  private static final double ALIKE = 0.85;

  /** A text of n threes agrees by 85 % only with one that has at least this share of them. */
  private static final double LEAST_IN_COMMON = ALIKE / (2 - ALIKE);

  private static final int THREE = 3;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Set<String>> threes = new HashMap<>();
  private final IntersectionSimilarity<String> similarity =
      new IntersectionSimilarity<>(text -> threes(text.toString()));

  /** Two texts by their places in the list, the smaller first. */
  record Pair(int first, int second) {}

  /** The pairs in order of the first, then the second. */
  List<Pair> pairs(List<String> texts) {
    List<String> normal = texts.stream().map(SimilarTexts::normal).toList();
    List<List<String>> rarestFirst = rarestFirst(normal);
    Map<String, List<Integer>> having = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int text = 0; text < normal.size(); text++) {
      // What has 85 % in common has one of the rarest threes in common: only these are looked up.
      List<String> rarest = rarestFirst.get(text);
      int few = rarest.size() - (int) Math.ceil(rarest.size() * LEAST_IN_COMMON) + 1;
      Set<Integer> candidates = new TreeSet<>();
      for (String three : rarest.subList(0, Math.min(few, rarest.size()))) {
        List<Integer> others = having.computeIfAbsent(three, it -> new ArrayList<>());
        candidates.addAll(others);
        others.add(text);
      }
      for (int other : candidates) {
        if (areAlike(normal.get(other), normal.get(text))) {
          pairs.add(new Pair(other, text));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
    return pairs;
  }

  private List<List<String>> rarestFirst(List<String> normal) {
    Map<String, Integer> frequency = new HashMap<>();
    normal.forEach(text -> threes(text).forEach(three -> frequency.merge(three, 1, Integer::sum)));
    Comparator<String> rarer =
        Comparator.comparing((String three) -> frequency.getOrDefault(three, 0))
            .thenComparing(Comparator.naturalOrder());
    return normal.stream().map(text -> threes(text).stream().sorted(rarer).toList()).toList();
  }

  private boolean areAlike(String a, String b) {
    IntersectionResult common = similarity.apply(a, b);
    return 2.0 * common.getIntersection() >= ALIKE * (common.getSizeA() + common.getSizeB());
  }

  /** Its words in alphabetical order, without anything between them. */
  private static String normal(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .sorted()
        .collect(Collectors.joining());
  }

  /** Each three letters that follow each other; the first ones follow the last. */
  private Set<String> threes(String normal) {
    return threes.computeIfAbsent(
        normal,
        text -> {
          Set<String> all = new LinkedHashSet<>();
          String round = text + text.substring(0, Math.min(THREE - 1, text.length()));
          for (int at = 0; at + THREE <= round.length(); at++) {
            all.add(round.substring(at, at + THREE));
          }
          return all;
        });
  }
}
