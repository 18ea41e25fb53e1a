package no.utdanning.registersync.finding;

/**
 * What is wrong with single rows: one finding a source, column and reason, with the first lines.
 */
public final class RowFindings {
  private RowFindings() {}

  @Kind(
      severity = Severity.ERROR,
      meaning = "A row has too few or too many fields and was rejected.",
      whatToDo =
          "Have the sender mend the row's delimiters or quotes; its text is not shown, since a shifted field may be a person's.")
  public record MalformedRow(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning = "A required value is empty and the row was rejected.",
      whatToDo = "Have the sender fill the column.")
  public record MissingValue(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning =
          "A value of a reference file does not have the form of its column and the row was rejected.",
      whatToDo = "Mend the value in the file: section 'Settings' of the README gives the forms.")
  public record IllFormedValue(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning = "A key stands on several rows; the first of them is used.",
      whatToDo = "Remove the rows that should not be there.")
  public record RepeatedKey(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning = "A title code is not seven digits and the row was rejected.",
      whatToDo = "Ask the register which code was meant; codes are never padded or cut.")
  public record InvalidTitleCode(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning =
          "A programme-area code is not 6-10 characters of A-Z, 0-9 and -, and the row was rejected.",
      whatToDo = "Ask the county which code was meant.")
  public record InvalidTradeCode(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning =
          "A workplace is of an unknown type or its organisation number fails modulus 11, and the row was rejected.",
      whatToDo = "Ask the sender for the right organisation number.")
  public record InvalidWorkplace(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning = "A percentage is not a decimal from 0 to 999.99 and the row was rejected.",
      whatToDo = "Ask the register for the right percentage.")
  public record InvalidPercentage(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.ERROR,
      meaning = "A date cannot be read, or an end lies before its start, and the row was rejected.",
      whatToDo = "Dates are yyyy-MM-dd or dd.MM.yyyy; have the sender mend them.")
  public record InvalidDate(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "An employment id had stood on an earlier row of the extract; the later row was rejected.",
      whatToDo = "Nothing, when they are few; many are a fault of the extract.")
  public record DuplicateEmployment(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning =
          "A contract number had stood on an earlier row of the county's feed; the later row was rejected.",
      whatToDo = "Nothing, when they are few; many are a fault of the feed.")
  public record DuplicateContract(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.INFO,
      meaning = "A counted employment has no percentage: it is a position of 0 FTE.",
      whatToDo = "Nothing; FTE are a little too low.")
  public record PercentageMissing(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }

  @Kind(
      severity = Severity.WARNING,
      meaning = "The number of a training office fails modulus 11; the approval stands without it.",
      whatToDo = "Ask the county for the office's number.")
  public record InvalidTrainingOffice(Lines lines) implements Finding {
    @Override
    public Where where() {
      return lines.where();
    }

    @Override
    public long count() {
      return lines.count();
    }

    @Override
    public String message() {
      return lines.sentence();
    }
  }
}
