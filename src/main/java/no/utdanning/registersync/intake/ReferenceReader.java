package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.MunicipalityChange;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceMemory;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reference files: occupations, titles, links, what reviewers and the public say of them,
 * municipalities, workplaces.
 */
public final class ReferenceReader {
  private final Map<SourceKey, SourceSettings> sources;
  private final SourceMemory memory;
  private final @Nullable KnownReference known;

  /**
   * @param sources the settings of each of them; {@link SourceKey#optional() optional} ones may be
   *     left out
   */
  public ReferenceReader(Map<SourceKey, SourceSettings> sources) {
    this(sources, SourceMemory.none(), null);
  }

  /**
   * A reader that does not fetch again what is unchanged.
   *
   * @param memory finds nothing when there is nothing known
   */
  public ReferenceReader(
      Map<SourceKey, SourceSettings> sources, SourceMemory memory, @Nullable KnownReference known) {
    this.sources = Map.copyOf(sources);
    this.memory = memory;
    this.known = known;
  }

  /**
   * Reads them all.
   *
   * @throws UnusableSource for the first that cannot be used; occupations, titles, municipalities
   *     and workplaces can neither when no row of theirs stands
   */
  public ReferenceIntake read() throws UnusableSource {
    Shelf shelf = new Shelf();
    List<Occupation> occupations =
        shelf.put(
            SourceKey.OCCUPATIONS,
            filled(SourceKey.OCCUPATIONS, OccupationFormat.COLUMNS, OccupationFormat::new),
            OccupationFormat::occupations,
            set -> set.set().occupations());
    List<Title> titles =
        shelf.put(
            SourceKey.TITLES,
            filled(SourceKey.TITLES, TitleFormat.COLUMNS, TitleFormat::new),
            TitleFormat::titles,
            set -> set.set().titles());
    List<TitleLink> titleLinks =
        shelf.put(
            SourceKey.TITLE_LINKS,
            table(SourceKey.TITLE_LINKS, TitleLinkFormat.COLUMNS, TitleLinkFormat::new),
            TitleLinkFormat::links,
            set -> set.set().titleLinks());
    List<TradeLink> tradeLinks =
        shelf.put(
            SourceKey.TRADE_LINKS,
            table(SourceKey.TRADE_LINKS, TradeLinkFormat.COLUMNS, TradeLinkFormat::new),
            TradeLinkFormat::links,
            set -> set.set().tradeLinks());
    List<ConflictDecision> decisions = decisions(shelf);
    List<PublicComment> comments = comments(shelf);
    Municipalities municipalities = municipalities(shelf);
    Optional<ReferenceTable<WorkplaceFormat>> workplaces =
        filled(SourceKey.WORKPLACES, WorkplaceFormat.COLUMNS, WorkplaceFormat::new);
    shelf.put(SourceKey.WORKPLACES, workplaces);
    return new ReferenceIntake(
        new ReferenceSet(
            occupations, titles, titleLinks, tradeLinks, municipalities, decisions, comments),
        workplaces.map(table -> table.format().register()).orElse(null),
        shelf.receipts,
        shelf.findings,
        shelf.unchanged);
  }

  private List<ConflictDecision> decisions(Shelf shelf) throws UnusableSource {
    return sources.containsKey(SourceKey.DECISIONS)
        ? shelf.put(
            SourceKey.DECISIONS,
            table(SourceKey.DECISIONS, DecisionFormat.COLUMNS, DecisionFormat::new),
            DecisionFormat::decisions,
            set -> set.set().decisions())
        : List.of();
  }

  private List<PublicComment> comments(Shelf shelf) throws UnusableSource {
    return sources.containsKey(SourceKey.FEEDBACK)
        ? shelf.put(
            SourceKey.FEEDBACK,
            table(SourceKey.FEEDBACK, FeedbackFormat.COLUMNS, FeedbackFormat::new),
            FeedbackFormat::comments,
            set -> set.set().comments())
        : List.of();
  }

  /** Reads the municipalities and their changes alone. */
  public Municipalities readMunicipalities() throws UnusableSource {
    return municipalities(new Shelf());
  }

  private Municipalities municipalities(Shelf shelf) throws UnusableSource {
    List<Municipality> municipalities =
        sources.containsKey(SourceKey.COUNTIES)
            ? besideCounties(shelf)
            : shelf.put(
                SourceKey.MUNICIPALITIES,
                filled(
                    SourceKey.MUNICIPALITIES,
                    MunicipalityFormat.COLUMNS,
                    header -> new MunicipalityFormat(header, null)),
                MunicipalityFormat::municipalities,
                set -> set.set().municipalities().list());
    return new Municipalities(municipalities, readChanges(shelf));
  }

  /** Two small files that are only whole together: both are read, changed or not. */
  private List<Municipality> besideCounties(Shelf shelf) throws UnusableSource {
    ReferenceTable<CountyFormat> counties =
        whole(SourceKey.COUNTIES, CountyFormat.COLUMNS, CountyFormat::new).orRefusedWhenEmpty();
    ReferenceTable<MunicipalityFormat> municipalities =
        whole(
                SourceKey.MUNICIPALITIES,
                MunicipalityFormat.COLUMNS_BESIDE_COUNTIES,
                header -> new MunicipalityFormat(header, counties.format().names()))
            .orRefusedWhenEmpty();
    shelf.put(counties);
    shelf.put(municipalities);
    return municipalities.format().municipalities();
  }

  private List<MunicipalityChange> readChanges(Shelf shelf) throws UnusableSource {
    if (!sources.containsKey(SourceKey.MUNICIPALITY_CHANGES)) {
      return List.of();
    }
    return shelf.put(
        SourceKey.MUNICIPALITY_CHANGES,
        table(
            SourceKey.MUNICIPALITY_CHANGES,
            MunicipalityChangeFormat.COLUMNS,
            MunicipalityChangeFormat::new),
        MunicipalityChangeFormat::changes,
        set -> set.set().municipalities().changes());
  }

  /** Reads the occupations alone. */
  public TableIntake<Occupation> readOccupations() throws UnusableSource {
    ReferenceTable<OccupationFormat> table =
        whole(SourceKey.OCCUPATIONS, OccupationFormat.COLUMNS, OccupationFormat::new)
            .orRefusedWhenEmpty();
    return new TableIntake<>(table.format().occupations(), table.receipt(), table.findings());
  }

  /** Reads the title catalogue alone. */
  public TableIntake<Title> readTitles() throws UnusableSource {
    ReferenceTable<TitleFormat> table =
        whole(SourceKey.TITLES, TitleFormat.COLUMNS, TitleFormat::new).orRefusedWhenEmpty();
    return new TableIntake<>(table.format().titles(), table.receipt(), table.findings());
  }

  /** Reads the links of titles alone. */
  public TableIntake<TitleLink> readTitleLinks() throws UnusableSource {
    ReferenceTable<TitleLinkFormat> table =
        whole(SourceKey.TITLE_LINKS, TitleLinkFormat.COLUMNS, TitleLinkFormat::new);
    return new TableIntake<>(table.format().links(), table.receipt(), table.findings());
  }

  /** Reads the links of trades alone. */
  public TableIntake<TradeLink> readTradeLinks() throws UnusableSource {
    ReferenceTable<TradeLinkFormat> table =
        whole(SourceKey.TRADE_LINKS, TradeLinkFormat.COLUMNS, TradeLinkFormat::new);
    return new TableIntake<>(table.format().links(), table.receipt(), table.findings());
  }

  private <F extends ReferenceFormat> ReferenceTable<F> whole(
      SourceKey key, SourceColumns columns, Function<Header, F> formatOf) throws UnusableSource {
    return ReferenceTable.read(Source.of(key, settings(key)), columns, formatOf);
  }

  /** As {@link #table}; a file without a row to use is refused. */
  private <F extends ReferenceFormat> Optional<ReferenceTable<F>> filled(
      SourceKey key, SourceColumns columns, Function<Header, F> formatOf) throws UnusableSource {
    Optional<ReferenceTable<F>> table = table(key, columns, formatOf);
    return table.isEmpty() ? table : Optional.of(table.get().orRefusedWhenEmpty());
  }

  /** Empty when the file is still the one that the known set was made of. */
  private <F extends ReferenceFormat> Optional<ReferenceTable<F>> table(
      SourceKey key, SourceColumns columns, Function<Header, F> formatOf) throws UnusableSource {
    return ReferenceTable.readUnless(Source.of(key, settings(key)), memory, columns, formatOf);
  }

  private SourceSettings settings(SourceKey key) {
    SourceSettings settings = sources.get(key);
    if (settings == null) {
      throw new IllegalStateException("no settings for the source " + key.key());
    }
    return settings;
  }

  /** Receipts and findings in the order in which the files were read. */
  private final class Shelf {
    final List<SourceReceipt> receipts = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<SourceKey> unchanged = new ArrayList<>();

    void put(ReferenceTable<?> table) {
      receipts.add(table.receipt());
      findings.addAll(table.findings());
    }

    <F extends ReferenceFormat, T> T put(
        SourceKey key,
        Optional<ReferenceTable<F>> table,
        Function<F, T> read,
        Function<KnownReference, T> before) {
      put(key, table);
      return table.isPresent() ? read.apply(table.get().format()) : before.apply(known());
    }

    void put(SourceKey key, Optional<? extends ReferenceTable<?>> table) {
      if (table.isPresent()) {
        put(table.get());
        return;
      }
      KnownReference it = known();
      unchanged.add(key);
      it.receipts().stream()
          .filter(receipt -> receipt.source().equals(key.key()))
          .forEach(receipts::add);
      it.findings().stream()
          .filter(finding -> finding.where().source().equals(key.key()))
          .forEach(findings::add);
    }

    private KnownReference known() {
      return Objects.requireNonNull(known, "a file is unchanged, and nothing is known of it");
    }
  }
}
