package no.utdanning.registersync.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;

/** Words that titles and occupations use for the same kind of work; each stands for the first. */
final class WordsAlike {
  private static final Map<String, List<String>> ALIKE =
      Map.ofEntries(
          Map.entry("leder", List.of("sjef", "direktør", "bestyrer", "forstander", "formann")),
          Map.entry("fører", List.of("kjører", "sjåfør")),
          Map.entry("mekaniker", List.of("reparatør")),
          Map.entry("rådgiver", List.of("konsulent")),
          Map.entry("lege", List.of("overlege")),
          Map.entry("selger", List.of("salg", "salgs")),
          Map.entry("politiker", List.of("ordfører", "folkevalgt", "kommunestyre", "storting")),
          Map.entry("data", List.of("edb", "ikt", "it")));

  private WordsAlike() {}

  static StemmerOverrideFilter.StemmerOverrideMap map() {
    try {
      StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(true);
      ALIKE.forEach((word, others) -> others.forEach(other -> builder.add(other, word)));
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
