package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.oracle.RandomLinkEdits;
import no.utdanning.registersync.oracle.RandomWorlds;
import no.utdanning.registersync.oracle.World;
import no.utdanning.registersync.oracle.World.Table;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.Sha256;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition that takes positions over is the one that would have been worked out. What it takes
 * over, and what not, is seen by a false figure that is planted in the published files: where it
 * comes again, it was taken over.
 */
class InheritanceTest {
  private static final List<String> FILES =
      List.of(
          "public/occupation-figures.csv",
          "internal/occupation-figures.csv",
          "public/workplaces.csv");

  private static final String POSITIONS = "report/positions.xlsx";

  private static final String PLANTED = "77777.77";

  /** Up to aarsverk of a line with positions, aarsverk, and the rest of it. */
  private static final Pattern OCCUPATION =
      Pattern.compile(
          "(?m)(;[1-9]\\d*;\\d+;\\d+;[\\d.]+;)([\\d.]+)((;[\\d.]+){2}(;\\d+){2}(;\\d*){6})$");

  private static final Pattern WORKPLACE =
      Pattern.compile("(?m)(;[1-9]\\d*;\\d*;)([\\d.]+)((;\\d*){4};(?:[\\d|]*|\"\");[01])$");

  private static final String FALSE_COUNT = "7777777";

  /** Up to a figure that no check looks at, the figure, and the rest of the line. */
  private static final Map<String, Pattern> TOTALS =
      Map.of(
          "public/area-totals.csv", Pattern.compile("(?m)()(\\d+)((;\\d*){6})$"),
          "internal/area-totals.csv", Pattern.compile("(?m)()(\\d+)((;\\d*){6})$"),
          "public/title-figures.csv", Pattern.compile("(?m)(;)(\\d+)(;\\d+)$"),
          "internal/title-figures.csv", Pattern.compile("(?m)(;)(\\d+)(;\\d+)$"),
          "public/clusters.csv", Pattern.compile("(?m)(;)(\\d+)()$"),
          "internal/clusters.csv", Pattern.compile("(?m)(;)(\\d+)()$"));

  private static final World WORLD = RandomWorlds.world(29);
  private static final World NIGHT = training(WORLD, RandomWorlds.later(WORLD, 29));

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void editionsOneAfterTheOtherAreThoseThatAreWorkedOutByForce(long seed) throws IOException {
    World world = RandomWorlds.world(seed);
    World later = RandomWorlds.later(world, seed);
    LocalDate date = world.date();
    UnaryOperator<String> settings =
        yaml -> seed % 2 == 0 ? yaml : yaml.replaceAll("shown-as: \\d", "shown-as: 0");
    Site one = new Site("one", settings);
    Site other = new Site("other", settings);

    one.month(world, false);
    other.month(world, true);
    assertThat(one.digests()).hasSizeGreaterThan(10).isEqualTo(other.digests());

    one.night(training(world, later), date.plusDays(1), false);
    other.night(training(world, later), date.plusDays(1), true);
    assertThat(one.digests()).isEqualTo(other.digests());

    World edited = RandomLinkEdits.edit(world, seed);
    one.links(edited, date.plusDays(2), false);
    other.links(edited, date.plusDays(2), true);
    assertThat(one.digests()).isEqualTo(other.digests());

    one.night(later, date.plusDays(3), false);
    other.night(later, date.plusDays(3), true);
    assertThat(one.digests()).isEqualTo(other.digests());

    one.links(world, date.plusDays(4), false);
    other.links(world, date.plusDays(4), true);
    assertThat(one.digests()).isEqualTo(other.digests());
  }

  @Test
  void positionsAreTakenOverInANight() throws IOException {
    Site site = published();
    site.plant();
    site.night();
    assertThat(site.falseFigures()).hasSameSizeAs(FILES);
    assertThat(site.trueFigures()).isEmpty();
  }

  @Test
  void totalsAreTakenOverInANight() throws IOException {
    Site site = published();
    site.plantTotals();
    site.night();
    assertThat(site.falseTotals()).containsExactlyInAnyOrderElementsOf(TOTALS.keySet());
  }

  @Test
  void totalsAreWorkedOutByNewLinks() throws IOException {
    Site site = published();
    site.plantTotals();
    site.links(withoutLinks(WORLD, sharedTitle(site).get(0)), WORLD.date().plusDays(1), false);
    assertThat(site.falseTotals()).isEmpty();
  }

  @Test
  void theWorkbookOfPositionsIsTakenOverInANight() throws IOException {
    Site site = published();
    site.plantWorkbook();
    site.sign();
    site.night();
    assertThat(site.hasFalseWorkbook()).isTrue();
  }

  @Test
  void theWorkbookOfPositionsIsMadeByForce() throws IOException {
    Site site = published();
    site.plantWorkbook();
    site.sign();
    site.night(NIGHT, WORLD.date().plusDays(1), true);
    assertThat(site.hasFalseWorkbook()).isFalse();
  }

  @Test
  void theWorkbookOfPositionsIsMadeByNewLinks() throws IOException {
    Site site = published();
    site.plantWorkbook();
    site.sign();
    site.links(withoutLinks(WORLD, sharedTitle(site).get(0)), WORLD.date().plusDays(1), false);
    assertThat(site.hasFalseWorkbook()).isFalse();
  }

  @Test
  void theWorkbookOfPositionsIsMadeWhereThePublishedOneIsNotTheManifests() throws IOException {
    Site site = published();
    site.plantWorkbook();
    site.night();
    assertThat(site.hasFalseWorkbook()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "occupations, tittel",
    "municipalities, kommunenavn",
    "municipalities, fylkenavn",
    "workplaces, navn"
  })
  void whatIsCalledOtherwiseIsCalledSo(String source, String column) throws IOException {
    World renamed = renamed(WORLD, source, column);
    Site one = new Site("one", yaml -> yaml);
    Site other = new Site("other", yaml -> yaml);

    for (Site site : List.of(one, other)) {
      site.month(WORLD, false);
      site.night();
    }
    World night = training(renamed, NIGHT);
    one.night(night, WORLD.date().plusDays(2), false);
    other.night(night, WORLD.date().plusDays(2), true);

    assertThat(one.digests()).isEqualTo(other.digests());
    assertThat(one.text()).contains(";Ny ");
  }

  @Test
  void onlyOccupationsWithOtherTitlesAreWorkedOutByNewLinks() throws IOException {
    Site site = published();
    List<String> title = sharedTitle(site);
    SortedSet<String> touched = new TreeSet<>(List.of(title.get(6).split("\\|")));
    site.plant();
    site.links(withoutLinks(WORLD, title.get(0)), WORLD.date().plusDays(1), false);
    assertThat(site.trueFigures().keySet()).isNotEmpty();
    for (String file : FILES) {
      assertThat(touched).containsAll(site.trueFigures().getOrDefault(file, new TreeSet<>()));
      assertThat(site.falseFigures().get(file)).isNotEmpty().doesNotContainAnyElementsOf(touched);
    }
  }

  @Test
  void nothingIsTakenOverByForce() throws IOException {
    Site site = published();
    site.plant();
    site.night(NIGHT, WORLD.date().plusDays(1), true);
    assertThat(site.falseFigures()).isEmpty();
  }

  @Test
  void nothingIsTakenOverIntoAnotherMonth() throws IOException {
    Site site = new Site("var", yaml -> yaml);
    site.month(WORLD, WORLD.periods().get(0), false);
    site.plant();
    site.month(WORLD, WORLD.periods().get(1), false);
    assertThat(site.falseFigures()).isEmpty();
  }

  @Test
  void nothingIsTakenOverUnderAnotherKey() throws IOException {
    Site site = published();
    site.plant();
    Site changed = new Site("var", yaml -> yaml.replaceAll("( key: ).*", "$1another"));
    changed.night();
    assertThat(changed.falseFigures()).isEmpty();
  }

  @Test
  void nothingIsTakenOverFromAnotherProgram() throws IOException {
    Site site = published();
    site.plant();
    site.changeManifest(manifest -> manifest.put("program", "0".repeat(64)));
    site.night();
    assertThat(site.falseFigures()).isEmpty();
  }

  @Test
  void nothingIsTakenOverFromAProgramThatDidNotSayWhichItIs() throws IOException {
    Site site = published();
    site.plant();
    site.changeManifest(manifest -> manifest.remove("program"));
    site.night();
    assertThat(site.falseFigures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void nothingIsTakenOverFromFilesThatAreNotTheManifests(int file) throws IOException {
    Site site = published();
    site.plant();
    Path changed = site.current().resolve(FILES.get(file));
    site.rewrite(changed, Files.readString(changed).replaceFirst("77777.77", "77777.78"));
    site.night();
    assertThat(site.falseFigures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void nothingIsTakenOverFromFilesWithOtherColumns(int file) throws IOException {
    Site site = published();
    site.plant();
    Path changed = site.current().resolve(FILES.get(file));
    site.rewrite(changed, Files.readString(changed).replaceFirst(";aarsverk;", ";timeverk;"));
    site.sign();
    site.night();
    assertThat(site.falseFigures()).isEmpty();
  }

  /** Whole numbers of other cells are found out, also where the manifest agrees with them. */
  @ParameterizedTest
  @ValueSource(strings = {"land;NO", "fylke;\\d{2}"})
  void whatIsTakenOverHasToAddUp(String area) throws IOException {
    Site site = withAnotherTotal(area);
    RunDetail run = site.runNight(NIGHT, WORLD.date().plusDays(1), false);
    assertThat(run.summary().exitCode()).contains(ExitCode.FAILED);
    assertThat(run.toString()).contains("sum to their area");
  }

  @ParameterizedTest
  @ValueSource(strings = {"land;NO", "fylke;\\d{2}", "kommune;\\d{4}"})
  void whatIsTakenOverHasToAddUpWithWhatNewLinksGive(String area) throws IOException {
    Site site = withAnotherTotal(area);
    World edited = withoutLinks(WORLD, sharedTitle(site).get(0));
    RunDetail run = site.runLinks(edited, WORLD.date().plusDays(1), false);
    assertThat(run.summary().exitCode()).contains(ExitCode.FAILED);
    assertThat(run.toString()).contains("sum to their area");
  }

  /** A published month in which an occupation has more positions in an area than it had. */
  private Site withAnotherTotal(String area) throws IOException {
    Site site = published();
    Path file = site.current().resolve(FILES.get(1));
    Matcher total =
        Pattern.compile("(?m)^([yu]_[a-z0-9_]+;" + area + ";.*;titler;)([1-9]\\d*)(;)")
            .matcher(Files.readString(file));
    site.rewrite(file, total.replaceFirst("$19$2$3"));
    site.sign();
    return site;
  }

  /** A month is published. */
  private Site published() throws IOException {
    Site site = new Site("var", yaml -> yaml);
    site.month(WORLD, false);
    return site;
  }

  /** The world with the training registers of another. */
  private static World training(World world, World later) {
    World mixed = world;
    for (Table table : later.tables()) {
      if (List.of(World.CONTRACTS, World.APPROVALS).contains(table.source())) {
        mixed = mixed.with(table);
      }
    }
    return mixed;
  }

  /** The world with another text in a column of each row. */
  private static World renamed(World world, String source, String column) {
    String there = world.sources().get(source).columns().getOrDefault(column, column);
    return changed(
        world,
        source,
        table ->
            table.rows().stream()
                .map(
                    row ->
                        row.size() == table.header().size()
                            ? renamed(row, table.header().indexOf(there))
                            : row)
                .toList());
  }

  private static List<String> renamed(List<String> row, int place) {
    List<String> fields = new ArrayList<>(row);
    fields.set(place, "Ny " + row.get(place));
    return fields;
  }

  private static World withoutLinks(World world, String title) {
    return changed(
        world,
        World.TITLE_LINKS,
        table -> table.rows().stream().filter(row -> !row.contains(title)).toList());
  }

  /** The world with other rows in the files of a source. */
  private static World changed(
      World world, String source, Function<Table, List<List<String>>> rows) {
    World changed = world;
    for (Table table : world.tables()) {
      if (table.source().equals(source)) {
        changed =
            changed.with(
                new Table(
                    table.source(), table.part(), table.header(), rows.apply(table), table.look()));
      }
    }
    return changed;
  }

  /** The columns of a title with positions that several occupations share. */
  private static List<String> sharedTitle(Site site) throws IOException {
    return Files.readAllLines(site.current().resolve("internal/title-figures.csv")).stream()
        .filter(line -> line.matches("\\d{7};[^\"]*;koblet;\\d+;1;[a-z0-9_|]+;[1-9].*"))
        .map(line -> List.of(line.split(";")))
        .filter(columns -> columns.size() == 11)
        .findFirst()
        .orElseThrow();
  }

  /** A place to publish to. */
  private final class Site {
    private final Path home;
    private final UnaryOperator<String> settings;

    Site(String name, UnaryOperator<String> settings) {
      this.home = directory.resolve(name);
      this.settings = settings;
    }

    private RegisterOffice office(World read) throws IOException {
      Path files = directory.resolve("files");
      read.writeTo(files);
      Path config = directory.resolve("application.yml");
      Files.writeString(config, settings.apply(read.settingsYaml(files, home)));
      return new RegisterOffice(
          SettingsLoader.load(config, Map.of()),
          Progress.silent(),
          Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC),
          Milestones.unheard());
    }

    void month(World world, boolean force) throws IOException {
      month(world, world.periods().get(1), force);
    }

    void month(World world, YearMonth period, boolean force) throws IOException {
      done(
          office(world)
              .runMonthly(
                  new MonthlyRun(
                      Optional.of(world.date()), Optional.of(new Period(period)), force, false)));
    }

    void night() throws IOException {
      night(NIGHT, WORLD.date().plusDays(1), false);
    }

    void night(World world, LocalDate date, boolean force) throws IOException {
      done(runNight(world, date, force));
    }

    RunDetail runNight(World world, LocalDate date, boolean force) throws IOException {
      return office(world).runNightly(new NightlyRun(Optional.of(date), List.of(), force, false));
    }

    void links(World world, LocalDate date, boolean force) throws IOException {
      done(runLinks(world, date, force));
    }

    RunDetail runLinks(World world, LocalDate date, boolean force) throws IOException {
      return office(world).runLinks(new LinksRun(Optional.of(date), force, false));
    }

    private void done(RunDetail run) {
      assertThat(run.summary().exitCode()).as(run.toString()).contains(ExitCode.DONE);
    }

    Path current() throws IOException {
      return home.resolve("current").toRealPath();
    }

    /** What is said of occupations and workplaces. */
    String text() throws IOException {
      StringBuilder text = new StringBuilder();
      for (String file : FILES) {
        text.append(Files.readString(current().resolve(file)));
      }
      return text.toString();
    }

    SortedMap<String, String> digests() throws IOException {
      return EditionDigests.of(current());
    }

    /** Puts the false figure in every line with positions, and makes the manifest agree. */
    void plant() throws IOException {
      for (String file : FILES) {
        Path path = current().resolve(file);
        Matcher lines = pattern(file).matcher(Files.readString(path));
        rewrite(path, lines.replaceAll("$1" + PLANTED + "$3"));
      }
      sign();
    }

    /** Puts the false figure in every line of areas, titles and clusters that has one. */
    void plantTotals() throws IOException {
      for (Map.Entry<String, Pattern> file : TOTALS.entrySet()) {
        Path path = current().resolve(file.getKey());
        Matcher lines = file.getValue().matcher(Files.readString(path));
        rewrite(path, lines.replaceAll("$1" + FALSE_COUNT + "$3"));
      }
      sign();
    }

    /** Puts something else in the place of the workbook of positions. */
    void plantWorkbook() throws IOException {
      rewrite(current().resolve(POSITIONS), PLANTED);
    }

    boolean hasFalseWorkbook() throws IOException {
      return Arrays.equals(
          bytes(current().resolve(POSITIONS)), PLANTED.getBytes(StandardCharsets.UTF_8));
    }

    /** The files of areas, titles and clusters that show the false figure. */
    List<String> falseTotals() throws IOException {
      List<String> files = new ArrayList<>();
      for (String file : TOTALS.keySet()) {
        if (Files.readString(current().resolve(file)).contains(";" + FALSE_COUNT)) {
          files.add(file);
        }
      }
      return files;
    }

    /** Not through a hard link. */
    void rewrite(Path file, String text) throws IOException {
      Files.delete(file);
      Files.writeString(file, text);
    }

    void sign() throws IOException {
      Path edition = current();
      changeManifest(
          manifest -> {
            for (JsonNode node : manifest.get("files")) {
              ObjectNode file = (ObjectNode) node;
              Path path = edition.resolve(file.get("path").asString());
              file.put("sha256", Sha256.hex(bytes(path)));
              file.put("bytes", bytes(path).length);
            }
          });
    }

    void changeManifest(Consumer<ObjectNode> change) throws IOException {
      Path path = current().resolve("manifest.json");
      ObjectNode manifest = (ObjectNode) JsonMapper.shared().readTree(Files.readString(path));
      change.accept(manifest);
      rewrite(path, manifest.toString());
    }

    /** By file, the occupations that show the false figure. */
    SortedMap<String, SortedSet<String>> falseFigures() throws IOException {
      return figures(true);
    }

    /** By file, the occupations that show another one. */
    SortedMap<String, SortedSet<String>> trueFigures() throws IOException {
      return figures(false);
    }

    private SortedMap<String, SortedSet<String>> figures(boolean planted) throws IOException {
      SortedMap<String, SortedSet<String>> figures = new TreeMap<>();
      for (String file : FILES) {
        String occupation = "";
        for (String line : Files.readAllLines(current().resolve(file))) {
          if (line.matches("[yu]_[a-z0-9_]+;.*")) {
            occupation = line.substring(0, line.indexOf(';'));
          }
          Matcher matcher = pattern(file).matcher(line);
          if (matcher.find() && matcher.group(2).equals(PLANTED) == planted) {
            figures.computeIfAbsent(file, name -> new TreeSet<>()).add(occupation);
          }
        }
      }
      return figures;
    }
  }

  private static Pattern pattern(String file) {
    return file.endsWith("workplaces.csv") ? WORKPLACE : OCCUPATION;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
