package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** {@code feedback}: what the public has said of titles and occupations. */
final class FeedbackFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("dato", "innspill").optional("styrk98_kode", "uno_id", "status");

  private final Column date;
  private final Column text;
  private final Column title;
  private final Column occupation;
  private final Column status;
  private final List<PublicComment> comments = new ArrayList<>();

  FeedbackFormat(Header header) {
    date = header.get("dato");
    text = header.get("innspill");
    title = header.get("styrk98_kode");
    occupation = header.get("uno_id");
    status = header.get("status");
  }

  @Override
  public void read(ReferenceRow row) {
    @Nullable LocalDate day = row.date(date);
    String code = row.codeOrEmpty(title, TitleCode::isWellFormed);
    String unoId = row.codeOrEmpty(occupation, UnoId::isWellFormed);
    if (row.isFaulty() || day == null) {
      return;
    }
    comments.add(
        new PublicComment(
            day,
            code.isEmpty() ? null : new TitleCode(code),
            unoId.isEmpty() ? null : new UnoId(unoId),
            row.text(text),
            row.text(status),
            row.line()));
  }

  List<PublicComment> comments() {
    return comments;
  }
}
