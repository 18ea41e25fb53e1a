package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.utdanning.registersync.intake.RowReading.Rejected;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.TradeCode;

/** {@code vigo-contracts}: reads one row at a time by the rules of 4.3, in their order. */
final class ContractFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("type", "promrkode", "bnr", "start", "slutt")
          .optional(
              "bedrnavn",
              "promrnavn",
              "godkjentdato",
              "avbrudd_fra",
              "avbrudd_til",
              "avslutningskode",
              "kontraktsnr");

  private final Header header;
  private final Column type;
  private final Column trade;
  private final Column workplace;
  private final Column start;
  private final Column end;
  private final Column workplaceName;
  private final Column approved;
  private final Column breakFrom;
  private final Column breakTo;
  private final Column terminated;
  private final Column number;
  private final Set<String> runningTypes;
  private final int night;

  /**
   * @param runningTypes the values of {@code type} that can run; their case is ignored
   */
  ContractFormat(Header header, Set<String> runningTypes, LocalDate night) {
    this.header = header;
    type = header.get("type");
    trade = header.get("promrkode");
    workplace = header.get("bnr");
    start = header.get("start");
    end = header.get("slutt");
    workplaceName = header.get("bedrnavn");
    approved = header.get("godkjentdato");
    breakFrom = header.get("avbrudd_fra");
    breakTo = header.get("avbrudd_til");
    terminated = header.get("avslutningskode");
    number = header.get("kontraktsnr");
    this.runningTypes =
        runningTypes.stream().map(ContractFormat::withoutCase).collect(Collectors.toSet());
    this.night = (int) night.toEpochDay();
  }

  Column number() {
    return number;
  }

  RowReading read(Row row) {
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
    Column odd = firstOddDate(row);
    if (odd.isPresent()) {
      return rejected(RowFate.INVALID_DATE, odd, row);
    }
    return new ContractRow(
        fate(row),
        row.line(),
        row.get(number),
        TradeCode.of(row.get(trade)),
        OrganisationNumber.number(row.get(workplace)),
        PersonalNumbers.mask(row.get(workplaceName)));
  }

  /** The first date that cannot be read or ends before it starts, or {@link Column#NONE}. */
  private Column firstOddDate(Row row) {
    DateRange run = DateRange.of(row, start, end);
    if (run.isOdd()) {
      return run.oddColumn();
    }
    if (Dates.endDay(row.get(approved)) == Dates.UNREADABLE) {
      return approved;
    }
    return DateRange.of(row, breakFrom, breakTo).oddColumn();
  }

  private RowFate fate(Row row) {
    if (!runningTypes.contains(withoutCase(row.get(type)))) {
      return RowFate.OTHER_TYPE;
    }
    if (row.has(approved) && row.get(approved).isEmpty()) {
      return RowFate.NOT_APPROVED;
    }
    if (!DateRange.of(row, start, end).covers(night)) {
      return RowFate.NOT_ACTIVE;
    }
    if (!row.get(terminated).isEmpty()) {
      return RowFate.TERMINATED;
    }
    boolean onBreak =
        !row.get(breakFrom).isEmpty() && DateRange.of(row, breakFrom, breakTo).covers(night);
    return onBreak ? RowFate.ON_BREAK : RowFate.COUNTED;
  }

  private static String withoutCase(String type) {
    return type.toLowerCase(Locale.ROOT);
  }

  private static Rejected rejected(RowFate reason, Column column, Row row) {
    return new Rejected(reason, column, row.line());
  }
}
