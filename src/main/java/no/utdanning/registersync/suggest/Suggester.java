package no.utdanning.registersync.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Suggests occupations for titles, from words in common with the occupations' names, with titles
 * that are linked already, and from the groups that codes stand in. Pairs that reviewers have
 * rejected, and retired occupations, are never suggested. For one thread.
 */
public final class Suggester {
  private static final int TEXTS_LOOKED_AT = 40;
  private static final int STYRK_DIGITS = 4;

  private final Linkage linkage;
  private final Weights weights;
  private final NorwegianText norwegian;
  private final TextIndex index;
  private final GroupWording wording;
  private final Map<UnoId, Text> names = new HashMap<>();
  private final Map<String, CodeGroup> byStyrk08 = new HashMap<>();
  private final Map<String, CodeGroup> byStyrk98 = new HashMap<>();
  private final Map<TitleCode, Set<UnoId>> rejected = new HashMap<>();
  private final Map<TitleCode, Set<UnoId>> proposed = new HashMap<>();

  public Suggester(Linkage linkage) {
    this(linkage, Weights.TUNED);
  }

  Suggester(Linkage linkage, Weights weights) {
    this.linkage = linkage;
    this.weights = weights;
    List<String> texts = new ArrayList<>();
    linkage.catalogue().values().forEach(title -> texts.add(title.text()));
    linkage.occupations().values().forEach(occupation -> texts.add(occupation.title()));
    this.norwegian = new NorwegianText(texts);
    List<TextIndex.Entry> entries = entries();
    this.index = new TextIndex(entries, weights);
    this.wording = new GroupWording(index, this::half);
    entries.forEach(this::addToWording);
    linkage.titles().relations().forEach(this::addToGroups);
    for (TitleLink link : linkage.reference().titleLinks()) {
      remember(link);
    }
  }

  private List<TextIndex.Entry> entries() {
    List<TextIndex.Entry> entries = new ArrayList<>();
    for (Occupation occupation : linkage.occupations().values()) {
      Text text = Text.of(occupation.title(), norwegian);
      names.put(occupation.id(), text);
      entries.add(new TextIndex.Entry(TextIndex.Kind.OCCUPATION, occupation.id().value(), text));
    }
    for (Title title : linkage.catalogue().values()) {
      boolean linked = linkage.titles().relation(title.code()).isLinked();
      entries.add(
          new TextIndex.Entry(
              linked ? TextIndex.Kind.LINKED_TITLE : TextIndex.Kind.OTHER_TITLE,
              title.code().value(),
              Text.of(title.text(), norwegian)));
    }
    return entries;
  }

  private void addToWording(TextIndex.Entry entry) {
    if (entry.kind() != TextIndex.Kind.OCCUPATION) {
      TitleCode code = new TitleCode(entry.id());
      wording.add("STYRK-98 " + styrk98(code), entry.text());
      Title title = linkage.catalogue().get(code);
      if (title != null && !title.styrk08().isEmpty()) {
        wording.add("STYRK-08 " + title.styrk08(), entry.text());
      }
    }
  }

  private void addToGroups(TitleCode code, Relation relation) {
    Title title = linkage.catalogue().get(code);
    if (title != null && !title.styrk08().isEmpty()) {
      byStyrk08.computeIfAbsent(title.styrk08(), it -> new CodeGroup()).add(code, relation);
    }
    byStyrk98.computeIfAbsent(styrk98(code), it -> new CodeGroup()).add(code, relation);
  }

  private static String styrk98(TitleCode code) {
    return code.value().substring(0, STYRK_DIGITS);
  }

  private void remember(TitleLink link) {
    UnoId occupation = link.occupation();
    if (occupation == null) {
      return;
    }
    if (link.status() == LinkStatus.AVVIST) {
      rejected.computeIfAbsent(link.title(), it -> new HashSet<>()).add(occupation);
    } else if (link.status() == LinkStatus.FORSLAG) {
      proposed.computeIfAbsent(link.title(), it -> new HashSet<>()).add(occupation);
    }
  }

  /**
   * Occupations for a title, whatever its state; those that it has are not suggested.
   *
   * @param atMost how many
   */
  public TitleSuggestions suggest(TitleCode code, int atMost) {
    Title title = linkage.catalogue().get(code);
    Map<UnoId, Evidence> evidence = new TreeMap<>();
    if (title != null) {
      Text text = Text.of(title.text(), norwegian);
      names(text, evidence);
      neighbours(title, text, evidence);
      group(
          byStyrk08.get(title.styrk08()),
          code,
          weights.styrk08(),
          "STYRK-08 " + title.styrk08(),
          evidence);
      wording("STYRK-08 " + title.styrk08(), weights.wording08(), evidence);
    }
    wording("STYRK-98 " + styrk98(code), weights.wording98(), evidence);
    group(
        byStyrk98.get(styrk98(code)),
        code,
        weights.styrk98(),
        (title == null ? "the code has no text; " : "") + "STYRK-98 " + styrk98(code),
        evidence);
    proposed
        .getOrDefault(code, Set.of())
        .forEach(id -> at(evidence, id).add(0.6, "proposed in the link file (forslag)"));
    return new TitleSuggestions(
        code,
        title == null ? "" : title.text(),
        evidence.entrySet().stream()
            .filter(candidate -> isOpen(code, candidate.getKey()))
            .sorted(
                Comparator.comparingDouble((Map.Entry<UnoId, Evidence> it) -> it.getValue().score())
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(atMost)
            .map(candidate -> suggestion(candidate.getKey(), candidate.getValue()))
            .toList());
  }

  private boolean isOpen(TitleCode code, UnoId occupation) {
    return linkage.occupations().containsKey(occupation)
        && !rejected.getOrDefault(code, Set.of()).contains(occupation)
        && !linkage.titles().relation(code).occupations().contains(occupation);
  }

  private Suggestion suggestion(UnoId id, Evidence evidence) {
    Occupation occupation = linkage.occupations().get(id);
    return new Suggestion(
        id, occupation == null ? "" : occupation.title(), evidence.score(), evidence.why());
  }

  private void names(Text text, Map<UnoId, Evidence> evidence) {
    for (TextIndex.Hit hit : index.search(text, TextIndex.Kind.OCCUPATION, TEXTS_LOOKED_AT)) {
      UnoId id = new UnoId(hit.id());
      Text name = names.get(id);
      if (name != null) {
        at(evidence, id)
            .add(
                weights.name() * half(hit.score()),
                "words in common with the occupation's name: " + common(text, name));
      }
    }
  }

  /** For each occupation the linked title that is most alike. */
  private void neighbours(Title title, Text text, Map<UnoId, Evidence> evidence) {
    Set<UnoId> seen = new HashSet<>();
    for (TextIndex.Hit hit : index.search(text, TextIndex.Kind.LINKED_TITLE, TEXTS_LOOKED_AT)) {
      TitleCode other = new TitleCode(hit.id());
      if (other.equals(title.code())) {
        continue;
      }
      Title known = linkage.catalogue().get(other);
      String otherText = known == null ? "" : known.text();
      boolean same = otherText.equalsIgnoreCase(title.text());
      Relation relation = linkage.titles().relation(other);
      for (UnoId id : relation.occupations()) {
        if (seen.add(id)) {
          at(evidence, id)
              .add(
                  same ? 0.95 : weights.neighbour() * half(hit.score()) / Math.sqrt(relation.k()),
                  (same ? "the same text is linked to it: " : "a title like it is linked to it: ")
                      + other
                      + " "
                      + otherText);
        }
      }
    }
  }

  private static void group(
      @Nullable CodeGroup group,
      TitleCode code,
      double weight,
      String name,
      Map<UnoId, Evidence> evidence) {
    if (group == null) {
      return;
    }
    int size = group.size(code);
    for (UnoId id : group.occupations()) {
      int count = group.count(id, code);
      if (count > 0) {
        at(evidence, id)
            .add(
                weight * count / (size + 1.0),
                "%s: %d of %d linked titles there are linked to it".formatted(name, count, size));
      }
    }
  }

  private void wording(String group, double weight, Map<UnoId, Evidence> evidence) {
    wording
        .of(group)
        .forEach(
            (id, share) ->
                at(evidence, id)
                    .add(weight * share, group + ": titles there are worded like its name"));
  }

  private static Evidence at(Map<UnoId, Evidence> evidence, UnoId id) {
    return evidence.computeIfAbsent(id, it -> new Evidence());
  }

  private double half(double score) {
    return score / (score + weights.half());
  }

  private static String common(Text text, Text name) {
    Map<String, String> ours = text.stems();
    Set<String> words = new TreeSet<>();
    name.stems()
        .forEach(
            (stem, theirs) -> {
              String word = ours.get(stem);
              if (word != null) {
                words.add(word.equals(theirs) ? word : word + " ~ " + theirs);
              }
            });
    return String.join(", ", words);
  }
}
