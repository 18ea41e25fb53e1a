package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.source.SourceKey;
import org.jspecify.annotations.Nullable;

/** {@code trade-links}: which trades belong to which occupations, as the reviewers decided. */
final class TradeLinkFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("programomradekode")
          .present("uno_id")
          .optional("status", "kvalitetssikret_dato", "kvalitetssikret_av", "kommentar");

  private final Column code;
  private final LinkColumns decisions;
  private final RepeatedLinks repeated = new RepeatedLinks(SourceKey.TRADE_LINKS.key());
  private final List<TradeLink> links = new ArrayList<>();

  TradeLinkFormat(Header header) {
    code = header.get("programomradekode");
    decisions = LinkColumns.of(header);
  }

  @Override
  public void read(ReferenceRow row) {
    LinkColumns.@Nullable Decision decision = decisions.read(row);
    String programmeArea = row.code(code, TradeCode::isWellFormed);
    if (row.isFaulty() || decision == null) {
      return;
    }
    TradeCode trade = TradeCode.of(programmeArea);
    if (!repeated.isFirst(
        trade.value(), decision.occupationText(), decision.status(), null, row.line())) {
      row.standsAside();
      return;
    }
    links.add(
        new TradeLink(
            trade,
            programmeArea,
            decision.occupation(),
            decision.status(),
            decision.review(),
            decision.comment(),
            row.line()));
  }

  @Override
  public List<Finding> findings() {
    return repeated.findings();
  }

  List<TradeLink> links() {
    return links;
  }
}
