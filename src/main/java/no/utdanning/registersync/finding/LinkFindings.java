package no.utdanning.registersync.finding;

import java.util.List;

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
  public record DanglingLink(Where where, String linked, String occupation, String lacking)
      implements Finding {
    @Override
    public String subject() {
      return link(linked, occupation);
    }

    @Override
    public String message() {
      return "The link " + linked + " -> " + occupation + " names " + lacking;
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
  }

  @Kind(
      severity = Severity.ERROR,
      meaning =
          "Two lines say different things of the same link, or a code is both linked and decided to be without an occupation; the first line, and the used link, stand.",
      whatToDo = "Decide which line is right and remove the other.")
  public record ContradictoryLink(Where where, String subject, String message) implements Finding {}

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
