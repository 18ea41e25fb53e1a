package no.utdanning.registersync.pipeline;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.office.LinkSuggestions;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.suggest.Suggester;
import no.utdanning.registersync.suggest.Suggestion;
import no.utdanning.registersync.suggest.TitleSuggestions;
import org.jspecify.annotations.Nullable;

/** Candidates for the titles that have positions and no occupation, in the current edition. */
final class SuggestAnswer {
  private static final int CANDIDATES = 5;

  private final Linkage linkage;
  private final @Nullable EmploymentCells cells;
  private final Int2LongOpenHashMap positions = new Int2LongOpenHashMap();

  SuggestAnswer(CurrentEdition current) {
    linkage = current.shelf().linkage(current.plan().reference());
    Slice employment = current.plan().employment();
    cells = employment == null ? null : current.shelf().cells(employment).cells();
    for (int cell = 0; cells != null && cell < cells.size(); cell++) {
      positions.addTo(cells.title(cell), cells.positions(cell));
    }
  }

  /**
   * @param asked these, whatever their state; when empty, those without an occupation or a decision
   * @throws RefusedException when a code is neither in the catalogue nor reported
   */
  LinkSuggestions of(List<TitleCode> asked) {
    asked.forEach(this::requireKnown);
    Suggester suggester = new Suggester(linkage);
    return new LinkSuggestions(
        (asked.isEmpty() ? withoutOccupation() : asked)
            .stream().map(code -> answer(suggester.suggest(code, CANDIDATES))).toList());
  }

  private void requireKnown(TitleCode code) {
    if (!linkage.catalogue().containsKey(code) && !positions.containsKey(code.number())) {
      throw RefusedException.usage(
          "code " + code + " is neither in the catalogue nor reported by anyone");
    }
  }

  private List<TitleCode> withoutOccupation() {
    SortedSet<TitleCode> codes = new TreeSet<>();
    for (int number : positions.keySet()) {
      TitleCode code = TitleCode.of(number);
      if (!linkage.titles().relation(code).isLinked() && !linkage.titles().isDecidedWithout(code)) {
        codes.add(code);
      }
    }
    List<TitleCode> ranked = new ArrayList<>(codes);
    ranked.sort(
        Comparator.comparingLong((TitleCode code) -> positions.get(code.number())).reversed());
    return ranked;
  }

  private LinkSuggestions.SuggestedTitle answer(TitleSuggestions suggested) {
    TitleCode code = suggested.title();
    return new LinkSuggestions.SuggestedTitle(
        code.value(),
        suggested.text(),
        state(code),
        cells == null ? null : (Long) positions.get(code.number()),
        suggested.candidates().stream().map(SuggestAnswer::candidate).toList());
  }

  private String state(TitleCode code) {
    if (!linkage.catalogue().containsKey(code)) {
      return "ukjent";
    }
    if (linkage.titles().relation(code).isLinked()) {
      return "koblet";
    }
    return linkage.titles().isDecidedWithout(code) ? "uten_yrke" : "ukoblet";
  }

  private static LinkSuggestions.Candidate candidate(Suggestion suggestion) {
    return new LinkSuggestions.Candidate(
        suggestion.occupation().value(),
        suggestion.title(),
        BigDecimal.valueOf(suggestion.score()).setScale(2, RoundingMode.HALF_UP),
        suggestion.why());
  }
}
