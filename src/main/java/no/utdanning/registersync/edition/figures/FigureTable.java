package no.utdanning.registersync.edition.figures;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures, and where an edition's files have them.
 *
 * @param name with its schema, where that is not the default one
 * @param place the CSV file, or the directory of panels, within an edition's directory
 * @param inSets whether its lines lie in sets: very many, or such as change together; a row is a
 *     line otherwise
 * @param key the columns that name a row in an edition; the file is sorted by them
 * @param values the other columns, in the file's order
 * @param list the one that is a list; null where none is
 */
record FigureTable(
    String name,
    Path place,
    boolean inSets,
    List<String> key,
    List<String> values,
    @Nullable ListColumn list) {
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
          true,
          "styrk98_kode",
          """
          tittel styrk08_kode kobling antall_yrker delt uno_ids stillinger aarsverk bedrifter
          overtelling
          """,
          "uno_ids",
          "antall_yrker");

  private static final FigureTable CLUSTERS =
      published(
          "clusters",
          "clusters.csv",
          false,
          "klynge",
          "antall_yrker antall_titler uno_ids stillinger_koblet sum_yrker overtelling",
          "uno_ids",
          "antall_yrker");

  private static final FigureTable WORKPLACES =
      published(
          "workplaces",
          "workplaces.csv",
          true,
          "uno_id orgnr",
          """
          navn hovedenhet kommunenr fylkenr stillinger stillinger_delte aarsverk larlinger_faget
          larlinger_totalt larebedrift_faget larebedrift_annet_fag opplaringskontor skjermet
          """,
          "opplaringskontor",
          "larebedrift_annet_fag");

  private static final FigureTable OCCUPATION_PANELS =
      published("occupation_panels", "occupations", true, "uno_id", "panel");

  /** All of them, as their files come. */
  static final List<FigureTable> ALL =
      List.of(
          WORKPLACES,
          OCCUPATION_FIGURES,
          AREA_TOTALS,
          TITLE_FIGURES,
          CLUSTERS,
          OCCUPATION_FIGURES.exact(),
          AREA_TOTALS.exact(),
          TITLE_FIGURES.exact(),
          CLUSTERS.exact(),
          OCCUPATION_PANELS);

  /**
   * A column that is a list, {@code a|b}. Where nothing stands in it, the list is empty, or unknown
   * like the other column.
   *
   * @param column where it is among all columns
   * @param knownBy where the other one is, before it
   */
  record ListColumn(int column, int knownBy) {}

  private static FigureTable published(
      String name, String place, boolean inSets, String key, String values) {
    return new FigureTable(name, Path.of("public", place), inSets, words(key), words(values), null);
  }

  private static FigureTable published(
      String name,
      String place,
      boolean inSets,
      String key,
      String values,
      String list,
      String knownBy) {
    FigureTable table = published(name, place, inSets, key, values);
    List<String> columns = table.columns();
    return new FigureTable(
        name,
        table.place,
        inSets,
        table.key,
        table.values,
        new ListColumn(columns.indexOf(list), columns.indexOf(knownBy)));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** The table of the same columns for reviewers. */
  private FigureTable exact() {
    Path file = Path.of("internal").resolve(place.getFileName());
    return new FigureTable("internal." + name, file, inSets, key, values, list);
  }

  /** Whether two editions have the same CSV file for it: a glance that saves its reading. */
  boolean isSame(Path edition, Path other) throws IOException {
    Path here = edition.resolve(place);
    Path there = other.resolve(place);
    return Files.isRegularFile(here)
        && Files.isRegularFile(there)
        && Files.mismatch(here, there) == -1;
  }

  /** How large an edition's file is, or its panels together; 0 when it has none. */
  long bytes(Path edition) {
    long bytes = 0;
    for (File file : files(edition.resolve(place).toFile())) {
      bytes += file.length();
    }
    return bytes;
  }

  private static List<File> files(File place) {
    File[] panels = place.listFiles();
    return panels == null ? List.of(place) : List.of(panels);
  }

  boolean isPanels() {
    return equals(OCCUPATION_PANELS);
  }

  /** What its files come with. */
  ArrivingFiles.Group group() {
    if (isPanels()) {
      return ArrivingFiles.Group.PANELS;
    }
    return equals(WORKPLACES) ? ArrivingFiles.Group.WORKPLACES : ArrivingFiles.Group.FIGURES;
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
   * Opens an edition's lines of it.
   *
   * @return null when the edition has no file of these columns
   */
  @Nullable SortedLines open(Path edition) throws IOException {
    return isPanels() ? PanelLines.open(this, edition) : FileLines.open(this, edition);
  }

  /** As {@link #open}, of a file that has to be there. */
  SortedLines openOrRefuse(Path edition) throws IOException {
    SortedLines lines = open(edition);
    if (lines == null) {
      throw new IOException("no %s with %s in %s".formatted(place, header(), edition));
    }
    return lines;
  }

  /** Where lines go that hold from an edition on, in a table that is not in sets. */
  RowTarget versions(int edition) {
    return new RowTarget(
        name,
        columns(),
        List.of("utgave_fra", "utgave_til"),
        List.of(edition, FigureTables.TO_THIS_DAY));
  }

  /** The table in a place for sets. */
  String in(LineSet.Place place) {
    return name + "_" + place.code();
  }

  /** The table of the lines by which editions differ from a set. */
  String changed() {
    return name + "_changed";
  }

  /**
   * Where the blocks of a set go. A block has, after its first column, the rest of its first line's
   * key, the number of its lines, and the other columns as arrays.
   */
  RowTarget set(LineSet.Place place, int edition) {
    List<String> columns = new ArrayList<>(List.of(key.get(0), "nokkel", "linjer"));
    columns.addAll(columns().subList(1, columns().size()));
    return new RowTarget(in(place), columns, List.of("sett"), List.of(edition));
  }

  /** Where the lines go that stand for a set's from an edition on. */
  RowTarget changedLines(LineSet set, int edition) {
    return changed(set, edition, 0);
  }

  /** Where the lines go that a set has, and editions from one on have not. */
  RowTarget goneLines(LineSet set, int edition) {
    return changed(set, edition, 1);
  }

  private RowTarget changed(LineSet set, int edition, int gone) {
    return new RowTarget(
        changed(),
        columns(),
        List.of("borte", "sett", "utgave_fra", "utgave_til"),
        List.of(gone, set.number(), edition, FigureTables.TO_THIS_DAY));
  }

  /**
   * A statement with a key's columns as parameters: what stands for it to this day ends.
   *
   * @param rows the table that it stands in
   * @param edition the first in which it holds no longer
   */
  String endOfKey(String rows, int edition) {
    return "update %s set utgave_til = %d where utgave_til = %d and %s"
        .formatted(
            rows,
            edition,
            FigureTables.TO_THIS_DAY,
            key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")));
  }
}
