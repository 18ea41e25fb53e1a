package no.utdanning.registersync.edition.figures;

import java.util.List;
import no.utdanning.registersync.platform.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** How rows get into a table, within the transaction that is open. */
@FunctionalInterface
interface RowInsert {
  /**
   * @param table what the rows are of
   */
  void insert(FigureTable table, RowTarget target, List<? extends FigureRow> rows);

  /** The quickest that the database has. */
  static RowInsert into(Database database) {
    JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    return switch (database.dialect()) {
      case H2 -> new BatchedInsert(jdbc);
      case POSTGRESQL -> new CopiedInsert(jdbc);
    };
  }
}
