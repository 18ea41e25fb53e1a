package no.utdanning.registersync.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.utdanning.registersync.register.TitleCode;

/** Real titles that somebody who knows the occupations has labelled with those that are right. */
record LabelledTitles(List<Labelled> titles) {

  /**
   * @param right the uno_ids that are right; empty when none is
   */
  record Labelled(TitleCode code, String text, List<String> right) {}

  static LabelledTitles read(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LabelledTitles.class.getResourceAsStream("/suggest/" + resource))) {
      List<Labelled> titles = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .forEach(
              row ->
                  titles.add(
                      new Labelled(
                          new TitleCode(row[0]),
                          row[1],
                          row[2].isEmpty() ? List.of() : List.of(row[2].split("\\|")))));
      return new LabelledTitles(titles);
    }
  }
}
