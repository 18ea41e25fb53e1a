package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** The public bulk file of workplaces, with the columns and the quotes that it has out there. */
final class BulkFile {
  private static final String[] COLUMNS = {
    "organisasjonsnummer",
    "navn",
    "organisasjonsform.kode",
    "organisasjonsform.beskrivelse",
    "naeringskode1.kode",
    "naeringskode1.beskrivelse",
    "naeringskode2.kode",
    "naeringskode2.beskrivelse",
    "naeringskode3.kode",
    "naeringskode3.beskrivelse",
    "hjelpeenhetskode.kode",
    "hjelpeenhetskode.beskrivelse",
    "harRegistrertAntallAnsatte",
    "antallAnsatte",
    "registreringsdatoAntallAnsatteEnhetsregisteret",
    "registreringsdatoantallansatteNAVAaregisteret",
    "hjemmeside",
    "epostadresse",
    "telefon",
    "mobil",
    "postadresse.adresse",
    "postadresse.poststed",
    "postadresse.postnummer",
    "postadresse.kommune",
    "postadresse.kommunenummer",
    "postadresse.land",
    "postadresse.landkode",
    "beliggenhetsadresse.adresse",
    "beliggenhetsadresse.poststed",
    "beliggenhetsadresse.postnummer",
    "beliggenhetsadresse.kommune",
    "beliggenhetsadresse.kommunenummer",
    "beliggenhetsadresse.land",
    "beliggenhetsadresse.landkode",
    "registreringsdatoEnhetsregisteret",
    "registrertIMvaregisteret",
    "overordnetEnhet",
    "oppstartsdato",
    "datoEierskifte",
    "nedleggelsesdato"
  };

  private final Country country;
  private final Path file;

  BulkFile(Country country, Path file) {
    this.country = country;
    this.file = file;
  }

  void write() throws IOException {
    SplittableRandom random = country.random("workplaces");
    try (TextFile out = new TextFile(file, ',')) {
      for (String column : COLUMNS) {
        out.quoted(column);
      }
      out.end();
      for (int i = 0; i < country.workplaces.length; i++) {
        row(out, i, random);
      }
    }
  }

  private void row(TextFile out, int place, SplittableRandom random) throws IOException {
    String here = municipality(place, random.nextInt(1000));
    String post = random.nextInt(8) == 0 ? municipality(place + 1, 0) : here;
    boolean addressed = random.nextInt(4) != 0;
    out.quoted(String.valueOf(country.workplaces[place])).quoted(WorkplaceNames.name(place));
    out.quoted("BEDR").quoted("Underenhet til næringsdrivende og offentlig forvaltning");
    out.quoted(place % 89 + ".430").quoted("Snekkerarbeid, legging av gulv og annet");
    for (int i = 0; i < 6; i++) {
      out.quoted("");
    }
    out.quoted(place % 3 == 0 ? "true" : "false").quoted(place % 3 == 0 ? "12" : "");
    out.quoted(place % 3 == 0 ? "2026-08-13" : "").quoted("").quoted("");
    out.quoted("post" + place + "@example.org").quoted("").quoted("");
    out.quoted(addressed ? "Postboks " + place % 9000 : "").quoted(addressed ? "VIK" : "");
    out.quoted(addressed ? "0" + (100 + place % 800) : "").quoted(addressed ? "VIK" : "");
    out.quoted(addressed ? post : "").quoted("Norge").quoted("NO");
    out.quoted("Industriveien " + place % 300).quoted("VIK").quoted("0" + (100 + place % 800));
    out.quoted("VIK").quoted(here).quoted("Norge").quoted("NO");
    out.quoted("2011-04-2" + place % 10).quoted(place % 2 == 0 ? "true" : "false");
    out.quoted(String.valueOf(country.parents[place * 7 % 300_000]));
    out.quoted("2011-05-01").quoted("").quoted(random.nextInt(60) == 0 ? "2025-11-30" : "");
    out.end();
  }

  /** Some still stand on a code of before, some on none, a few on one that leads nowhere. */
  private String municipality(int place, int kind) {
    if (kind == 1) {
      return "";
    }
    if (kind == 2) {
      return "9898";
    }
    return kind >= 3 && kind < 10
        ? OldMunicipalities.code(place % OldMunicipalities.COUNT)
        : country.municipalities[country.placeOf[place % country.placeOf.length]];
  }
}
