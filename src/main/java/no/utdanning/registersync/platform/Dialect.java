package no.utdanning.registersync.platform;

import java.util.Optional;

/** Where the two databases differ; everything else is SQL that both take. */
public enum Dialect {
  H2 {
    @Override
    public String nextValue(String sequence) {
      return "values next value for " + sequence;
    }

    @Override
    public String limited(int rows) {
      return "fetch first " + rows + " rows only";
    }
  },
  POSTGRESQL {
    @Override
    public String nextValue(String sequence) {
      return "select nextval('" + sequence + "')";
    }

    @Override
    public String limited(int rows) {
      return "";
    }

    @Override
    public Optional<String> refreshStatistics(String table) {
      return Optional.of("analyze " + table);
    }
  };

  /** The query for the next number of a sequence. */
  public abstract String nextValue(String sequence);

  /**
   * What ends an update or delete so that it changes no more rows than this in one transaction,
   * where large transactions are a burden; nothing where they are not.
   */
  public abstract String limited(int rows);

  /**
   * What tells the planner at once that a table has changed much; empty where the database sees to
   * it in time.
   */
  public Optional<String> refreshStatistics(String table) {
    return Optional.empty();
  }
}
