package no.utdanning.registersync.intake;

import java.math.BigDecimal;
import java.util.Set;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.intake.RowReading.Rejected;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.TitleCode;
import org.jspecify.annotations.Nullable;

/**
 * {@code aa-register}: reads one row at a time by the rules of 4.2, in their order. Keeps nothing
 * from one row to the next, so that rows may be read side by side. The column {@code
 * arbeidstaker.ident} is never read.
 */
final class EmploymentFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled(
              "arbeidsforholdId",
              "type.kode",
              "arbeidssted.type",
              "arbeidssted.ident",
              "yrke.kode",
              "ansettelsesperiode.startdato")
          .present("avtaltStillingsprosent", "ansettelsesperiode.sluttdato")
          .optional("ansettelsesform.kode", "arbeidssted.kommunenummer")
          .unread("arbeidstaker.ident");

  private static final String WORKPLACE = "Underenhet";
  private static final String HOUSEHOLD = "Person";
  private static final String TEMPORARY = "midlertidig";

  private final Header header;
  private final Column id;
  private final Column type;
  private final Column workplaceType;
  private final Column workplace;
  private final Column title;
  private final Column percentage;
  private final Column start;
  private final Column end;
  private final Column form;
  private final Column municipality;
  private final Set<String> countedTypes;
  private final int firstDay;
  private final int referenceDay;

  /**
   * @param countedTypes the values of {@code type.kode} that are counted
   */
  EmploymentFormat(Header header, Set<String> countedTypes, Period period) {
    this.header = header;
    id = header.get("arbeidsforholdId");
    type = header.get("type.kode");
    workplaceType = header.get("arbeidssted.type");
    workplace = header.get("arbeidssted.ident");
    title = header.get("yrke.kode");
    percentage = header.get("avtaltStillingsprosent");
    start = header.get("ansettelsesperiode.startdato");
    end = header.get("ansettelsesperiode.sluttdato");
    form = header.get("ansettelsesform.kode");
    municipality = header.get("arbeidssted.kommunenummer");
    this.countedTypes = Set.copyOf(countedTypes);
    firstDay = (int) period.month().atDay(1).toEpochDay();
    referenceDay = (int) period.referenceDate().toEpochDay();
  }

  Column id() {
    return id;
  }

  Column percentage() {
    return percentage;
  }

  RowReading read(Row row) {
    if (!row.isWhole()) {
      return rejected(RowFate.MALFORMED_ROW, Column.NONE, row);
    }
    Column missing = header.firstMissing(row);
    if (missing.isPresent()) {
      return rejected(RowFate.MISSING_VALUE, missing, row);
    }
    String titleCode = row.get(title);
    if (!TitleCode.isWellFormed(titleCode)) {
      return rejected(RowFate.INVALID_TITLE_CODE, title, row);
    }
    String kindOfWorkplace = row.get(workplaceType);
    boolean household = kindOfWorkplace.equals(HOUSEHOLD);
    if (!household && !kindOfWorkplace.equals(WORKPLACE)) {
      return rejected(RowFate.INVALID_WORKPLACE, workplaceType, row);
    }
    String workplaceNumber = household ? "" : row.get(workplace);
    if (!household && !OrganisationNumber.isValid(workplaceNumber)) {
      return rejected(RowFate.INVALID_WORKPLACE, workplace, row);
    }
    String percent = row.get(percentage);
    long microFte = percent.isEmpty() ? 0 : Percentage.microFte(percent);
    if (microFte == Percentage.INVALID) {
      return rejected(RowFate.INVALID_PERCENTAGE, percentage, row);
    }
    int from = Dates.day(row.get(start));
    if (from == Dates.UNREADABLE) {
      return rejected(RowFate.INVALID_DATE, start, row);
    }
    int to = Dates.endDay(row.get(end));
    if (to == Dates.UNREADABLE || to < from) {
      return rejected(RowFate.INVALID_DATE, end, row);
    }
    @Nullable BigDecimal finerFte = percent.isEmpty() ? null : Percentage.finer(percent);
    return new EmploymentRow(
        fate(row, from, to),
        row.line(),
        FingerprintSet.fingerprint(row.get(id)),
        TitleCode.number(titleCode),
        household ? EmploymentCells.HOUSEHOLD : OrganisationNumber.number(workplaceNumber),
        row.get(form).equals(TEMPORARY),
        microFte,
        finerFte,
        percent.isEmpty(),
        from >= firstDay && from <= referenceDay,
        row.get(municipality));
  }

  private RowFate fate(Row row, int from, int to) {
    if (!countedTypes.contains(row.get(type))) {
      return RowFate.OTHER_TYPE;
    }
    boolean active = row.isReported() && from <= referenceDay && to >= referenceDay;
    return active ? RowFate.COUNTED : RowFate.NOT_ACTIVE;
  }

  private static Rejected rejected(RowFate reason, Column column, Row row) {
    return new Rejected(reason, column, row.line());
  }
}
