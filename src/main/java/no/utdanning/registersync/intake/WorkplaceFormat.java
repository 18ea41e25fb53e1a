package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownMunicipality;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.SourceKey;
import org.jspecify.annotations.Nullable;

/** {@code workplaces}: the public bulk file of underenheter. */
final class WorkplaceFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("organisasjonsnummer", "navn")
          .optional(
              "beliggenhetsadresse.kommunenummer",
              "postadresse.kommunenummer",
              "overordnetEnhet",
              "nedleggelsesdato");

  private final Column number;
  private final Column name;
  private final Column location;
  private final Column postal;
  private final Column parent;
  private final Column closing;
  private final WorkplaceRegister register = new WorkplaceRegister();
  private long oddCandidates;

  WorkplaceFormat(Header header) {
    number = header.get("organisasjonsnummer");
    name = header.get("navn");
    location = header.get("beliggenhetsadresse.kommunenummer");
    postal = header.get("postadresse.kommunenummer");
    parent = header.get("overordnetEnhet");
    closing = header.get("nedleggelsesdato");
  }

  @Override
  public void read(ReferenceRow row) {
    String digits = row.code(number, OrganisationNumber::isValid);
    String superior = row.codeOrEmpty(parent, OrganisationNumber::isValid);
    @Nullable LocalDate closed = row.date(closing);
    if (row.isFaulty()) {
      return;
    }
    boolean isNew =
        register.add(
            OrganisationNumber.number(digits),
            row.text(name),
            superior.isEmpty() ? OrganisationNumber.NONE : OrganisationNumber.number(superior),
            candidate(row.raw(location)),
            candidate(row.raw(postal)),
            closed);
    if (!isNew) {
      row.repeats(number);
    }
  }

  /** Any text may stand there; what is not four digits leads nowhere. */
  private int candidate(String text) {
    if (Area.isMunicipalityCode(text)) {
      return Area.number(text);
    }
    if (!text.isEmpty()) {
      oddCandidates++;
    }
    return WorkplaceRegister.NO_CANDIDATE;
  }

  @Override
  public List<Finding> findings() {
    return oddCandidates == 0
        ? List.of()
        : List.of(
            new UnknownMunicipality(
                SourceKey.WORKPLACES.key(), Placing.NOT_FOUR_DIGITS, oddCandidates));
  }

  WorkplaceRegister register() {
    return register;
  }
}
