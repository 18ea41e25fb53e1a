package no.utdanning.registersync.edition.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.edition.store.EditionReason;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.NewEdition;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of what the tables of figures hold: editions that it makes up are written and published
 * under a lease that is its own.
 */
abstract class OnFigureTables extends OnBothDatabases {
  static final FigureTable CLUSTERS = EditionFiles.table("clusters");
  static final FigureTable WORKPLACES = EditionFiles.table("workplaces");

  FigureTables tables;
  EditionStore editions;
  Lease lease;

  @BeforeEach
  void takeTheLease() {
    tables = new FigureTables(database);
    editions = new EditionStore(database);
    lease = lease("publish");
  }

  @AfterEach
  void giveItBack() {
    lease.close();
  }

  /** Workplaces of one occupation, numbered from 00 and of one name. */
  static EditionFiles workplaces(int count, String name) {
    EditionFiles files = new EditionFiles();
    for (int number = 0; number < count; number++) {
      files.with(WORKPLACES, workplace("%02d".formatted(number), name));
    }
    return files;
  }

  static String[] workplace(String number, String name) {
    String[] row = new String[WORKPLACES.columns().size()];
    Arrays.fill(row, "");
    row[0] = "y_a";
    row[1] = number;
    row[2] = name;
    return row;
  }

  void write(int number, Integer base, EditionFiles edition) {
    Path next = edition.write(directory(number));
    tables.write(
        lease, number, base == null ? null : directory(base), next, ArrivingFiles.arrived());
  }

  void publish(int number) {
    NewEdition edition =
        new NewEdition(number - 1, EditionReason.RUN, null, "print", Instant.EPOCH, null, Set.of());
    assertThat(editions.publish(edition, lease)).isTrue();
  }

  Path directory(int number) {
    return home.resolve("editions").resolve(Integer.toString(number));
  }

  /** The views show this edition and no other. */
  void assertShows(EditionFiles edition, int number) {
    assertThat(editions.currentNumber()).isEqualTo(number);
    if (edition != null) {
      FigureTable.ALL.forEach(
          table -> assertThat(current(table)).as(table.name()).isEqualTo(edition.list(table)));
    }
  }

  List<List<String>> current(FigureTable table) {
    return current(database, table);
  }

  static List<List<String>> current(Database reader, FigureTable table) {
    return reader
        .jdbc()
        .sql("select * from " + view(table))
        .query((row, number) -> fields(table, row))
        .list()
        .stream()
        .sorted(Comparator.comparing(row -> String.join("\0", row)))
        .toList();
  }

  private static List<String> fields(FigureTable table, ResultSet row) throws SQLException {
    List<String> fields = new ArrayList<>();
    for (String column : table.columns()) {
      String field = row.getString(column);
      fields.add(field == null ? "" : field);
    }
    return fields;
  }

  /** The view that shows a table's rows of the published edition. */
  static String view(FigureTable table) {
    return table.name().replaceFirst("(\\w+)$", "current_$1");
  }
}
