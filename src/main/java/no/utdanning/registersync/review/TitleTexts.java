package no.utdanning.registersync.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.utdanning.registersync.register.TitleCode;

/**
 * What titles were called in the editions so far, as of which day. Other case or other white space
 * is the same text.
 */
public final class TitleTexts {
  public static final TitleTexts NONE = new TitleTexts(Map.of());

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /**
   * A text that a title had.
   *
   * @param from the day as of which the first edition was that had it
   */
  public record Dated(LocalDate from, String text) {}

  private final Map<TitleCode, NavigableMap<LocalDate, String>> texts = new TreeMap<>();

  /**
   * @param texts of each title, in the order of the editions
   */
  public TitleTexts(Map<TitleCode, List<Dated>> texts) {
    texts.forEach(
        (title, dated) -> {
          NavigableMap<LocalDate, String> ofTitle = new TreeMap<>();
          dated.forEach(text -> ofTitle.put(text.from(), text.text()));
          this.texts.put(title, ofTitle);
        });
  }

  /**
   * What the title was called on a day; before the first edition, what it was called in that. Empty
   * for a title that no edition has had.
   */
  Optional<String> find(TitleCode title, LocalDate day) {
    NavigableMap<LocalDate, String> ofTitle =
        texts.getOrDefault(title, Collections.emptyNavigableMap());
    Map.Entry<LocalDate, String> then = ofTitle.floorEntry(day);
    if (then == null) {
      then = ofTitle.firstEntry();
    }
    return Optional.ofNullable(then).map(Map.Entry::getValue);
  }

  /** Of these texts, those that are not what the title was called last. */
  public SortedMap<TitleCode, String> newAmong(Map<TitleCode, String> now) {
    SortedMap<TitleCode, String> changed = new TreeMap<>();
    now.forEach(
        (title, text) -> {
          NavigableMap<LocalDate, String> ofTitle = texts.get(title);
          if (ofTitle == null || !isSame(ofTitle.lastEntry().getValue(), text)) {
            changed.put(title, text);
          }
        });
    return changed;
  }

  static boolean isSame(String a, String b) {
    return a.equals(b) || folded(a).equals(folded(b));
  }

  private static String folded(String text) {
    return WHITE_SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
