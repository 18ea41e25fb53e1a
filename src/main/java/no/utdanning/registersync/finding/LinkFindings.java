package no.utdanning.registersync.finding;

/** What is wrong with single links, whatever the registers say. */
public final class LinkFindings {
  private LinkFindings() {}

  @Kind(
      severity = Severity.ERROR,
      meaning = "A link names a title or an occupation that does not exist; it is not used.",
      whatToDo = "Mend the code or the uno_id in the link file, or remove the line.")
  public record DanglingLink(Where where, String subject, String occupation, String lacking)
      implements Finding {
    @Override
    public String message() {
      return "The link " + subject + " -> " + occupation + " names " + lacking;
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning = "The same link stands on several lines; the first is used.",
      whatToDo = "Remove the other lines.")
  public record DuplicateLink(Where where, String subject, String occupation, long firstLine)
      implements Finding {
    @Override
    public String message() {
      return "The link "
          + subject
          + " -> "
          + occupation
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
  public record LinkToRetiredOccupation(Where where, String subject, String occupation)
      implements Finding {
    @Override
    public String message() {
      return "The link " + subject + " -> " + occupation + " leads to a retired occupation";
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
}
