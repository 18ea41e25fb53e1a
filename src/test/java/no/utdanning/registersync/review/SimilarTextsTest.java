package no.utdanning.registersync.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.utdanning.registersync.review.SimilarTexts.Pair;
import org.junit.jupiter.api.Test;

class SimilarTextsTest {
  @Test
  void wordsCountInAnyOrderAndACompoundAsItsWords() {
    assertThat(
            new SimilarTexts()
                .pairs(
                    List.of(
                        "LÆRLING (MURER)",
                        "Murerlærling",
                        "SNEKKER",
                        "MURER, LÆRLING",
                        "SNEKKERE",
                        "X",
                        "")))
        .containsExactly(new Pair(0, 1), new Pair(0, 3), new Pair(1, 3));
  }

  /** 20 threes each; with 17 in common 2·17/40 is just 85 %, with 16 it is less. */
  @Test
  void eightyFivePercentAreEnough() {
    String text = "abcdefghijklmnopqrst";
    assertThat(new SimilarTexts().pairs(List.of(text, "ab1defghijklmnopqrst")))
        .containsExactly(new Pair(0, 1));
    assertThat(new SimilarTexts().pairs(List.of(text, "ab12efghijklmnopqrst"))).isEmpty();
  }

  @Test
  void findsWhatComparingEachWithEachFinds() {
    Random random = new Random(7);
    for (int world = 0; world < 30; world++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        texts.add(
            random.nextInt(3) == 0 && !texts.isEmpty()
                ? altered(texts.get(random.nextInt(texts.size())), random)
                : word(random));
      }
      assertThat(new SimilarTexts().pairs(texts))
          .isNotEmpty()
          .containsExactlyElementsOf(eachWithEach(texts));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = 1 + random.nextInt(30); length > 0; length--) {
      word.append("abcde fgæø".charAt(random.nextInt(10)));
    }
    return word.toString();
  }

  private static String altered(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + "e" + text.substring(at + random.nextInt(2));
  }

  private static List<Pair> eachWithEach(List<String> texts) {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < texts.size(); first++) {
      for (int second = first + 1; second < texts.size(); second++) {
        Set<String> a = threes(texts.get(first));
        Set<String> b = threes(texts.get(second));
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        if (!common.isEmpty() && 40 * common.size() >= 17 * (a.size() + b.size())) {
          pairs.add(new Pair(first, second));
        }
      }
    }
    return pairs;
  }

  private static Set<String> threes(String text) {
    String letters = Arrays.stream(text.split(" +")).sorted().collect(Collectors.joining());
    Set<String> threes = new HashSet<>();
    for (int at = 0; letters.length() > 1 && at < letters.length(); at++) {
      threes.add((letters + letters).substring(at, at + 3));
    }
    return threes;
  }
}
