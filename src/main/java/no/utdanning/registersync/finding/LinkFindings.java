package no.utdanning.registersync.finding;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is wrong with single links, whatever the registers say. */
public final class LinkFindings {
  /** What messages call the target of a link that says that a code has no occupation. */
  public static final String NO_OCCUPATION = "no occupation";

  private LinkFindings() {}

  /**
   * What findings call a link, {@code 7421125 -> y_mobelsnekker}.
   *
   * @param occupation an uno_id; empty for a link that says that the code has none
   */
  public static String link(String linked, String occupation) {
    return occupation.isEmpty() ? linked : linked + " -> " + occupation;
  }

  @Kind(
      severity = Severity.ERROR,
      meaning = "A link names a title or an occupation that does not exist; it is not used.",
      whatToDo = "Mend the code or the uno_id in the link file, or remove the line.")
  public record DanglingLink(Where where, String linked, String occupation, Missing missing)
      implements Finding {
    @Override
    public String subject() {
      return link(linked, occupation);
    }

    @Override
    public String message() {
      return "The link " + linked + " -> " + occupation + " names " + missing.english;
    }

    @Override
    public SortedMap<String, String> facts() {
      return fact("missing", word(missing));
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning = "The same link stands on several lines; the first is used.",
      whatToDo = "Remove the other lines.")
  public record DuplicateLink(Where where, String linked, String occupation, long firstLine)
      implements Finding {
    @Override
    public String subject() {
      return link(linked, occupation);
    }

    @Override
    public String message() {
      return "The link "
          + linked
          + " -> "
          + (occupation.isEmpty() ? NO_OCCUPATION : occupation)
          + " stands on line "
          + firstLine
          + " already";
    }

    @Override
    public SortedMap<String, String> facts() {
      return fact("first_line", Long.toString(firstLine));
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning =
          "Two lines say different things of the same link, or a code is both linked and decided to be without an occupation; the first line, and the used link, stand.",
      whatToDo = "Decide which line is right and remove the other.")
  public record ContradictoryLink(
      Where where, String linked, String occupation, Contradiction contradiction, long firstLine)
      implements Finding {

    /** A line that says otherwise than the first about the same link. */
    public static ContradictoryLink repeated(
        Where where, String linked, String occupation, boolean sameStatus, long firstLine) {
      Contradiction contradiction = sameStatus ? Contradiction.WEIGHT : Contradiction.STATUS;
      return new ContradictoryLink(where, linked, occupation, contradiction, firstLine);
    }

    /** A code that is linked, and also decided to be without an occupation. */
    public static ContradictoryLink withoutOccupation(Where where, String linked) {
      return new ContradictoryLink(where, linked, "", Contradiction.WITHOUT_OCCUPATION, 0);
    }

    @Override
    public String subject() {
      return link(linked, occupation);
    }

    @Override
    public SortedMap<String, String> facts() {
      SortedMap<String, String> facts = fact("contradiction", word(contradiction));
      if (firstLine > 0) {
        facts.put("first_line", Long.toString(firstLine));
      }
      return facts;
    }

    @Override
    public String message() {
      return contradiction == Contradiction.WITHOUT_OCCUPATION
          ? subject() + " is linked, and also decided to be without an occupation (uten_yrke)"
          : "The link %s -> %s has another %s on line %d, which stands"
              .formatted(
                  linked,
                  occupation.isEmpty() ? NO_OCCUPATION : occupation,
                  word(contradiction),
                  firstLine);
    }
  }

  /** What lines say differently of the same link or code. */
  public enum Contradiction {
    STATUS,
    WEIGHT,
    WITHOUT_OCCUPATION
  }

  /** What a link names that does not exist. */
  public enum Missing {
    TITLE("a title that is not in the catalogue"),
    OCCUPATION("an occupation that is not in the list");

    private final String english;

    Missing(String english) {
      this.english = english;
    }
  }

  private static SortedMap<String, String> fact(String name, String value) {
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put(name, value);
    return facts;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "Some used links of a title have a positive weight and others have none; the weights are not used, and the title is split equally.",
      whatToDo = "Give every used link of the title a weight, or none.")
  public record IncompleteWeights(Where where, String subject, int weighted, int links)
      implements Finding {
    @Override
    public String message() {
      return weighted + " of the " + links + " used links of " + subject + " have a weight";
    }

    @Override
    public SortedMap<String, String> facts() {
      return fact("weighted", Integer.toString(weighted));
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning = "An approved link leads to an occupation that is utgatt; it is not used.",
      whatToDo = "Link the code to the occupation that came after it, or remove the line.")
  public record LinkToRetiredOccupation(Where where, String linked, String occupation)
      implements Finding {
    @Override
    public String subject() {
      return link(linked, occupation);
    }

    @Override
    public String message() {
      return "The link " + linked + " -> " + occupation + " leads to a retired occupation";
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning =
          "An approved link or a description was reviewed longer ago than the setting review.stale-after-years allows.",
      whatToDo = "Review it again and set kvalitetssikret_dato.")
  public record StaleReview(Where where, String subject, String reviewed) implements Finding {
    @Override
    public String message() {
      return subject + " was last reviewed on " + reviewed;
    }

    @Override
    public SortedMap<String, String> facts() {
      return fact("reviewed", reviewed);
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "A title's text in the catalogue is another than it was when a link of it was reviewed.",
      whatToDo =
          "See that the links still are right for the new text, and set kvalitetssikret_dato.")
  public record TitleTextChanged(
      String title, String before, String now, List<String> occupations, long positions)
      implements Finding {
    @Override
    public Where where() {
      return Where.in("titles");
    }

    @Override
    public String subject() {
      return title;
    }

    @Override
    public String message() {
      return title
          + " was "
          + before
          + " when its link to "
          + String.join(", ", occupations)
          + " was reviewed, and is "
          + now
          + " now";
    }

    @Override
    public SortedMap<String, String> facts() {
      SortedMap<String, String> facts = fact("text_before", before);
      facts.put("text_now", now);
      return facts;
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning = "A decision is about a conflict that there is none of.",
      whatToDo =
          "Nothing, when the conflict has been solved; else see that its id is spelt as in the report.")
  public record DecisionWithoutConflict(Where where, String subject) implements Finding {
    @Override
    public String message() {
      return "There is no conflict " + subject;
    }
  }
}
