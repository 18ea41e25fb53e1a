package no.utdanning.registersync.intake;

import java.time.LocalDate;
import no.utdanning.registersync.intake.RowReading.Rejected;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.TradeCode;

/** {@code vigo-approvals}: reads one row at a time by the rules of 4.3, in their order. */
final class ApprovalFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("orgnr", "programomradekode")
          .optional(
              "godkjent_fra", "godkjent_til", "orgnr_opplaringskontor", "navn_opplaringskontor");

  private final Header header;
  private final Column workplace;
  private final Column trade;
  private final Column from;
  private final Column to;
  private final Column office;
  private final int night;

  ApprovalFormat(Header header, LocalDate night) {
    this.header = header;
    workplace = header.get("orgnr");
    trade = header.get("programomradekode");
    from = header.get("godkjent_fra");
    to = header.get("godkjent_til");
    office = header.get("orgnr_opplaringskontor");
    this.night = (int) night.toEpochDay();
  }

  Column office() {
    return office;
  }

  RowReading read(CsvRow row) {
    if (!row.isWhole()) {
      return rejected(RowFate.MALFORMED_ROW, Column.NONE, row);
    }
    Column missing = header.firstMissing(row);
    if (missing.isPresent()) {
      return rejected(RowFate.MISSING_VALUE, missing, row);
    }
    if (!TradeCode.isWellFormed(row.get(trade))) {
      return rejected(RowFate.INVALID_TRADE_CODE, trade, row);
    }
    if (!OrganisationNumber.isValid(row.get(workplace))) {
      return rejected(RowFate.INVALID_WORKPLACE, workplace, row);
    }
    DateRange valid = DateRange.of(row, from, to);
    if (valid.isOdd()) {
      return rejected(RowFate.INVALID_DATE, valid.oddColumn(), row);
    }
    String officeNumber = row.get(office);
    boolean isOffice = OrganisationNumber.isValid(officeNumber);
    return new ApprovalRow(
        valid.covers(night) ? RowFate.COUNTED : RowFate.NOT_VALID,
        row.line(),
        TradeCode.of(row.get(trade)),
        OrganisationNumber.number(row.get(workplace)),
        isOffice ? OrganisationNumber.number(officeNumber) : OrganisationNumber.NONE,
        !isOffice && !officeNumber.isEmpty());
  }

  private static Rejected rejected(RowFate reason, Column column, CsvRow row) {
    return new Rejected(reason, column, row.line());
  }
}
