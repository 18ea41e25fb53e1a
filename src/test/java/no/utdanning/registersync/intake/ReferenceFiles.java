package no.utdanning.registersync.intake;

import java.util.EnumMap;
import java.util.Map;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;

/** Reference files with nothing wrong in them, until a test lays others in their place. */
final class ReferenceFiles {
  static final String OSLO_WORKPLACE = "910000004";
  static final String BERGEN_WORKPLACE = "910000012";

  private final Inbox inbox;
  private final Map<SourceKey, SourceSettings> settings = new EnumMap<>(SourceKey.class);

  ReferenceFiles(Inbox inbox) {
    this.inbox = inbox;
    put(
        SourceKey.OCCUPATIONS,
        """
        uno_id;tittel
        y_radiolog;Radiolog
        """);
    put(
        SourceKey.TITLES,
        """
        styrk98_kode;tittel
        2221141;RADIOLOG
        """);
    put(
        SourceKey.TITLE_LINKS,
        """
        styrk98_kode;uno_id
        2221141;y_radiolog
        """);
    put(
        SourceKey.TRADE_LINKS,
        """
        programomradekode;uno_id
        TREMB3;y_radiolog
        """);
    put(
        SourceKey.MUNICIPALITIES,
        """
        kommunenr;kommunenavn;fylkenr;fylkenavn
        0301;Oslo;03;Oslo
        3203;Asker;32;Akershus
        3205;Lillestrøm;32;Akershus
        4601;Bergen;46;Vestland
        """);
    put(
        SourceKey.MUNICIPALITY_CHANGES,
        """
        gammel_kode;ny_kode
        1201;4601
        0226;3203
        0226;3205
        """);
    put(
        SourceKey.WORKPLACES,
        """
        organisasjonsnummer;navn;beliggenhetsadresse.kommunenummer
        910000004;OSLO AVD;0301
        910000012;BERGEN AVD;4601
        """);
  }

  /** Lays the file of a source there, in place of the one before. */
  ReferenceFiles put(SourceKey source, String text) {
    settings.put(source, inbox.put(source.key() + ".csv", text));
    return this;
  }

  /** As {@link #put}, for a file with commas whose columns have other names. */
  ReferenceFiles putForeign(SourceKey source, String text, Map<String, String> columns) {
    SourceSettings usual = inbox.put(source.key() + ".csv", text);
    settings.put(source, new SourceSettings(usual.location(), ",", columns));
    return this;
  }

  /** Takes a source out of the settings. */
  ReferenceFiles without(SourceKey source) {
    settings.remove(source);
    return this;
  }

  /** Points a source to a file that is not there. */
  ReferenceFiles missing(SourceKey source) {
    settings.put(source, inbox.at("none.csv"));
    return this;
  }

  ReferenceReader reader() {
    return new ReferenceReader(settings);
  }
}
