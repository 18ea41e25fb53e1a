package no.utdanning.registersync.edition.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of figures, and where an edition's files have them.
 *
 * @param name with its schema, where that is not the default one
 * @param place the CSV file, or the directory of panels, within an edition's directory
 * @param inBlocks whether a row is a block of neighbouring lines, for the tables that have very
 *     many
 * @param key the columns that name a row in an edition; the file is sorted by them
 * @param values the other columns, in the file's order
 */
record FigureTable(
    String name, Path place, boolean inBlocks, List<String> key, List<String> values) {
  private static final FigureTable OCCUPATION_FIGURES =
      published(
          "occupation_figures",
          "occupation-figures.csv",
          true,
          "uno_id omraade_type omraade_kode",
          """
          tittel omraade_navn datagrunnlag stillinger stillinger_egne stillinger_delte
          stillinger_fordelt aarsverk aarsverk_egne aarsverk_delte midlertidige bedrifter larlinger
          larlinger_egne larlinger_delte larebedrifter bedrifter_med_larling opplaringskontor
          """);

  private static final FigureTable AREA_TOTALS =
      published(
          "area_totals",
          "area-totals.csv",
          false,
          "omraade_type omraade_kode",
          """
          omraade_navn stillinger stillinger_koblet stillinger_ukoblet stillinger_ukjent_tittel
          stillinger_paa_delte_titler sum_yrker overtelling aarsverk bedrifter larlinger
          larlinger_koblet larlinger_sum_yrker larebedrifter bedrifter_med_larling opplaringskontor
          """);

  private static final FigureTable TITLE_FIGURES =
      published(
          "title_figures",
          "title-figures.csv",
          false,
          "styrk98_kode",
          """
          tittel styrk08_kode kobling antall_yrker delt uno_ids stillinger aarsverk bedrifter
          overtelling
          """);

  private static final FigureTable CLUSTERS =
      published(
          "clusters",
          "clusters.csv",
          false,
          "klynge",
          "antall_yrker antall_titler uno_ids stillinger_koblet sum_yrker overtelling");

  private static final FigureTable WORKPLACES =
      published(
          "workplaces",
          "workplaces.csv",
          true,
          "uno_id orgnr",
          """
          navn hovedenhet kommunenr fylkenr stillinger stillinger_delte aarsverk larlinger_faget
          larlinger_totalt larebedrift_faget larebedrift_annet_fag opplaringskontor skjermet
          """);

  private static final FigureTable OCCUPATION_PANELS =
      published("occupation_panels", "occupations", false, "uno_id", "panel");

  /** All of them. */
  static final List<FigureTable> ALL =
      List.of(
          OCCUPATION_FIGURES,
          AREA_TOTALS,
          TITLE_FIGURES,
          CLUSTERS,
          WORKPLACES,
          OCCUPATION_PANELS,
          OCCUPATION_FIGURES.exact(),
          AREA_TOTALS.exact(),
          TITLE_FIGURES.exact(),
          CLUSTERS.exact());

  private static FigureTable published(
      String name, String place, boolean inBlocks, String key, String values) {
    return new FigureTable(name, Path.of("public", place), inBlocks, words(key), words(values));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** The table of the same columns for reviewers. */
  private FigureTable exact() {
    Path file = Path.of("internal").resolve(place.getFileName());
    return new FigureTable("internal." + name, file, inBlocks, key, values);
  }

  /** Whether two editions have the same CSV file for it: a glance that saves its reading. */
  boolean isSame(Path edition, Path other) throws IOException {
    Path here = edition.resolve(place);
    Path there = other.resolve(place);
    return Files.isRegularFile(here)
        && Files.isRegularFile(there)
        && Files.mismatch(here, there) == -1;
  }

  boolean isPanels() {
    return equals(OCCUPATION_PANELS);
  }

  /** The columns of the file, in its order. */
  List<String> columns() {
    return Stream.concat(key.stream(), values.stream()).toList();
  }

  /** The file's first line. */
  String header() {
    return String.join(";", columns());
  }

  /**
   * The columns that name a row among those that hold in an edition. A block is named by how many
   * lines it has, too: one of fewer that begins alike, as an older release wrote it, is another.
   */
  List<String> rowKey() {
    return inBlocks ? List.of(key.get(0), "nokkel", "linjer") : key;
  }

  /**
   * The columns of the table but for the row's validity. A block has, after its first column, the
   * rest of its first line's key, the number of its lines, and the other columns as arrays.
   */
  List<String> storedColumns() {
    if (!inBlocks) {
      return columns();
    }
    List<String> stored = new ArrayList<>(rowKey());
    stored.addAll(columns().subList(1, columns().size()));
    return stored;
  }

  String columnList() {
    return String.join(", ", storedColumns()) + ", utgave_fra, utgave_til";
  }

  /** A condition that holds for the row of a key. */
  String keyCondition() {
    return rowKey().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
  }
}
