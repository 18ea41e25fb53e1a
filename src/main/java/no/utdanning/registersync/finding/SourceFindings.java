package no.utdanning.registersync.finding;

import java.util.List;

/** What became of sources and slices. */
public final class SourceFindings {
  private SourceFindings() {}

  @Kind(
      severity = Severity.ERROR,
      meaning = "A source is not there or cannot be opened.",
      whatToDo =
          "Check the location in the settings and whether the delivery has come; then run again.")
  public record SourceMissing(String source, String location, String reason) implements Finding {
    @Override
    public Where where() {
      return Where.in(source);
    }

    @Override
    public String message() {
      return "Cannot read " + location + ": " + reason;
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning =
          "A file cannot be used at all: a required column is missing, it is not UTF-8, a quote is never closed, or too many of its rows are wrong.",
      whatToDo = "Have the file mended or delivered again; the data of before stay in use.")
  public record FileRefused(Where where, String reason) implements Finding {
    @Override
    public String message() {
      return reason;
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning = "The reference set of this run could not be used; the accepted one stays in use.",
      whatToDo =
          "See why it was refused or held in this list or with the command runs, and mend it.")
  public record ReferenceSetKeptOld(String reason) implements Finding {
    @Override
    public Where where() {
      return Where.in("reference");
    }

    @Override
    public String message() {
      return reason;
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning =
          "A county's Vigo data of this night could not be used; the county keeps its older ones, or none.",
      whatToDo = "See why in this list or with the command runs; the next night tries again.")
  public record CountyKeptOld(String county, String reason) implements Finding {
    @Override
    public Where where() {
      return Where.in("vigo " + county);
    }

    @Override
    public String subject() {
      return county;
    }

    @Override
    public String message() {
      return reason;
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning = "The gate holds a slice back; the accepted one stays in use.",
      whatToDo =
          "Look at the reasons; if the data are right, release it with: register-sync accept SLICE --why WHY.")
  public record SliceHeld(String slice, List<String> reasons) implements Finding {
    @Override
    public Where where() {
      return Where.NOWHERE;
    }

    @Override
    public String subject() {
      return slice;
    }

    @Override
    public String message() {
      return String.join("; ", reasons);
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "The first slice of its kind was accepted although a check of the gate speaks against it: there is nothing yet to compare it with.",
      whatToDo =
          "Look at the reason before relying on the figures; roll back or deliver again if it is the wrong file.")
  public record UncheckedFirstSlice(String slice, List<String> reasons) implements Finding {
    @Override
    public Where where() {
      return Where.NOWHERE;
    }

    @Override
    public String subject() {
      return slice;
    }

    @Override
    public String message() {
      return String.join("; ", reasons);
    }
  }
}
