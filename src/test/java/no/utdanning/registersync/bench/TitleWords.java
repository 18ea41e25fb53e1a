package no.utdanning.registersync.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Texts of titles: compounds of invented words, each text once. Like the catalogue's, few are
 * almost the same: one in thirty has the words of the one before it the other way round.
 */
final class TitleWords {
  private static final int WORDS = 400;
  private static final int ALMOST_THE_SAME = 30;
  private static final String CONSONANTS = "BDFGHJKLMNPRSTV";
  private static final String VOWELS = "AEIOUYÆØÅ";

  private final int count;
  private final SplittableRandom random;
  private final List<String> words;

  TitleWords(Country country) {
    this.count = country.size.titles();
    this.random = country.random("title words");
    Set<String> all = new LinkedHashSet<>();
    while (all.size() < WORDS) {
      all.add(syllable() + syllable() + letter(CONSONANTS));
    }
    this.words = List.copyOf(all);
  }

  private String syllable() {
    return letter(CONSONANTS) + letter(VOWELS);
  }

  private String letter(String letters) {
    int at = random.nextInt(letters.length());
    return letters.substring(at, at + 1);
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  /** As many as there are titles. */
  List<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < count) {
      String first = word() + word();
      String second = word() + word();
      boolean turned = texts.size() % ALMOST_THE_SAME == 0;
      texts.add(random.nextInt(3) == 0 || turned ? first + " (" + second + ")" : first);
      if (turned) {
        texts.add(second + " " + first);
      }
    }
    return new ArrayList<>(texts).subList(0, count);
  }
}
