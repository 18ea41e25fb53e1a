package no.utdanning.registersync.edition.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.LeaseLostException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class FigureTablesRepositoryTest extends OnFigureTables {
  private static final FigureTable PANELS = EditionFiles.table("occupation_panels");
  private static final FigureTable EXACT_CLUSTERS = EditionFiles.table("internal.clusters");
  private static final List<FigureTable> TITLES =
      List.of(EditionFiles.table("title_figures"), EditionFiles.table("internal.title_figures"));

  @Test
  void theViewsShowAnEditionWhenThePointerIsAtItAndNothingOfItBefore() {
    EditionFiles first = new EditionFiles().with(CLUSTERS, cluster("y_a", "5"));
    EditionFiles second =
        first.copy().with(CLUSTERS, cluster("y_a", "6")).with(PANELS, "y_a", "{\"a\": \"b;c\"}\n");

    write(1, null, first);
    assertShows(new EditionFiles(), 0);
    publish(1);
    assertShows(first, 1);
    write(2, 1, second);
    assertShows(first, 1);
    publish(2);
    assertShows(second, 2);
  }

  @Test
  void whateverChangesTheMergeEqualsTheFiles() throws Exception {
    for (int seed = 1; seed <= 4; seed++) {
      RandomEditions chance = new RandomEditions(database, seed);
      EditionFiles published = new EditionFiles();
      int before = editions.currentNumber();
      for (int number = before + 1; number <= before + 5; number++) {
        Integer base = number == before + 1 ? null : number - 1;
        write(number, base, chance.after(published));
        EditionFiles next = chance.after(published);

        write(number, base, next);

        assertShows(number == before + 1 ? null : published, number - 1);
        publish(number);
        assertShows(next, number);
        assertThat(EditionFiles.read(directory(number).resolve(CLUSTERS.place())).size())
            .isEqualTo(next.list(CLUSTERS).size() + 1);
        tables.purge(lease, number - 1);
        assertShows(next, number);
        published = next;
      }
    }
  }

  @Test
  void aListInWhichNothingStandsIsEmptyOrUnknownLikeTheColumnBesideIt() {
    FigureTable titles = TITLES.get(0);
    EditionFiles first = workplaces(40, "A");
    first.with(WORKPLACES, trainer("07", "0", ""));
    first.with(WORKPLACES, trainer("08", "1", "909000025|909000033"));
    for (String code : List.of("0111101", "0111102")) {
      first.with(titles, code, "", "", "ukoblet", "0", "0", "", "", "", "", "");
    }
    write(1, null, first);
    publish(1);
    EditionFiles second =
        first
            .copy()
            .with(WORKPLACES, trainer("05", "0", ""))
            .with(WORKPLACES, workplace("06", "B"));
    second.with(titles, "0111102", "", "", "uten_yrke", "0", "0", "", "", "", "", "");
    write(2, 1, second);
    publish(2);

    assertThat(count("current_workplaces", "opplaringskontor = ''")).isEqualTo(2);
    assertThat(count("current_workplaces", "orgnr in ('05', '07') and opplaringskontor = ''"))
        .isEqualTo(2);
    assertThat(count("current_workplaces", "opplaringskontor is null")).isEqualTo(37);
    assertThat(count("current_workplaces", "opplaringskontor = '909000025|909000033'")).isOne();
    assertThat(count("current_title_figures", "uno_ids = '' and tittel is null")).isEqualTo(2);
  }

  /** A workplace of which training is known. */
  private static String[] trainer(String number, String approvedElsewhere, String offices) {
    String[] row = workplace(number, "A");
    row[WORKPLACES.columns().indexOf("larebedrift_annet_fag")] = approvedElsewhere;
    row[WORKPLACES.columns().indexOf("opplaringskontor")] = offices;
    return row;
  }

  private int count(String view, String condition) {
    return database
        .jdbc()
        .sql("select count(*) from " + view + " where " + condition)
        .query(Integer.class)
        .single();
  }

  @Test
  void equalLinesAreLeftAlone() {
    EditionFiles first =
        new EditionFiles()
            .with(CLUSTERS, cluster("y_a", "5"))
            .with(CLUSTERS, cluster("y_b", "5"))
            .with(CLUSTERS, cluster("y_c", "5"));
    EditionFiles second = first.copy().with(CLUSTERS, cluster("y_b", "7")).without(CLUSTERS, "y_c");

    write(1, null, first);
    publish(1);
    write(2, 1, second);

    assertThat(validity())
        .containsExactly("y_a 1 2147483647", "y_b 1 2", "y_b 2 2147483647", "y_c 1 2");
  }

  @Test
  void anAttemptThatWasGivenUpIsUndone() {
    EditionFiles first = new EditionFiles().with(CLUSTERS, cluster("y_a", "5"));
    EditionFiles second =
        new EditionFiles().with(CLUSTERS, cluster("y_a", "6")).with(CLUSTERS, cluster("y_b", "6"));

    write(1, null, first);
    publish(1);
    write(2, 1, second);
    tables.discardAbove(lease, 1);

    assertThat(validity()).containsExactly("y_a 1 2147483647");
  }

  @Test
  void whatCameFirstIsInTheDatabaseAlreadyWhenTheRestDoesNotComeAndIsUndone() {
    EditionFiles first = workplaces(40, "A").with(CLUSTERS, cluster("y_a", "5"));
    EditionFiles second = first.copy().with(WORKPLACES, workplace("05", "B"));
    write(1, null, first);
    publish(1);
    Path next = second.with(CLUSTERS, cluster("y_a", "6")).write(directory(2));
    ArrivingFiles files = new ArrivingFiles();
    files.haveCome(ArrivingFiles.Group.WORKPLACES);
    files.close();

    assertThatThrownBy(() -> tables.write(lease, 2, directory(1), next, files))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the files of FIGURES were not written");
    assertThat(changedLines()).containsExactly("05 B 0 2 2147483647");
    assertThat(validity()).containsExactly("y_a 1 2147483647");
    assertShows(first, 1);

    tables.discardAbove(lease, 1);
    assertThat(changedLines()).isEmpty();
  }

  @Test
  void purgingKeepsWhatTheOldestKeptEditionShows() {
    EditionFiles first = new EditionFiles().with(CLUSTERS, cluster("y_a", "1"));
    EditionFiles second = new EditionFiles().with(CLUSTERS, cluster("y_a", "2"));
    EditionFiles third = new EditionFiles().with(CLUSTERS, cluster("y_a", "3"));

    write(1, null, first);
    publish(1);
    write(2, 1, second);
    publish(2);
    write(3, 2, third);
    publish(3);
    tables.purge(lease, 2);

    assertThat(validity()).containsExactly("y_a 2 3", "y_a 3 2147483647");
  }

  @Test
  void withoutTheFilesOfThePublishedEditionAllRowsAreWrittenAnew() {
    EditionFiles first =
        new EditionFiles().with(CLUSTERS, cluster("y_a", "5")).with(CLUSTERS, cluster("y_b", "5"));
    EditionFiles second = first.copy().without(CLUSTERS, "y_b");

    write(1, null, first);
    publish(1);
    AtomicFiles.deleteTree(directory(1));
    write(2, 1, second);
    publish(2);

    assertShows(second, 2);
    assertThat(validity()).containsExactly("y_a 1 2", "y_a 2 2147483647", "y_b 1 2");
  }

  @Test
  void aTableThatLacksRowsOfThePublishedFilesIsLoadedAnew() {
    EditionFiles first =
        new EditionFiles().with(CLUSTERS, cluster("y_a", "5")).with(CLUSTERS, cluster("y_b", "5"));
    EditionFiles second = first.copy().with(CLUSTERS, cluster("y_b", "6"));
    write(1, null, first);
    publish(1);
    database.jdbc().sql("delete from clusters").update();

    write(2, 1, second);
    publish(2);

    assertShows(second, 2);
  }

  @Test
  void fewChangesAreKeptBesideTheSetThatTheyChange() {
    EditionFiles first = workplaces(80, "A");
    EditionFiles second =
        first
            .copy()
            .with(WORKPLACES, workplace("05", "B"))
            .without(WORKPLACES, "y_a", "07")
            .with(WORKPLACES, workplace("99", "C"));
    EditionFiles third = second.copy().with(WORKPLACES, workplace("05", "A"));

    write(1, null, first);
    publish(1);
    write(2, 1, second);
    assertShows(first, 1);
    publish(2);
    assertShows(second, 2);
    write(3, 2, third);
    assertShows(second, 2);
    publish(3);
    assertShows(third, 3);

    assertThat(sets()).containsExactly("a 1 2147483647");
    assertThat(changedLines())
        .containsExactly(
            "05 B 0 2 3", "05 A 0 3 2147483647", "07 null 1 2 2147483647", "99 C 0 2 2147483647");
    tables.purge(lease, 3);
    assertThat(changedLines())
        .containsExactly("05 A 0 3 2147483647", "07 null 1 2 2147483647", "99 C 0 2 2147483647");
    assertShows(third, 3);
  }

  /** As nights go: what the edition before last has ended is gone when the next is published. */
  @Test
  void endedChangesAreGoneNightByNight() {
    EditionFiles edition = workplaces(400, "A");
    write(1, null, edition);
    publish(1);
    for (int number = 2; number <= 7; number++) {
      if (number == 4) {
        write(number, number - 1, edition.copy().with(WORKPLACES, workplace("05", "given up")));
        tables.discardAbove(lease, number - 1);
      }
      // The fifth is as the fourth was.
      String name = "night " + (number == 5 ? 4 : number);
      edition = edition.copy().with(WORKPLACES, workplace("05", name));
      edition.with(WORKPLACES, workplace("%02d".formatted(10 + number), "B"));
      write(number, number - 1, edition);
      publish(number);
      tables.purge(lease, number - 1);

      assertThat(count("workplaces_changed", "utgave_til <= " + (number - 1)))
          .as("after edition %d", number)
          .isZero();
      assertShows(edition, number);
    }
    assertThat(count("workplaces_changed", "orgnr = '05'")).isEqualTo(2);
  }

  @Test
  void fewChangesAreFoundInFilesLongerThanWhatIsReadAtOnce() {
    EditionFiles first = workplaces(4000, "TO LINJER\n;\"HJØRNET\" " + "Å".repeat(40));
    EditionFiles second = first.copy();
    for (String number : List.of("00", "1234", "1235", "2999", "999")) {
      second.with(WORKPLACES, workplace(number, "B\n"));
    }
    second.without(WORKPLACES, "y_a", "500").with(WORKPLACES, workplace("5000", "C"));

    write(1, null, first);
    publish(1);
    write(2, 1, second);
    publish(2);

    assertShows(second, 2);
    assertThat(rows("workplaces_changed")).isEqualTo(7);
  }

  @Test
  void manyChangesLoadASetInAnotherPlaceAndTheFirstIsEmptiedWhenNoKeptEditionShowsIt() {
    EditionFiles first = workplaces(80, "A");
    EditionFiles second = workplaces(80, "B");
    EditionFiles third = second.copy().with(WORKPLACES, workplace("05", "C"));

    write(1, null, first);
    publish(1);
    write(2, 1, second);
    assertShows(first, 1);
    publish(2);
    tables.purge(lease, 1);
    assertThat(sets()).containsExactly("a 1 2", "b 2 2147483647");
    write(3, 2, third);
    publish(3);
    tables.purge(lease, 2);

    assertShows(third, 3);
    assertThat(sets()).containsExactly("b 2 2147483647");
    assertThat(rows("workplaces_a")).isZero();
    assertThat(rows("workplaces_b")).isOne();
  }

  @Test
  void aMonthLoadsTheTitlesAnewAndANightWritesThoseThatItChanges() {
    EditionFiles first = titles(80, "1");
    EditionFiles month = titles(80, "2");
    EditionFiles night = month.copy();
    for (FigureTable table : TITLES) {
      night.with(table, title("2221105", "3")).without(table, "2221107");
    }

    write(1, null, first);
    publish(1);
    write(2, 1, month);
    assertShows(first, 1);
    publish(2);
    assertShows(month, 2);
    write(3, 2, night);
    assertShows(month, 2);
    publish(3);
    tables.purge(lease, 2);

    assertShows(night, 3);
    for (FigureTable table : TITLES) {
      assertThat(sets(table)).containsExactly("b 2 2147483647");
      assertThat(rows(table.in(LineSet.Place.A))).isZero();
      assertThat(rows(table.in(LineSet.Place.B))).isEqualTo(80);
      assertThat(rows(table.changed())).isEqualTo(2);
    }
  }

  /** Titles with a number of positions each, exact and as published. */
  private static EditionFiles titles(int count, String positions) {
    EditionFiles files = new EditionFiles();
    for (int number = 0; number < count; number++) {
      for (FigureTable table : TITLES) {
        files.with(table, title("22211%02d".formatted(number), positions));
      }
    }
    return files;
  }

  private static String[] title(String code, String positions) {
    return new String[] {
      code, "RADIOLOG", "2212", "koblet", "2", "1", "y_a|y_b", positions, "2.50", "1", positions
    };
  }

  @Test
  void linesThatAddUpToManyAreLoadedAsASet() {
    EditionFiles edition = workplaces(80, "A");
    write(1, null, edition);
    publish(1);
    for (int number = 2; number <= 6; number++) {
      edition = edition.copy().with(WORKPLACES, workplace("0" + number, "B"));
      write(number, number - 1, edition);
      publish(number);
      assertShows(edition, number);
    }

    // Four of eighty are few; the fifth is one too many.
    assertThat(sets()).containsExactly("a 1 6", "b 6 2147483647");
  }

  @Test
  void aSetThatWasLoadedInVainIsUndoneAndTheOneBeforeIsShownOn() {
    EditionFiles first = workplaces(80, "A");
    EditionFiles second = first.copy().with(WORKPLACES, workplace("05", "B"));
    write(1, null, first);
    publish(1);
    write(2, 1, second);
    publish(2);

    write(3, 2, workplaces(80, "C"));
    tables.discardAbove(lease, 2);
    assertThat(sets()).containsExactly("a 1 2147483647");
    write(3, 2, second.copy().with(WORKPLACES, workplace("06", "D")));
    tables.discardAbove(lease, 2);

    assertShows(second, 2);
    assertThat(changedLines()).containsExactly("05 B 0 2 2147483647");
    assertThat(rows("workplaces_b")).isZero();
  }

  @Test
  void aTableOfOtherLinesThanThePublishedFileIsLoadedAnew() {
    write(1, null, workplaces(20, "A"));
    publish(1);
    workplaces(19, "A").write(directory(1));
    EditionFiles second = workplaces(20, "A").with(WORKPLACES, workplace("05", "B"));

    write(2, 1, second);
    publish(2);

    assertShows(second, 2);
    assertThat(sets()).containsExactly("a 1 2", "b 2 2147483647");
  }

  @Test
  void aSetStaysAsLongAsSomebodyReadsAsOfBeforeItWasForgotten() {
    EditionFiles first = workplaces(300, "A");
    write(1, null, first);
    publish(1);
    try (Database guest = Database.openToRead(settings)) {
      TransactionTemplate reading = guest.transactions();
      reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
      reading.executeWithoutResult(
          transaction -> {
            assertThat(current(guest, WORKPLACES)).isEqualTo(first.list(WORKPLACES));
            for (int number = 2; number <= 4; number++) {
              write(number, number - 1, workplaces(300, "B" + number));
              publish(number);
              tables.purge(lease, number - 1);
            }

            assertThat(current(guest, WORKPLACES)).isEqualTo(first.list(WORKPLACES));
          });
      assertThat(current(guest, WORKPLACES)).isEqualTo(workplaces(300, "B4").list(WORKPLACES));
    }
    assertThat(sets()).containsExactly("c 3 4", "a 4 2147483647");
    assertThat(rows("workplaces_b")).isZero();
  }

  private List<String> sets() {
    return sets(WORKPLACES);
  }

  /** Place, from, until. */
  private List<String> sets(FigureTable table) {
    return database
        .jdbc()
        .sql(
            """
            select plass, utgave_fra, utgave_til
              from figure_set
             where tabell = :table
             order by utgave_fra
            """)
        .param("table", table.name())
        .query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3))
        .list();
  }

  /** Number, name, whether it is gone, from, until. */
  private List<String> changedLines() {
    return database
        .jdbc()
        .sql(
            """
            select orgnr, navn, borte, utgave_fra, utgave_til
              from workplaces_changed
             order by orgnr, utgave_fra
            """)
        .query(
            (row, number) ->
                "%s %s %d %d %d"
                    .formatted(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5)))
        .list();
  }

  private long rows(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void withinOneRepeatableReadTransactionThereIsOneEdition() {
    EditionFiles first =
        new EditionFiles()
            .with(CLUSTERS, cluster("y_a", "1"))
            .with(EXACT_CLUSTERS, cluster("y_a", "1"));
    EditionFiles second =
        new EditionFiles()
            .with(CLUSTERS, cluster("y_b", "2"))
            .with(EXACT_CLUSTERS, cluster("y_b", "2"));
    write(1, null, first);
    publish(1);
    TransactionTemplate reading = database.transactions();
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

    reading.executeWithoutResult(
        transaction -> {
          assertThat(current(CLUSTERS)).isEqualTo(first.list(CLUSTERS));
          CompletableFuture.runAsync(
                  () -> {
                    write(2, 1, second);
                    publish(2);
                  })
              .join();

          assertThat(current(EXACT_CLUSTERS)).isEqualTo(first.list(EXACT_CLUSTERS));
          assertThat(current(CLUSTERS)).isEqualTo(first.list(CLUSTERS));
          assertThat(editions.currentNumber()).isEqualTo(1);
        });
    assertShows(second, 2);
  }

  @Test
  void whoeverHasLostTheLeaseWritesNothing() {
    EditionFiles first = new EditionFiles().with(CLUSTERS, cluster("y_a", "5"));
    lease.close();

    assertThatThrownBy(() -> write(1, null, first)).isInstanceOf(LeaseLostException.class);
    assertThat(validity()).isEmpty();
  }

  @Test
  void aFileThatIsNotSortedIsRefused() throws Exception {
    Path edition = new EditionFiles().write(directory(1));
    String unsorted = CLUSTERS.header() + "\ny_b;2;3;;4;5;6\ny_a;2;3;;4;5;6\n";
    Files.writeString(edition.resolve(CLUSTERS.place()), unsorted);

    assertThatThrownBy(() -> tables.write(lease, 1, null, edition, ArrivingFiles.arrived()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not sorted by [klynge]: y_b;2;3;;4;5;6, then y_a;2;3;;4;5;6");
  }

  @Test
  void aFileOfOtherColumnsIsRefused() throws Exception {
    Path edition = new EditionFiles().write(directory(1));
    Files.writeString(edition.resolve(CLUSTERS.place()), "klynge;noe_annet\n");

    assertThatThrownBy(() -> tables.write(lease, 1, null, edition, ArrivingFiles.arrived()))
        .hasMessageContaining("clusters.csv with klynge;antall_yrker;");
  }

  @Test
  void manyRowsTakeManyBatches() {
    EditionFiles first = new EditionFiles();
    EditionFiles second = new EditionFiles();
    for (int i = 0; i < 2 * RowChanges.BATCH + 10; i++) {
      String key = "y_%06d".formatted(i);
      first.with(CLUSTERS, cluster(key, "1"));
      second.with(CLUSTERS, cluster(key, "2"));
    }

    write(1, null, first);
    publish(1);
    write(2, 1, second);
    tables.discardAbove(lease, 1);
    assertShows(first, 1);
    write(2, null, second);
    publish(2);
    assertShows(second, 2);
    tables.purge(lease, 2);

    assertThat(validity()).hasSize(2 * RowChanges.BATCH + 10);
  }

  @Test
  void theTablesAndViewsHaveTheColumnsOfTheFiles() {
    for (FigureTable table : FigureTable.ALL) {
      List<String> columns = new ArrayList<>(table.columns());
      assertThat(columns(view(table))).containsExactlyElementsOf(with(columns, "utgave"));
      if (table.inSets()) {
        for (LineSet.Place place : LineSet.Place.values()) {
          assertStores(table.set(place, 1));
        }
        assertStores(table.changedLines(new LineSet(1, 2, LineSet.Place.A), 1));
      } else {
        assertStores(table.versions(1));
      }
    }
  }

  private void assertStores(RowTarget target) {
    assertThat(columns(target.table())).containsExactlyInAnyOrder(target.columnList().split(", "));
  }

  private static List<String> with(List<String> columns, String... more) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(List.of(more));
    return all;
  }

  private List<String> columns(String table) {
    return database
        .jdbc()
        .sql("select * from " + table)
        .query(
            (ResultSet rows) -> {
              List<String> names = new ArrayList<>();
              for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
              }
              return names;
            });
  }

  private static String[] cluster(String name, String count) {
    return new String[] {name, "2", "3", name + "|y_z", count, "8", "3"};
  }

  /** The clusters with the editions that they hold in. */
  private List<String> validity() {
    return database
        .jdbc()
        .sql("select klynge, utgave_fra, utgave_til from clusters order by klynge, utgave_fra")
        .query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3))
        .list();
  }
}
