package no.utdanning.registersync.platform;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * The tables and views, as the migrations make them.
 *
 * <p>Flyway takes a twentieth of a night's processor time to find that there is nothing to do, so
 * the database itself says which program has let it look last.
 */
final class Schema {
  private final Database database;

  Schema(Database database) {
    this.database = database;
  }

  /** Brings it to what this program expects; one that is ahead of it is left alone. */
  void migrate() {
    String program = ProgramCode.sha256();
    if (isMigratedBy(program)) {
      return;
    }
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    database.jdbc().sql("update migrated_by set program = ?").param(program).update();
  }

  private boolean isMigratedBy(String program) {
    try {
      return database
          .jdbc()
          .sql("select program from migrated_by")
          .query(String.class)
          .list()
          .contains(program);
    } catch (BadSqlGrammarException e) {
      // There is no such table yet, nor maybe any.
      return false;
    }
  }
}
