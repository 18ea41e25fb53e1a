package no.utdanning.registersync.finding;

import java.util.List;

/** What the register says about workplaces and places that the reference files do not bear out. */
public final class WorkplaceFindings {
  private WorkplaceFindings() {}

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "A workplace of the register is not in the bulk file of workplaces, so it has no name, and its place is the row's or unknown.",
      whatToDo = "Nothing, when they are few: new workplaces reach the bulk file a day later.")
  public record UnknownWorkplace(String source, long count, long positions, List<String> first)
      implements Finding {
    @Override
    public Where where() {
      return Where.in(source);
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return count + " workplaces are not in the bulk file, among them " + String.join(", ", first);
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning =
          "The register still reports positions or contracts on a workplace that the bulk file says was closed.",
      whatToDo = "Nothing; the workplace's owner has not ended them in the register.")
  public record ClosedWorkplace(String source, long count, long positions, List<String> first)
      implements Finding {
    @Override
    public Where where() {
      return Where.in(source);
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public long positions() {
      return positions;
    }

    @Override
    public String message() {
      return count
          + " closed workplaces are still reported, among them "
          + String.join(", ", first);
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "A municipality code leads to no municipality of today; positions there are placed by the next candidate or stand as unknown.",
      whatToDo = "Add the code to municipality-changes.")
  public record UnknownMunicipality(String source, String municipality, long count)
      implements Finding {
    @Override
    public Where where() {
      return Where.in(source);
    }

    @Override
    public String subject() {
      return municipality;
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public String message() {
      return "Municipality " + municipality + " leads nowhere, on " + count + " workplaces or rows";
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning =
          "An old municipality code leads to several municipalities of one county; positions there stand on the county's unknown municipality.",
      whatToDo = "Nothing; the register will get the new codes in time.")
  public record SplitMunicipality(String source, String municipality, long count)
      implements Finding {
    @Override
    public Where where() {
      return Where.in(source);
    }

    @Override
    public String subject() {
      return municipality;
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public String message() {
      return "Municipality "
          + municipality
          + " was split; it is used by "
          + count
          + " workplaces or rows";
    }
  }
}
