package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.MunicipalityChange;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/**
 * Reads the reference files: occupations, titles, links, what reviewers and the public say of them,
 * municipalities, workplaces.
 */
public final class ReferenceReader {
  private final Map<SourceKey, SourceSettings> sources;

  /**
   * @param sources the settings of each of them; {@link SourceKey#optional() optional} ones may be
   *     left out
   */
  public ReferenceReader(Map<SourceKey, SourceSettings> sources) {
    this.sources = Map.copyOf(sources);
  }

  /**
   * Reads them all.
   *
   * @throws UnusableSource for the first that cannot be used; occupations, titles, municipalities
   *     and workplaces can neither when no row of theirs stands
   */
  public ReferenceIntake read() throws UnusableSource {
    Shelf shelf = new Shelf();
    OccupationFormat occupations =
        shelf.put(
            table(SourceKey.OCCUPATIONS, OccupationFormat.COLUMNS, OccupationFormat::new)
                .orRefusedWhenEmpty());
    TitleFormat titles =
        shelf.put(
            table(SourceKey.TITLES, TitleFormat.COLUMNS, TitleFormat::new).orRefusedWhenEmpty());
    TitleLinkFormat titleLinks = shelf.put(titleLinkTable());
    TradeLinkFormat tradeLinks = shelf.put(tradeLinkTable());
    List<ConflictDecision> decisions = decisions(shelf);
    List<PublicComment> comments = comments(shelf);
    Municipalities municipalities = municipalities(shelf);
    WorkplaceFormat workplaces =
        shelf.put(
            table(SourceKey.WORKPLACES, WorkplaceFormat.COLUMNS, WorkplaceFormat::new)
                .orRefusedWhenEmpty());
    return new ReferenceIntake(
        new ReferenceSet(
            occupations.occupations(),
            titles.titles(),
            titleLinks.links(),
            tradeLinks.links(),
            municipalities,
            decisions,
            comments),
        workplaces.register(),
        shelf.receipts,
        shelf.findings);
  }

  private List<ConflictDecision> decisions(Shelf shelf) throws UnusableSource {
    return sources.containsKey(SourceKey.DECISIONS)
        ? shelf
            .put(table(SourceKey.DECISIONS, DecisionFormat.COLUMNS, DecisionFormat::new))
            .decisions()
        : List.of();
  }

  private List<PublicComment> comments(Shelf shelf) throws UnusableSource {
    return sources.containsKey(SourceKey.FEEDBACK)
        ? shelf
            .put(table(SourceKey.FEEDBACK, FeedbackFormat.COLUMNS, FeedbackFormat::new))
            .comments()
        : List.of();
  }

  /** Reads the municipalities and their changes alone. */
  public Municipalities readMunicipalities() throws UnusableSource {
    return municipalities(new Shelf());
  }

  private Municipalities municipalities(Shelf shelf) throws UnusableSource {
    MunicipalityFormat municipalities =
        shelf.put(
            table(SourceKey.MUNICIPALITIES, MunicipalityFormat.COLUMNS, MunicipalityFormat::new)
                .orRefusedWhenEmpty());
    return new Municipalities(municipalities.municipalities(), readChanges(shelf));
  }

  /** Reads the links of titles alone. */
  public TableIntake<TitleLink> readTitleLinks() throws UnusableSource {
    ReferenceTable<TitleLinkFormat> table = titleLinkTable();
    return new TableIntake<>(table.format().links(), table.receipt(), table.findings());
  }

  /** Reads the links of trades alone. */
  public TableIntake<TradeLink> readTradeLinks() throws UnusableSource {
    ReferenceTable<TradeLinkFormat> table = tradeLinkTable();
    return new TableIntake<>(table.format().links(), table.receipt(), table.findings());
  }

  private ReferenceTable<TitleLinkFormat> titleLinkTable() throws UnusableSource {
    return table(SourceKey.TITLE_LINKS, TitleLinkFormat.COLUMNS, TitleLinkFormat::new);
  }

  private ReferenceTable<TradeLinkFormat> tradeLinkTable() throws UnusableSource {
    return table(SourceKey.TRADE_LINKS, TradeLinkFormat.COLUMNS, TradeLinkFormat::new);
  }

  private List<MunicipalityChange> readChanges(Shelf shelf) throws UnusableSource {
    if (!sources.containsKey(SourceKey.MUNICIPALITY_CHANGES)) {
      return List.of();
    }
    return shelf
        .put(
            table(
                SourceKey.MUNICIPALITY_CHANGES,
                MunicipalityChangeFormat.COLUMNS,
                MunicipalityChangeFormat::new))
        .changes();
  }

  private <F extends ReferenceFormat> ReferenceTable<F> table(
      SourceKey key, SourceColumns columns, Function<Header, F> formatOf) throws UnusableSource {
    SourceSettings settings = sources.get(key);
    if (settings == null) {
      throw new IllegalStateException("no settings for the source " + key.key());
    }
    return ReferenceTable.read(Source.of(key, settings), columns, formatOf);
  }

  /** Receipts and findings in the order in which the files were read. */
  private static final class Shelf {
    final List<SourceReceipt> receipts = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    <F extends ReferenceFormat> F put(ReferenceTable<F> table) {
      receipts.add(table.receipt());
      findings.addAll(table.findings());
      return table.format();
    }
  }
}
