package no.utdanning.registersync.finding;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the links and the registers say together: titles and trades that matter in positions. */
public final class TitleFindings {
  private TitleFindings() {}

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "A title is linked to two or more used occupations: each shows its positions, and a sum over occupations counts them more than once.",
      whatToDo =
          "Decide whether the title really belongs to all of them; use distinct totals, never sums, for groups.")
  public record SharedTitle(String title, String text, List<String> occupations, long positions)
      implements Finding {
    @Override
    public Where where() {
      return Where.in("title-links");
    }

    @Override
    public String subject() {
      return title;
    }

    @Override
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return text + " belongs to " + String.join(", ", occupations);
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning = "A trade is linked to two or more used occupations: each shows its apprentices.",
      whatToDo = "Decide whether the trade really belongs to all of them.")
  public record SharedTrade(String trade, List<String> occupations, long contracts)
      implements Finding {
    @Override
    public Where where() {
      return Where.in("trade-links");
    }

    @Override
    public String subject() {
      return trade;
    }

    @Override
    public String message() {
      return "Trade "
          + trade
          + " belongs to "
          + String.join(", ", occupations)
          + " and has "
          + contracts
          + " running contracts";
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "A catalogue title with positions has no used link and no decision that it has no occupation.",
      whatToDo = "Link it, or record uten_yrke.")
  public record UnlinkedTitle(String title, String text, long positions) implements Finding {
    @Override
    public Where where() {
      return Where.in("title-links");
    }

    @Override
    public String subject() {
      return title;
    }

    @Override
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return text + " has " + positions + " positions and no occupation";
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning =
          "A trade with running contracts has no used link and no decision that it has no occupation.",
      whatToDo = "Link it, or record uten_yrke.")
  public record UnlinkedTrade(String trade, long contracts) implements Finding {
    @Override
    public Where where() {
      return Where.in("trade-links");
    }

    @Override
    public String subject() {
      return trade;
    }

    @Override
    public String message() {
      return "Trade " + trade + " has " + contracts + " running contracts and no occupation";
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "Positions are reported on a code that the title catalogue lacks; they are counted as unknown.",
      whatToDo = "Fetch the catalogue anew; if the code is still not in it, ask the register.")
  public record UnknownTitle(String title, long positions) implements Finding {
    @Override
    public Where where() {
      return Where.in("titles");
    }

    @Override
    public String subject() {
      return title;
    }

    @Override
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return "Code " + title + " is not in the catalogue and has " + positions + " positions";
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning = "A title whose gyldig_til has passed is still reported.",
      whatToDo = "Nothing; keep its links as long as it is reported.")
  public record RetiredTitle(String title, String text, String validTo, long positions)
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
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return text + " was valid until " + validTo + " and has " + positions + " positions";
    }

    @Override
    public SortedMap<String, String> facts() {
      return new TreeMap<>(Map.of("valid_to", validTo));
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning = "One title text stands on several codes.",
      whatToDo = "See that the codes are linked alike, or differently on purpose.")
  public record SameText(String text, List<String> titles, long positions) implements Finding {
    @Override
    public Where where() {
      return Where.in("titles");
    }

    @Override
    public String subject() {
      return titles.get(0);
    }

    @Override
    public long count() {
      return titles.size();
    }

    @Override
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return text + " stands on " + String.join(", ", titles);
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning = "Two linked titles have almost the same text and belong to different occupations.",
      whatToDo = "See that they are linked alike, or differently on purpose.")
  public record SimilarTitles(
      String first, String firstText, String second, String secondText, long positions)
      implements Finding {
    @Override
    public Where where() {
      return Where.in("title-links");
    }

    @Override
    public String subject() {
      return first + " " + second;
    }

    @Override
    public long count() {
      return 2;
    }

    @Override
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return firstText + " and " + secondText + " are linked differently";
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning = "An occupation has no used title, so its employment figures are empty.",
      whatToDo =
          "Link a title to it if the catalogue has one; the panel says that figures are lacking.")
  public record OccupationWithoutTitle(String occupation, String title) implements Finding {
    @Override
    public Where where() {
      return Where.in("occupations");
    }

    @Override
    public String subject() {
      return occupation;
    }

    @Override
    public String message() {
      return title + " has no title of its own or shared";
    }
  }
}
