package no.utdanning.registersync.bench;

/**
 * What the bulk file calls workplaces. As long as those out there, where many are of one person or
 * a small firm: from a dozen letters to some forty, 22 to 23 on the average. Places and kinds are
 * invented or common words, so that nobody is named.
 */
final class WorkplaceNames {
  private static final String[] PLACES = {
    "ØYA", "VIK", "FJORD", "STORELV", "NORDNES", "ÅSBAKKEN", "SUND", "BREIVATN"
  };

  private static final String[] KINDS = {
    "BYGG",
    "FRISØR",
    "TANNLEGE",
    "SNEKKERI",
    "BARNEHAGE",
    "TRANSPORT",
    "REGNSKAP",
    "RØRSERVICE",
    "SYKEHJEM",
    "DAGLIGVARE",
    "EIENDOM",
    "BYGG OG ANLEGG",
    "OMSORGSSENTER"
  };

  private static final int NUMBERS = 4000;

  private WorkplaceNames() {}

  /** The name of a workplace by its place in the file; a few need quotes within quotes. */
  static String name(int place) {
    String where = PLACES[place % PLACES.length];
    String kind = KINDS[place % KINDS.length];
    int number = place / 3 % NUMBERS;
    if (place % 400 == 0) {
      return "DEN \"GODE\" " + kind + ", " + where + " AVD " + number;
    }
    return switch (place % 10) {
      case 0, 1 -> where + " " + number + " " + kind;
      case 2, 3, 4 -> where + " " + kind + " AS";
      case 5, 6 -> kind + " " + number + " " + where + " AS";
      case 7, 8 -> where + " " + kind + " AS AVD " + number;
      default -> "ØVRE " + where + " " + kind + " AVD " + number;
    };
  }
}
