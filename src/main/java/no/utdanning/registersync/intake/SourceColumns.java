package no.utdanning.registersync.intake;

import java.util.List;
import java.util.stream.Stream;
import no.utdanning.registersync.source.SourceKey;

/**
 * The columns of a source by our names, in the order of the contract's section 3.
 *
 * @param filled must be in the file, and filled on each row
 * @param present must be in the file, and may be empty on a row
 * @param optional read where they are
 * @param unread named by the contract, but never read: a person's
 */
public record SourceColumns(
    List<String> filled, List<String> present, List<String> optional, List<String> unread) {
  public SourceColumns {
    filled = List.copyOf(filled);
    present = List.copyOf(present);
    optional = List.copyOf(optional);
    unread = List.copyOf(unread);
  }

  static SourceColumns filled(String... names) {
    return new SourceColumns(List.of(names), List.of(), List.of(), List.of());
  }

  SourceColumns present(String... names) {
    return new SourceColumns(filled, List.of(names), optional, unread);
  }

  SourceColumns optional(String... names) {
    return new SourceColumns(filled, present, List.of(names), unread);
  }

  SourceColumns unread(String... names) {
    return new SourceColumns(filled, present, optional, List.of(names));
  }

  /** The columns of each source: the list to which a new source is added. */
  public static SourceColumns of(SourceKey source) {
    return switch (source) {
      case OCCUPATIONS -> OccupationFormat.COLUMNS;
      case TITLES -> TitleFormat.COLUMNS;
      case TITLE_LINKS -> TitleLinkFormat.COLUMNS;
      case TRADE_LINKS -> TradeLinkFormat.COLUMNS;
      case DECISIONS -> DecisionFormat.COLUMNS;
      case FEEDBACK -> FeedbackFormat.COLUMNS;
      case COUNTIES -> CountyFormat.COLUMNS;
      case MUNICIPALITIES -> MunicipalityFormat.COLUMNS;
      case MUNICIPALITY_CHANGES -> MunicipalityChangeFormat.COLUMNS;
      case WORKPLACES -> WorkplaceFormat.COLUMNS;
      case AA_REGISTER -> EmploymentFormat.COLUMNS;
      case VIGO_CONTRACTS -> ContractFormat.COLUMNS;
      case VIGO_APPROVALS -> ApprovalFormat.COLUMNS;
    };
  }

  /** Those of {@code municipalities} beside a source {@code counties}, which has the rest. */
  static SourceColumns municipalitiesBesideCounties() {
    return MunicipalityFormat.COLUMNS_BESIDE_COUNTIES;
  }

  /** Without these a file is refused. */
  public List<String> required() {
    return Stream.concat(filled.stream(), present.stream()).toList();
  }

  /** All that are ever read. */
  public List<String> all() {
    return Stream.of(filled, present, optional).flatMap(List::stream).toList();
  }

  /**
   * The names that a source's setting {@code columns} may map: whoever maps a whole extract maps
   * what is never read, too.
   */
  public List<String> mappable() {
    return Stream.concat(all().stream(), unread.stream()).toList();
  }
}
