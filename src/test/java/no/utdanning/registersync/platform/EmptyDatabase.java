package no.utdanning.registersync.platform;

import java.util.Map;

/** A database of either kind that nothing is in, as a program's environment names it. */
public final class EmptyDatabase {
  private EmptyDatabase() {}

  /** H2's needs no naming: it is the file under home. */
  public static Map<String, String> environment(Dialect dialect) {
    return switch (dialect) {
      case H2 -> Map.of();
      case POSTGRESQL -> environment(EmptyPostgreSql.create());
    };
  }

  private static Map<String, String> environment(DatabaseSettings database) {
    return Map.of(
        "SPRING_DATASOURCE_URL", database.url(),
        "SPRING_DATASOURCE_USERNAME", String.valueOf(database.username()),
        "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.password()));
  }
}
