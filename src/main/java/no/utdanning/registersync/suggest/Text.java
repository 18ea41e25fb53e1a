package no.utdanning.registersync.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.utdanning.registersync.suggest.NorwegianText.Word;

/**
 * A title's or an occupation's text, taken apart.
 *
 * @param main words before what stands in parentheses
 * @param qualifying words in parentheses
 */
record Text(List<Word> main, List<Word> qualifying) {
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^)]*)\\)?");

  static Text of(String text, NorwegianText norwegian) {
    String main = PARENTHESES.matcher(text).replaceAll(" ");
    String qualifying =
        String.join(" ", PARENTHESES.matcher(text).results().map(match -> match.group(1)).toList());
    return new Text(norwegian.words(main), norwegian.words(qualifying));
  }

  /** Every stem in it, of words and of their parts, and how the text has it. */
  Map<String, String> stems() {
    Map<String, String> stems = new HashMap<>();
    for (List<Word> words : List.of(main, qualifying)) {
      for (Word word : words) {
        stems.putIfAbsent(word.stem(), word.text());
        word.parts().forEach(stems::putIfAbsent);
      }
    }
    return stems;
  }

  /** The stems of words, and of their parts. */
  static Set<String> partsOf(Word word) {
    Set<String> parts = new HashSet<>(word.parts().keySet());
    parts.add(word.stem());
    return parts;
  }
}
