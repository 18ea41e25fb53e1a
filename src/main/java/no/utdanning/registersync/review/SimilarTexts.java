package no.utdanning.registersync.review;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** Two texts by their places in the list, the smaller first. */
  record Pair(int first, int second) {}

  /** The pairs in order of the first, then the second. */
  List<Pair> pairs(List<String> texts) {
    List<int[]> rarestFirst = rarestFirst(texts.stream().map(SimilarTexts::threes).toList());
    Int2ObjectOpenHashMap<IntArrayList> having = new Int2ObjectOpenHashMap<>();
    int[] comparedWith = new int[texts.size()];
    List<Pair> pairs = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      // What has 85 % in common has one of the rarest threes in common: only these are looked up.
      int[] threes = rarestFirst.get(text);
      int few = threes.length - (int) Math.ceil(threes.length * LEAST_IN_COMMON) + 1;
      for (int i = 0; i < Math.min(few, threes.length); i++) {
        IntArrayList others = having.computeIfAbsent(threes[i], it -> new IntArrayList());
        for (int at = 0; at < others.size(); at++) {
          int other = others.getInt(at);
          if (comparedWith[other] != text) {
            comparedWith[other] = text;
            if (areAlike(rarestFirst.get(other), threes)) {
              pairs.add(new Pair(other, text));
            }
          }
        }
        others.add(text);
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
    return pairs;
  }

  /** Each text's threes as numbers in ascending order; the rarer a three, the smaller. */
  private static List<int[]> rarestFirst(List<LongSet> texts) {
    Long2IntOpenHashMap frequency = new Long2IntOpenHashMap();
    texts.forEach(threes -> threes.forEach((long three) -> frequency.addTo(three, 1)));
    Comparator<Long2IntMap.Entry> rarer = Comparator.comparingInt(Long2IntMap.Entry::getIntValue);
    Long2IntOpenHashMap rank = new Long2IntOpenHashMap(frequency.size());
    frequency.long2IntEntrySet().stream()
        .sorted(rarer.thenComparingLong(Long2IntMap.Entry::getLongKey))
        .forEachOrdered(three -> rank.put(three.getLongKey(), rank.size()));
    return texts.stream()
        .map(threes -> threes.longStream().mapToInt(rank::get).sorted().toArray())
        .toList();
  }

  private static boolean areAlike(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * common >= ALIKE * (a.length + b.length);
  }

  /** Each three letters that follow each other; the first ones follow the last. */
  private static LongSet threes(String text) {
    String normal = normal(text);
    String round = normal + normal.substring(0, Math.min(THREE - 1, normal.length()));
    LongSet all = new LongLinkedOpenHashSet();
    for (int at = 0; at + THREE <= round.length(); at++) {
      long three = 0;
      for (int letter = at; letter < at + THREE; letter++) {
        three = three << Character.SIZE | round.charAt(letter);
      }
      all.add(three);
    }
    return all;
  }

  /** Its words in alphabetical order, without anything between them. */
  private static String normal(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .sorted()
        .collect(Collectors.joining());
  }
}
