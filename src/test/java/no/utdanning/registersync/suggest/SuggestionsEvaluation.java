package no.utdanning.registersync.suggest;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.UnoId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How good suggestions are on the real lists: the share of titles that have a right occupation
 * first, and among the first five. The lists are not a part of the project; their directory is the
 * argument. As nobody has linked the real titles here, a title is taken to be linked to the
 * occupation that has its very name; only titles without such a name are measured.
 */
public final class SuggestionsEvaluation {
  private static final int AMONG = 5;
  private static final long SEED = 20261124;

  private final List<Occupation> occupations = new ArrayList<>();
  private final List<Title> titles = new ArrayList<>();

  private SuggestionsEvaluation(Path lists) throws IOException {
    for (CSVRecord row : rows(lists.resolve("occupations.csv"))) {
      if (!row.get("uno_id").isEmpty() && !row.get("tittel").isBlank()) {
        occupations.add(
            new Occupation(
                new UnoId(row.get("uno_id")),
                row.get("tittel").strip(),
                false,
                List.of(),
                new Review(null, "")));
      }
    }
    for (CSVRecord row : rows(lists.resolve("styrk7_styrk08.csv"))) {
      titles.add(
          new Title(
              new TitleCode(row.get("styrk98_7")),
              row.get("title"),
              row.get("styrk08"),
              null,
              null));
    }
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }

  /** The directory of the lists. */
  public static void main(String[] lists) throws IOException {
    SuggestionsEvaluation evaluation = new SuggestionsEvaluation(Path.of(lists[0]));
    evaluation.labelled("labelled-titles.csv", Weights.TUNED).print("labelled by hand");
    evaluation.labelled("tuning-titles.csv", Weights.TUNED).print("labelled, tuned on");
    evaluation.heldOut(Weights.TUNED).print("held-out links");
  }

  /** How many were asked about, and how many had a right occupation first, and among the first. */
  record Result(int asked, int first, int among) {
    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %4d titles, right one first %.1f %%, among the first five %.1f %%%n",
          what,
          asked,
          100.0 * first / asked,
          100.0 * among / asked);
    }
  }

  Result labelled(String resource, Weights weights) throws IOException {
    Suggester suggester = new Suggester(linkage(sameNames()), weights);
    Map<TitleCode, List<String>> right = new HashMap<>();
    for (LabelledTitles.Labelled it : LabelledTitles.read(resource).titles()) {
      if (!it.right().isEmpty()) {
        right.put(it.code(), it.right());
      }
    }
    return measure(suggester, right);
  }

  /**
   * Titles whose text before the parentheses is an occupation's name, as if reviewers had linked
   * them: a fifth of them is asked about, the others are known.
   */
  Result heldOut(Weights weights) {
    Map<TitleCode, UnoId> known = sameNames();
    Map<TitleCode, List<String>> asked = new HashMap<>();
    Random random = new Random(SEED);
    Map<String, UnoId> byName = byName();
    for (Title title : titles) {
      UnoId id = byName.get(name(title.text().replaceAll("\\(.*", "")));
      if (id != null && !known.containsKey(title.code())) {
        if (random.nextInt(5) == 0) {
          asked.put(title.code(), List.of(id.value()));
        } else {
          known.put(title.code(), id);
        }
      }
    }
    return measure(new Suggester(linkage(known), weights), asked);
  }

  private static Result measure(Suggester suggester, Map<TitleCode, List<String>> right) {
    int first = 0;
    int among = 0;
    for (Map.Entry<TitleCode, List<String>> asked : right.entrySet()) {
      List<String> candidates =
          suggester.suggest(asked.getKey(), AMONG).candidates().stream()
              .map(candidate -> candidate.occupation().value())
              .toList();
      first += !candidates.isEmpty() && asked.getValue().contains(candidates.get(0)) ? 1 : 0;
      among += candidates.stream().anyMatch(asked.getValue()::contains) ? 1 : 0;
    }
    return new Result(right.size(), first, among);
  }

  private Map<TitleCode, UnoId> sameNames() {
    Map<String, UnoId> byName = byName();
    Map<TitleCode, UnoId> same = new HashMap<>();
    for (Title title : titles) {
      UnoId id = byName.get(name(title.text()));
      if (id != null) {
        same.put(title.code(), id);
      }
    }
    return same;
  }

  private Map<String, UnoId> byName() {
    Map<String, UnoId> byName = new HashMap<>();
    occupations.forEach(
        occupation -> byName.putIfAbsent(name(occupation.title()), occupation.id()));
    return byName;
  }

  private static String name(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private Linkage linkage(Map<TitleCode, UnoId> links) {
    List<TitleLink> rows = new ArrayList<>();
    links.forEach(
        (title, occupation) ->
            rows.add(
                new TitleLink(
                    title, occupation, LinkStatus.GODKJENT, null, new Review(null, ""), "", 0)));
    return new Linkage(
        new ReferenceSet(
            occupations,
            titles,
            rows,
            List.of(),
            new Municipalities(List.of(), List.of()),
            List.of(),
            List.of()));
  }
}
