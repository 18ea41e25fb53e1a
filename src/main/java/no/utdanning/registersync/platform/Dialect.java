package no.utdanning.registersync.platform;

/** Where the two databases differ; everything else is SQL that both take. */
public enum Dialect {
  H2 {
    @Override
    public String nextValue(String sequence) {
      return "values next value for " + sequence;
    }

    @Override
    public String rowId() {
      return "_rowid_";
    }
  },
  POSTGRESQL {
    @Override
    public String nextValue(String sequence) {
      return "select nextval('" + sequence + "')";
    }

    @Override
    public String rowId() {
      return "ctid";
    }
  };

  /** The query for the next number of a sequence. */
  public abstract String nextValue(String sequence);

  /** The pseudo-column that names a row, for work in batches. */
  public abstract String rowId();
}
