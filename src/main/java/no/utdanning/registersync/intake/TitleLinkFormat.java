package no.utdanning.registersync.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.source.SourceKey;
import org.jspecify.annotations.Nullable;

/** {@code title-links}: which titles belong to which occupations, as the reviewers decided. */
final class TitleLinkFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("styrk98_kode")
          .present("uno_id")
          .optional("status", "vekt", "kvalitetssikret_dato", "kvalitetssikret_av", "kommentar");

  private final Column code;
  private final Column weight;
  private final LinkColumns decisions;
  private final RepeatedLinks repeated = new RepeatedLinks(SourceKey.TITLE_LINKS.key());
  private final List<TitleLink> links = new ArrayList<>();

  TitleLinkFormat(Header header) {
    code = header.get("styrk98_kode");
    weight = header.get("vekt");
    decisions = LinkColumns.of(header);
  }

  @Override
  public void read(ReferenceRow row) {
    LinkColumns.@Nullable Decision decision = decisions.read(row);
    String digits = row.code(code, TitleCode::isWellFormed);
    @Nullable BigDecimal share = row.decimal(weight);
    if (row.isFaulty() || decision == null) {
      return;
    }
    if (!repeated.isFirst(
        digits, decision.occupationText(), decision.status(), share, row.line())) {
      row.standsAside();
      return;
    }
    links.add(
        new TitleLink(
            new TitleCode(digits),
            decision.occupation(),
            decision.status(),
            share,
            decision.review(),
            decision.comment(),
            row.line()));
  }

  @Override
  public List<Finding> findings() {
    return repeated.findings();
  }

  List<TitleLink> links() {
    return links;
  }
}
