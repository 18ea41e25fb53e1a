package no.utdanning.registersync.source;

import static no.utdanning.registersync.source.SourceColumns.Column.optional;
import static no.utdanning.registersync.source.SourceColumns.Column.required;

import java.util.List;

/**
 * Our names for the columns of each source, exactly those of the contract's section 3. Columns that
 * a file has beside them are ignored; those about persons stand nowhere in this program.
 */
public final class SourceColumns {
  /**
   * @param name ours; the file's own unless {@code columns} says otherwise
   * @param isRequired whether a file without it is refused
   */
  public record Column(String name, boolean isRequired) {
    static Column required(String name) {
      return new Column(name, true);
    }

    static Column optional(String name) {
      return new Column(name, false);
    }
  }

  private SourceColumns() {}

  /** The columns of a source, in the contract's order. */
  public static List<Column> of(SourceKey source) {
    return switch (source) {
      case OCCUPATIONS ->
          List.of(
              required("uno_id"),
              required("tittel"),
              optional("status"),
              optional("interesser"),
              optional("kvalitetssikret_dato"),
              optional("kvalitetssikret_av"));
      case TITLES ->
          List.of(
              required("styrk98_kode"),
              required("tittel"),
              optional("styrk08_kode"),
              optional("gyldig_fra"),
              optional("gyldig_til"));
      case TITLE_LINKS ->
          List.of(
              required("styrk98_kode"),
              required("uno_id"),
              optional("status"),
              optional("vekt"),
              optional("kvalitetssikret_dato"),
              optional("kvalitetssikret_av"),
              optional("kommentar"));
      case TRADE_LINKS ->
          List.of(
              required("programomradekode"),
              required("uno_id"),
              optional("status"),
              optional("kvalitetssikret_dato"),
              optional("kvalitetssikret_av"),
              optional("kommentar"));
      case MUNICIPALITIES ->
          List.of(
              required("kommunenr"),
              required("kommunenavn"),
              required("fylkenr"),
              required("fylkenavn"));
      case MUNICIPALITY_CHANGES -> List.of(required("gammel_kode"), required("ny_kode"));
      case WORKPLACES ->
          List.of(
              required("organisasjonsnummer"),
              required("navn"),
              optional("beliggenhetsadresse.kommunenummer"),
              optional("postadresse.kommunenummer"),
              optional("overordnetEnhet"),
              optional("nedleggelsesdato"));
      case AA_REGISTER ->
          List.of(
              required("arbeidsforholdId"),
              required("type.kode"),
              required("arbeidssted.type"),
              required("arbeidssted.ident"),
              required("yrke.kode"),
              required("avtaltStillingsprosent"),
              required("ansettelsesperiode.startdato"),
              required("ansettelsesperiode.sluttdato"),
              optional("ansettelsesform.kode"),
              optional("arbeidssted.kommunenummer"));
      case VIGO_CONTRACTS ->
          List.of(
              required("type"),
              required("promrkode"),
              required("bnr"),
              required("start"),
              required("slutt"),
              optional("bedrnavn"),
              optional("promrnavn"),
              optional("godkjentdato"),
              optional("avbrudd_fra"),
              optional("avbrudd_til"),
              optional("avslutningskode"),
              optional("kontraktsnr"));
      case VIGO_APPROVALS ->
          List.of(
              required("orgnr"),
              required("programomradekode"),
              optional("godkjent_fra"),
              optional("godkjent_til"),
              optional("orgnr_opplaringskontor"),
              optional("navn_opplaringskontor"));
    };
  }
}
