package no.utdanning.registersync.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * A whole set of input files as rows in memory, exactly as they stand in the files: headers with
 * the files' own column names, malformed rows with their wrong number of fields. Immutable.
 */
public final class World {

  public static final String OCCUPATIONS = "occupations";
  public static final String TITLES = "titles";
  public static final String TITLE_LINKS = "title-links";
  public static final String TRADE_LINKS = "trade-links";
  public static final String MUNICIPALITIES = "municipalities";
  public static final String CHANGES = "municipality-changes";
  public static final String WORKPLACES = "workplaces";
  public static final String EMPLOYMENTS = "aa-register";
  public static final String CONTRACTS = "vigo-contracts";
  public static final String APPROVALS = "vigo-approvals";

  /** Settings that the figures depend on. */
  public record Settings(
      int below,
      int shownAs,
      String key,
      List<String> employmentTypes,
      List<String> contractTypes) {

    public static Settings defaults() {
      return new Settings(
          5,
          2,
          "try-out",
          List.of("ordinaertArbeidsforhold", "maritimtArbeidsforhold", "forenkletOppgjoersordning"),
          List.of("Lærekontrakt", "Opplæringskontrakt"));
    }
  }

  /** What the settings say of a source: {@code columns} is from our names to those in the file. */
  public record Source(String key, char delimiter, boolean gzip, Map<String, String> columns) {

    public static Source plain(String key) {
      return new Source(key, ';', false, Map.of());
    }
  }

  /** How a file is written; {@code blankEvery} 0 writes no blank lines. */
  public record Look(
      boolean bom, boolean crlf, boolean quoteAll, int blankEvery, boolean endsWithNewline) {

    public static Look plain() {
      return new Look(false, false, false, 0, true);
    }
  }

  /** One file. {@code part} is the period or the county, and empty for the other sources. */
  public record Table(
      String source, String part, List<String> header, List<List<String>> rows, Look look) {}

  /** One row of a file, asked by our names of columns. */
  static final class Row {
    private final List<String> header;
    private final Map<String, String> columns;
    private final List<String> fields;

    private Row(List<String> header, Map<String, String> columns, List<String> fields) {
      this.header = header;
      this.columns = columns;
      this.fields = fields;
    }

    boolean malformed() {
      return fields.size() != header.size();
    }

    boolean hasColumn(String ourName) {
      return header.contains(columns.getOrDefault(ourName, ourName));
    }

    /** The value, empty when the file has no such column. */
    String get(String ourName) {
      if (malformed()) {
        throw new IllegalStateException("a malformed row has no values");
      }
      int index = header.indexOf(columns.getOrDefault(ourName, ourName));
      return index < 0 ? "" : fields.get(index);
    }
  }

  private static final List<String> ORDER =
      List.of(
          OCCUPATIONS,
          TITLES,
          TITLE_LINKS,
          TRADE_LINKS,
          MUNICIPALITIES,
          CHANGES,
          WORKPLACES,
          EMPLOYMENTS,
          CONTRACTS,
          APPROVALS);

  private final Settings settings;
  private final LocalDate date;
  private final Map<String, Source> sources;
  private final List<Table> tables;
  private final Set<String> identityNumbers;
  private final Set<String> personNames;

  World(
      Settings settings,
      LocalDate date,
      Map<String, Source> sources,
      List<Table> tables,
      Set<String> identityNumbers,
      Set<String> personNames) {
    this.settings = settings;
    this.date = date;
    this.sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    this.tables = List.copyOf(tables);
    this.identityNumbers = Collections.unmodifiableSet(new TreeSet<>(identityNumbers));
    this.personNames = Collections.unmodifiableSet(new TreeSet<>(personNames));
  }

  /** A world without files, for tests that write theirs by hand. */
  public static World empty(Settings settings, LocalDate date) {
    Map<String, Source> sources = new TreeMap<>();
    for (String source : ORDER) {
      sources.put(source, Source.plain(source));
    }
    return new World(settings, date, sources, List.of(), Set.of(), Set.of());
  }

  /** This world with one more file (or another in its place); header and rows split at each ;. */
  public World with(String source, String part, String header, String... rows) {
    List<List<String>> split = new ArrayList<>();
    for (String row : rows) {
      split.add(List.of(row.split(";", -1)));
    }
    return with(new Table(source, part, List.of(header.split(";", -1)), split, Look.plain()));
  }

  /** This world with one more file, or another in its place. */
  public World with(Table table) {
    List<Table> changed = new ArrayList<>();
    boolean replaced = false;
    for (Table old : tables) {
      boolean same = old.source().equals(table.source()) && old.part().equals(table.part());
      changed.add(same ? table : old);
      replaced |= same;
    }
    if (!replaced) {
      changed.add(table);
    }
    return new World(settings, date, sources, changed, identityNumbers, personNames);
  }

  public World with(Settings changed) {
    return new World(changed, date, sources, tables, identityNumbers, personNames);
  }

  public Settings settings() {
    return settings;
  }

  /** The run date that the Vigo rows were made around. */
  public LocalDate date() {
    return date;
  }

  public List<Table> tables() {
    return tables;
  }

  public Map<String, Source> sources() {
    return sources;
  }

  /** The periods that there are employments of, in order. */
  public List<YearMonth> periods() {
    return parts(EMPLOYMENTS).stream().map(YearMonth::parse).toList();
  }

  /** The counties that there are contracts of, in order. */
  public List<String> counties() {
    return parts(CONTRACTS);
  }

  /** Every 11-digit number that stands somewhere in the files; none may come out again. */
  public Set<String> plantedIdentityNumbers() {
    return identityNumbers;
  }

  /** Every name of a person that stands in a person's column; none may come out. */
  public Set<String> plantedPersonNames() {
    return personNames;
  }

  boolean has(String source, String part) {
    return tables.stream().anyMatch(t -> t.source().equals(source) && t.part().equals(part));
  }

  Table table(String source, String part) {
    return tables.stream()
        .filter(t -> t.source().equals(source) && t.part().equals(part))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no file " + source + " " + part));
  }

  List<Row> rows(String source, String part) {
    return rows(table(source, part));
  }

  private List<Row> rows(Table table) {
    Map<String, String> columns = sources.get(table.source()).columns();
    List<Row> rows = new ArrayList<>();
    for (List<String> fields : table.rows()) {
      rows.add(new Row(table.header(), columns, fields));
    }
    return rows;
  }

  private List<String> parts(String source) {
    return tables.stream()
        .filter(t -> t.source().equals(source))
        .map(Table::part)
        .sorted()
        .toList();
  }

  /**
   * The same world with the rows of each file in another order, as far as the order does not
   * matter: rows that share a key (of which the first stands, or gives the name) keep theirs.
   */
  public World shuffled(long seed) {
    Random random = new Random(seed);
    List<Table> changed = new ArrayList<>();
    for (Table table : tables) {
      changed.add(
          new Table(
              table.source(),
              table.part(),
              table.header(),
              shuffledRows(table, random),
              table.look()));
    }
    return new World(settings, date, sources, changed, identityNumbers, personNames);
  }

  private List<List<String>> shuffledRows(Table table, Random random) {
    List<Row> rows = rows(table);
    int[] group = new int[rows.size()];
    Map<String, Integer> groupOfKey = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (String key : keys(table.source(), rows.get(i))) {
        Integer earlier = groupOfKey.putIfAbsent(key, group[i]);
        if (earlier != null && earlier != group[i]) {
          int from = group[i];
          for (int j = 0; j <= i; j++) {
            group[j] = group[j] == from ? earlier : group[j];
          }
          groupOfKey.replaceAll((k, g) -> g == from ? earlier : g);
        }
      }
    }
    List<Integer> places = new ArrayList<>();
    Map<Integer, List<List<String>>> waiting = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      places.add(group[i]);
      waiting.computeIfAbsent(group[i], g -> new ArrayList<>()).add(table.rows().get(i));
    }
    Collections.shuffle(places, random);
    List<List<String>> shuffled = new ArrayList<>();
    for (Integer place : places) {
      shuffled.add(waiting.get(place).remove(0));
    }
    return shuffled;
  }

  private static List<String> keys(String source, Row row) {
    if (row.malformed()) {
      return List.of();
    }
    return switch (source) {
      case OCCUPATIONS -> List.of(row.get("uno_id"));
      case TITLES -> List.of(row.get("styrk98_kode"));
      case TITLE_LINKS -> List.of(row.get("styrk98_kode") + " " + row.get("uno_id"));
      case TRADE_LINKS -> {
        String code = row.get("programomradekode");
        yield List.of(code.substring(0, Math.min(6, code.length())) + " " + row.get("uno_id"));
      }
      case MUNICIPALITIES -> List.of(row.get("kommunenr"));
      case WORKPLACES -> List.of(row.get("organisasjonsnummer"));
      case EMPLOYMENTS -> List.of(row.get("arbeidsforholdId"));
      case CONTRACTS ->
          row.get("kontraktsnr").isEmpty()
              ? List.of("bnr " + row.get("bnr"))
              : List.of("bnr " + row.get("bnr"), "nr " + row.get("kontraktsnr"));
      default -> List.of();
    };
  }

  /** Writes all the files under {@code directory}, replacing those that are there. */
  public void writeTo(Path directory) {
    for (Table table : tables) {
      Path file = directory.resolve(fileName(table.source(), table.part()));
      try {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes(table));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  String fileName(String source, String part) {
    String end = sources.get(source).gzip() ? ".csv.gz" : ".csv";
    return switch (source) {
      case EMPLOYMENTS -> "employments-" + part + end;
      case CONTRACTS -> "vigo/contracts-" + part + end;
      case APPROVALS -> "vigo/approvals-" + part + end;
      default -> source + end;
    };
  }

  private byte[] bytes(Table table) throws IOException {
    Source source = sources.get(table.source());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = source.gzip() ? new GZIPOutputStream(bytes) : bytes) {
      out.write(text(table, source.delimiter()).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String text(Table table, char delimiter) {
    Look look = table.look();
    String newline = look.crlf() ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder(look.bom() ? "\uFEFF" : "");
    text.append(look.blankEvery() > 0 ? newline : "");
    text.append(line(table.header(), delimiter, look.quoteAll()));
    int written = 0;
    for (List<String> row : table.rows()) {
      text.append(newline);
      if (look.blankEvery() > 0 && written++ % look.blankEvery() == 0) {
        text.append(newline);
      }
      text.append(line(row, delimiter, look.quoteAll()));
    }
    text.append(look.endsWithNewline() ? newline : "");
    text.append(look.blankEvery() > 0 ? newline + newline : "");
    return text.toString();
  }

  private static String line(List<String> fields, char delimiter, boolean quoteAll) {
    StringBuilder line = new StringBuilder();
    for (String field : fields) {
      boolean needed =
          field.indexOf(delimiter) >= 0
              || field.contains("\"")
              || field.contains("\n")
              || field.contains("\r");
      line.append(quoteAll || needed ? '"' + field.replace("\"", "\"\"") + '"' : field);
      line.append(delimiter);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  /**
   * The settings of section 7 for the files that {@link #writeTo} wrote under {@code files}, with a
   * gate that holds nothing.
   */
  public String settingsYaml(Path files, Path home) {
    StringBuilder yaml = new StringBuilder("register-sync:\n");
    yaml.append("  home: ").append(quoted(absolute(home))).append('\n');
    yaml.append("  zone: Europe/Oslo\n");
    yaml.append("  sources:\n");
    Map<String, String> partOf =
        Map.of(EMPLOYMENTS, "{period}", CONTRACTS, "{county}", APPROVALS, "{county}");
    Set<String> present = new LinkedHashSet<>(ORDER);
    present.removeIf(key -> tables.stream().noneMatch(t -> t.source().equals(key)));
    for (String key : present) {
      Source source = sources.get(key);
      String name = fileName(key, partOf.getOrDefault(key, ""));
      yaml.append("    ").append(key).append(":\n");
      yaml.append("      location: ").append(quoted(absolute(files) + "/" + name)).append('\n');
      if (source.delimiter() != ';') {
        yaml.append("      delimiter: ").append(quoted("" + source.delimiter())).append('\n');
      }
      if (!source.columns().isEmpty()) {
        yaml.append("      columns:\n");
        new TreeMap<>(source.columns())
            .forEach(
                (ours, theirs) ->
                    yaml.append("        ")
                        .append(ours)
                        .append(": ")
                        .append(quoted(theirs))
                        .append('\n'));
      }
    }
    yaml.append("  employment:\n    types:\n").append(list(settings.employmentTypes()));
    yaml.append("  vigo:\n    contract-types:\n").append(list(settings.contractTypes()));
    yaml.append("  small-cells:\n");
    Map<String, String> smallCells = new LinkedHashMap<>();
    smallCells.put("below", "" + settings.below());
    smallCells.put("shown-as", "" + settings.shownAs());
    smallCells.put("key", quoted(settings.key()));
    smallCells.forEach((k, v) -> yaml.append("    ").append(k + ": " + v).append('\n'));
    yaml.append("  gate:\n");
    for (String limit :
        Arrays.asList(
            "max-rejected-share: 1.0",
            "max-national-change: 1000000",
            "max-county-change: 1000000",
            "max-title-shift: 1000000",
            "min-own-county: 0",
            "max-link-loss: 1")) {
      yaml.append("    ").append(limit).append('\n');
    }
    return yaml.toString();
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString().replace('\\', '/');
  }

  private static String list(List<String> values) {
    StringBuilder list = new StringBuilder();
    values.forEach(value -> list.append("      - ").append(quoted(value)).append('\n'));
    return list.toString();
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
