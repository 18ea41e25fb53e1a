package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.office.BeforeAfter;
import no.utdanning.registersync.office.LinkFiles;
import no.utdanning.registersync.office.LinksDiff;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.oracle.RandomLinkEdits;
import no.utdanning.registersync.oracle.RandomWorlds;
import no.utdanning.registersync.oracle.World;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.EmptyDatabase;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.settings.SettingsLoader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the diff of edited link files says is what {@code run links} then writes, figure by figure,
 * and nothing changes that it did not name.
 */
class LinksDiffTest {
  private static final List<String> OCCUPATION_FIGURES =
      List.of(
          "stillinger", "stillinger_egne", "stillinger_delte", "stillinger_fordelt", "larlinger");
  private static final List<String> AREA_FIGURES =
      List.of(
          "stillinger_koblet",
          "stillinger_paa_delte_titler",
          "sum_yrker",
          "overtelling",
          "larlinger_koblet",
          "larlinger_sum_yrker");

  @TempDir private Path directory;
  private Map<String, String> environment = Map.of();

  @ParameterizedTest
  @CsvSource({"21, H2", "22, H2", "24, POSTGRESQL"})
  void aRunInAnotherProcessWritesWhatTheDiffOfEditedLinksSaid(long seed, Dialect dialect)
      throws IOException, InterruptedException {
    environment = EmptyDatabase.environment(dialect);
    World world = RandomWorlds.world(seed);
    YearMonth period = world.periods().get(1);
    RegisterOffice office = office(world, "first");
    office.runMonthly(
        new MonthlyRun(Optional.of(world.date()), Optional.of(new Period(period)), false, false));
    if (seed % 3 != 0) {
      office.runNightly(new NightlyRun(Optional.of(world.date()), List.of(), false, false));
    }

    for (int round = 1; round <= 2; round++) {
      World edited = RandomLinkEdits.edit(world, seed * 10 + round);
      Path before = home().resolve("current").toRealPath();
      RegisterOffice afterwards = office(edited, "edited " + round);

      LinksDiff diff = afterwards.diffLinks(new LinkFiles(Optional.empty(), Optional.empty()));
      publish(afterwards, "edited " + round, world.date().plusDays(round), diff);

      Path after = home().resolve("current").toRealPath();
      assertThat(diff.edition()).isEqualTo(Integer.parseInt(before.getFileName().toString()));
      assertOccupations(diff, before, after);
      assertAreas(diff, before, after);
      assertLinks(diff, world, edited);
      assertConflicts(diff, before, after);
      world = edited;
    }
  }

  /** Other links and another month at once: each difference is the one's or the other's. */
  @ParameterizedTest
  @CsvSource({"23, H2", "26, POSTGRESQL"})
  void aDifferenceIsWhatTheLinksDidAndWhatTheRegistersDid(long seed, Dialect dialect)
      throws IOException {
    environment = EmptyDatabase.environment(dialect);
    World world = RandomWorlds.world(seed);
    month(office(world, "first"), world, 0);
    RegisterOffice afterwards = office(RandomLinkEdits.edit(world, seed), "edited");
    LinksDiff diff = afterwards.diffLinks(new LinkFiles(Optional.empty(), Optional.empty()));
    int before = current();

    month(afterwards, world, 1);
    afterwards.status().held().forEach(it -> afterwards.accept(it.slice(), "looked at"));

    int last = current();
    assertThat(last).isGreaterThan(before);
    SortedMap<String, Long> byLinks = new TreeMap<>();
    for (int edition = before + 1; edition <= last; edition++) {
      assertSplit(edition(edition - 1), edition(edition)).forEach(byLinks::put);
    }
    for (LinksDiff.OccupationDiff it : diff.occupations()) {
      assertThat(byLinks.getOrDefault(it.unoId(), 0L))
          .as(it.unoId())
          .isEqualTo(number(it.positions().after()) - number(it.positions().before()));
    }
  }

  private void month(RegisterOffice office, World world, int period) {
    office.runMonthly(
        new MonthlyRun(
            Optional.of(world.date()),
            Optional.of(new Period(world.periods().get(period))),
            false,
            false));
  }

  private int current() throws IOException {
    return Integer.parseInt(home().resolve("current").toRealPath().getFileName().toString());
  }

  private Path edition(int number) {
    return home().resolve("editions/%06d".formatted(number));
  }

  /**
   * The two parts of each difference make the whole of it.
   *
   * @return positions because of links, where there are some
   */
  private static SortedMap<String, Long> assertSplit(Path before, Path after) throws IOException {
    Map<String, Map<String, String>> rowsBefore = rows(before, "occupation-figures.csv", 3);
    Map<String, Map<String, String>> rowsAfter = rows(after, "occupation-figures.csv", 3);
    Map<String, Map<String, String>> changes = rows(after, "../report/occupation-changes.csv", 1);
    SortedMap<String, Long> byLinks = new TreeMap<>();
    for (String key : rowsAfter.keySet()) {
      if (key.endsWith(";land;NO")) {
        String id = key.split(";")[0];
        Map<String, String> change = changes.getOrDefault(id, Map.of());
        for (String figure :
            List.of("stillinger", "stillinger_egne", "stillinger_delte", "larlinger")) {
          long then = number(rowsBefore.getOrDefault(key, Map.of()).get(figure));
          long now = number(rowsAfter.get(key).get(figure));
          long links = number(change.get(figure + "_koblinger"));
          assertThat(links + number(change.get(figure + "_register")))
              .as("%s of %s in %s", figure, id, after)
              .isEqualTo(now - then);
          if (figure.equals("stillinger") && links != 0) {
            byLinks.put(id, links);
          }
        }
      }
    }
    return byLinks;
  }

  private static long number(Object figure) {
    return figure == null || figure.equals("") ? 0 : Long.parseLong(figure.toString());
  }

  /**
   * Another process runs the links; what loses too much is held, as the diff foretold, and is
   * released all the same.
   */
  private void publish(RegisterOffice office, String name, LocalDate date, LinksDiff diff)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RegisterSync.class.getName(),
            "run",
            "links",
            "--date=" + date,
            "--config=" + directory.resolve(name + ".yml"));
    Path said = directory.resolve(name + ".txt");
    ProcessBuilder run =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    run.environment().putAll(environment);
    boolean held = run.start().waitFor() == ExitCode.HELD.code();
    assertThat(held).as(Files.readString(said)).isEqualTo(!diff.heldBecause().isEmpty());
    if (held) {
      office.accept(office.status().held().get(0).slice(), "the diff was looked at");
    }
  }

  private static void assertOccupations(LinksDiff diff, Path before, Path after)
      throws IOException {
    Map<String, Map<String, String>> rowsBefore = rows(before, "occupation-figures.csv", 3);
    Map<String, Map<String, String>> rowsAfter = rows(after, "occupation-figures.csv", 3);
    SortedMap<String, List<String>> expected = new TreeMap<>();
    SortedSet<String> elsewhere = new TreeSet<>();
    SortedSet<String> keys = new TreeSet<>(rowsBefore.keySet());
    keys.addAll(rowsAfter.keySet());
    for (String key : keys) {
      Map<String, String> old = rowsBefore.getOrDefault(key, Map.of());
      Map<String, String> now = rowsAfter.getOrDefault(key, Map.of());
      String unoId = key.split(";")[0];
      if (key.endsWith(";land;NO") && differ(old, now, OCCUPATION_FIGURES)) {
        expected.put(unoId, sideBySide(old, now, OCCUPATION_FIGURES));
      }
      if (!old.equals(now)) {
        elsewhere.add(unoId);
      }
    }
    elsewhere.removeAll(expected.keySet());

    SortedMap<String, List<String>> said = new TreeMap<>();
    for (LinksDiff.OccupationDiff it : diff.occupations()) {
      said.put(
          it.unoId(),
          sideBySide(it.positions(), it.own(), it.shared(), it.apportioned(), it.apprentices()));
    }
    assertThat(said).isEqualTo(expected);
    assertThat(diff.occupationsElsewhere()).containsExactlyElementsOf(elsewhere);
  }

  private static void assertAreas(LinksDiff diff, Path before, Path after) throws IOException {
    Map<String, Map<String, String>> rowsBefore = rows(before, "area-totals.csv", 2);
    Map<String, Map<String, String>> rowsAfter = rows(after, "area-totals.csv", 2);
    assertThat(rowsAfter.keySet()).isEqualTo(rowsBefore.keySet());
    SortedMap<String, List<String>> expected = new TreeMap<>();
    rowsBefore.forEach(
        (key, old) -> {
          Map<String, String> now = rowsAfter.get(key);
          if (key.equals("land;NO") || !old.equals(now)) {
            expected.put(key.split(";")[1], sideBySide(old, now, AREA_FIGURES));
          }
        });
    SortedMap<String, List<String>> said = new TreeMap<>();
    for (LinksDiff.AreaDiff it : diff.areas()) {
      said.put(
          it.area(),
          sideBySide(
              it.linked(),
              it.onSharedTitles(),
              it.naiveSum(),
              it.overcount(),
              it.apprenticesLinked(),
              it.apprenticesNaiveSum()));
    }
    assertThat(said).isEqualTo(expected);
  }

  /** The report of before and of after list what the diff said, and nothing else comes or goes. */
  private static void assertConflicts(LinksDiff diff, Path before, Path after) throws IOException {
    SortedSet<String> opened = listed(after);
    opened.removeAll(listed(before));
    SortedSet<String> closed = listed(before);
    closed.removeAll(listed(after));
    assertThat(diff.conflicts().opened())
        .extracting(LinksDiff.Conflict::id)
        .containsExactlyInAnyOrderElementsOf(opened);
    assertThat(diff.conflicts().closed())
        .extracting(LinksDiff.Conflict::id)
        .containsExactlyInAnyOrderElementsOf(closed);
  }

  private static SortedSet<String> listed(Path edition) throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    rows(edition, "../report/conflicts.csv", 1)
        .forEach(
            (id, row) -> {
              if (List.of("open", "to_fix").contains(row.get("tilstand"))) {
                ids.add(id);
              }
            });
    return ids;
  }

  private static void assertLinks(LinksDiff diff, World before, World after) {
    assertThat(diff.links().added())
        .map(pair -> pair.title() + " " + pair.unoId())
        .containsExactlyElementsOf(
            without(RandomLinkEdits.usedTitleLinks(after), RandomLinkEdits.usedTitleLinks(before)));
    assertThat(diff.links().removed())
        .map(pair -> pair.title() + " " + pair.unoId())
        .containsExactlyElementsOf(
            without(RandomLinkEdits.usedTitleLinks(before), RandomLinkEdits.usedTitleLinks(after)));
    assertThat(diff.tradeLinks().added())
        .map(pair -> pair.programmeArea().substring(0, 6) + " " + pair.unoId())
        .containsExactlyElementsOf(
            without(RandomLinkEdits.usedTradeLinks(after), RandomLinkEdits.usedTradeLinks(before)));
    assertThat(diff.tradeLinks().removed())
        .map(pair -> pair.programmeArea().substring(0, 6) + " " + pair.unoId())
        .containsExactlyElementsOf(
            without(RandomLinkEdits.usedTradeLinks(before), RandomLinkEdits.usedTradeLinks(after)));
  }

  private static SortedSet<String> without(SortedSet<String> pairs, SortedSet<String> others) {
    SortedSet<String> rest = new TreeSet<>(pairs);
    rest.removeAll(others);
    return rest;
  }

  private static boolean differ(
      Map<String, String> old, Map<String, String> now, List<String> columns) {
    return columns.stream().anyMatch(column -> !old.get(column).equals(now.get(column)));
  }

  private static List<String> sideBySide(
      Map<String, String> old, Map<String, String> now, List<String> columns) {
    return columns.stream().map(column -> old.get(column) + " -> " + now.get(column)).toList();
  }

  private static List<String> sideBySide(BeforeAfter<?>... figures) {
    return Arrays.stream(figures)
        .map(figure -> text(figure.before()) + " -> " + text(figure.after()))
        .toList();
  }

  /** As files write it: empty is not known. */
  private static String text(Object figure) {
    return figure instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : Objects.toString(figure, "");
  }

  /** The rows of an exact file by their first columns, as maps. */
  private static Map<String, Map<String, String>> rows(Path edition, String file, int keys)
      throws IOException {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(
            edition.resolve("internal").resolve(file), StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : parser) {
        rows.put(String.join(";", row.toList().subList(0, keys)), row.toMap());
      }
    }
    return rows;
  }

  private RegisterOffice office(World world, String name) throws IOException {
    Path files = directory.resolve(name);
    world.writeTo(files);
    Path config = directory.resolve(name + ".yml");
    Files.writeString(config, world.settingsYaml(files, home()));
    return new RegisterOffice(SettingsLoader.load(config, environment), Progress.silent());
  }

  private Path home() {
    return directory.resolve("var");
  }
}
