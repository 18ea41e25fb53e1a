package no.utdanning.registersync.alarm;

/** Tells whoever should know. Takes calls from several threads. */
public interface Alarms extends AutoCloseable {
  /** Returns at once and never throws; what cannot be told is logged. */
  void tell(Occasion occasion);

  /** Waits, for a short time at most, until what was told has reached those it is for. */
  @Override
  void close();

  /** Tells nobody. */
  static Alarms silent() {
    return new Alarms() {
      @Override
      public void tell(Occasion occasion) {}

      @Override
      public void close() {}
    };
  }
}
