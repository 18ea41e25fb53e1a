package no.utdanning.registersync.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables and views, as the migrations make them.
 *
 * <p>Flyway takes a tenth of a short run to find that there is nothing to do, so the database
 * itself says which program has let it look last.
 */
final class Schema {
  private final DataSource source;
  private final JdbcClient database;

  Schema(DataSource source) {
    this.source = source;
    this.database = JdbcClient.create(source);
  }

  /** Brings it to what this program expects; one that is ahead of it is left alone. */
  void migrate() {
    String program = ProgramCode.sha256();
    if (isMigratedBy(program)) {
      return;
    }
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    database.sql("update migrated_by set program = ?").param(program).update();
  }

  private boolean isMigratedBy(String program) {
    try {
      return database.sql("select program from migrated_by").query(String.class).list().stream()
          .anyMatch(program::equals);
    } catch (BadSqlGrammarException e) {
      // There is no such table yet, nor maybe any.
      return false;
    }
  }
}
