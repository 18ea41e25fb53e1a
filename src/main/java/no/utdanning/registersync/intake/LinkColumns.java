package no.utdanning.registersync.intake;

import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** The columns that links of titles and links of trades have in common, and what they hold. */
record LinkColumns(
    Column occupation, Column status, Column reviewed, Column reviewer, Column comment) {

  static LinkColumns of(Header header) {
    return new LinkColumns(
        header.get("uno_id"),
        header.get("status"),
        header.get("kvalitetssikret_dato"),
        header.get("kvalitetssikret_av"),
        header.get("kommentar"));
  }

  /**
   * What a row says of its link, whatever it links.
   *
   * @param occupation null only with status {@code uten_yrke}
   */
  record Decision(@Nullable UnoId occupation, LinkStatus status, Review review, String comment) {
    /** The uno_id, or empty. */
    String occupationText() {
      return occupation == null ? "" : occupation.value();
    }
  }

  /** Reads them; null when the row is faulty. */
  @Nullable Decision read(ReferenceRow row) {
    @Nullable LinkStatus decided = LinkStatus.find(row.raw(status)).orElse(null);
    if (row.raw(occupation).isEmpty() && decided != LinkStatus.UTEN_YRKE) {
      row.missing(occupation);
    }
    String unoId = row.codeOrEmpty(occupation, UnoId::isWellFormed);
    if (decided == null) {
      row.illFormed(status);
    }
    Review review = row.review(reviewed, reviewer);
    if (row.isFaulty() || decided == null) {
      return null;
    }
    return new Decision(
        unoId.isEmpty() ? null : new UnoId(unoId), decided, review, row.text(comment));
  }
}
