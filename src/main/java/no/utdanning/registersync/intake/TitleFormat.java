package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import org.jspecify.annotations.Nullable;

/** {@code titles}: the title catalogue. */
final class TitleFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("styrk98_kode", "tittel")
          .optional("styrk08_kode", "gyldig_fra", "gyldig_til");

  private final Column code;
  private final Column text;
  private final Column styrk08;
  private final Column validFrom;
  private final Column validTo;
  private final Set<TitleCode> seen = new HashSet<>();
  private final List<Title> titles = new ArrayList<>();

  TitleFormat(Header header) {
    code = header.get("styrk98_kode");
    text = header.get("tittel");
    styrk08 = header.get("styrk08_kode");
    validFrom = header.get("gyldig_fra");
    validTo = header.get("gyldig_til");
  }

  @Override
  public void read(ReferenceRow row) {
    String digits = row.code(code, TitleCode::isWellFormed);
    String newer = row.codeOrEmpty(styrk08, Title::isStyrk08);
    @Nullable LocalDate from = row.date(validFrom);
    @Nullable LocalDate to = row.date(validTo);
    if (row.isFaulty()) {
      return;
    }
    TitleCode key = new TitleCode(digits);
    if (!seen.add(key)) {
      row.repeats(code);
      return;
    }
    titles.add(new Title(key, row.text(text), newer, from, to));
  }

  List<Title> titles() {
    return titles;
  }
}
