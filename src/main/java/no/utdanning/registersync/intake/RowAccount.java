package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Lines;
import no.utdanning.registersync.finding.RowFindingCollector;
import no.utdanning.registersync.finding.RowFindings;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.Tally;

/** The rows of one source by fate, and where those stand that have something wrong with them. */
final class RowAccount {
  private final Tally tally = new Tally();
  private final RowFindingCollector rejections;
  private final RowFindingCollector remarks;

  /**
   * @param source what findings call the source
   */
  RowAccount(String source) {
    this(source, false);
  }

  /**
   * @param eachRow whether every row that is wrong is to be a finding of its own
   */
  RowAccount(String source, boolean eachRow) {
    rejections = new RowFindingCollector(source, eachRow);
    remarks = new RowFindingCollector(source, eachRow);
  }

  /** Gives a row its fate when it is not rejected. */
  void settle(RowFate countedOrExcluded) {
    tally.add(countedOrExcluded);
  }

  void reject(RowFate reason, Column column, long line) {
    tally.add(reason);
    rejections.add(reason.code(), findingOf(reason), column.name(), line);
  }

  void reject(RowReading.Rejected row) {
    reject(row.reason(), row.column(), row.line());
  }

  void keyRepeated(Column key, long line) {
    remarks.add(RowFate.REPEATED_KEY.code(), RowFindings.RepeatedKey::new, key.name(), line);
  }

  void percentageMissing(Column column, long line) {
    remarks.add("percentage_missing", RowFindings.PercentageMissing::new, column.name(), line);
  }

  void trainingOfficeDropped(Column column, long line) {
    remarks.add(
        "invalid_training_office", RowFindings.InvalidTrainingOffice::new, column.name(), line);
  }

  Tally tally() {
    return tally;
  }

  List<Finding> rejections() {
    return rejections.findings();
  }

  /** Rejections first, then what was worth a remark, each in the order of its first line. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(rejections.findings());
    findings.addAll(remarks.findings());
    return findings;
  }

  private static Function<Lines, Finding> findingOf(RowFate reason) {
    return switch (reason) {
      case MALFORMED_ROW -> RowFindings.MalformedRow::new;
      case MISSING_VALUE -> RowFindings.MissingValue::new;
      case ILL_FORMED_VALUE -> RowFindings.IllFormedValue::new;
      case INVALID_TITLE_CODE -> RowFindings.InvalidTitleCode::new;
      case INVALID_TRADE_CODE -> RowFindings.InvalidTradeCode::new;
      case INVALID_WORKPLACE -> RowFindings.InvalidWorkplace::new;
      case INVALID_PERCENTAGE -> RowFindings.InvalidPercentage::new;
      case INVALID_DATE -> RowFindings.InvalidDate::new;
      case DUPLICATE_EMPLOYMENT -> RowFindings.DuplicateEmployment::new;
      case DUPLICATE_CONTRACT -> RowFindings.DuplicateContract::new;
      case COUNTED,
          OTHER_TYPE,
          NOT_APPROVED,
          NOT_ACTIVE,
          TERMINATED,
          ON_BREAK,
          NOT_VALID,
          REPEATED_KEY ->
          throw new IllegalArgumentException(reason + " rejects no row");
    };
  }
}
