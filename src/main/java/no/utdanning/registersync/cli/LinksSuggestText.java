package no.utdanning.registersync.cli;

import java.util.Locale;
import java.util.Objects;
import no.utdanning.registersync.office.LinkSuggestions;

/** Suggested links, for people: the first titles, each with its candidates and why. */
final class LinksSuggestText {
  private static final int SHOWN = 20;

  private LinksSuggestText() {}

  static String of(LinkSuggestions suggestions, Times times) {
    if (suggestions.titles().isEmpty()) {
      return "Every title with positions has an occupation, or a decision that it has none";
    }
    StringBuilder out =
        new StringBuilder("Suggestions, nothing is applied; positions (not persons), exact\n");
    suggestions.titles().stream().limit(SHOWN).forEach(title -> title(out, title));
    int more = suggestions.titles().size() - SHOWN;
    if (more > 0) {
      out.append("\n… and ").append(more).append(" more titles (--json gives all)\n");
    }
    return out.toString();
  }

  private static void title(StringBuilder out, LinkSuggestions.SuggestedTitle title) {
    out.append('\n')
        .append(title.code())
        .append(' ')
        .append(title.name().isEmpty() ? "(no text: not in the catalogue)" : title.name())
        .append(", ")
        .append(title.state())
        .append(", positions ")
        .append(Objects.toString(title.positions(), "-"))
        .append('\n');
    if (title.candidates().isEmpty()) {
      out.append("  nothing speaks for any occupation\n");
    }
    for (LinkSuggestions.Candidate it : title.candidates()) {
      out.append(
          String.format(
              Locale.ROOT, "  %.2f  %s (%s): %s\n", it.score(), it.unoId(), it.name(), why(it)));
    }
  }

  private static String why(LinkSuggestions.Candidate candidate) {
    return String.join("; ", candidate.why());
  }
}
