package no.utdanning.registersync.alarm;

/** One way of telling. */
interface Channel {
  /** What it is called in the log. */
  String name();

  /**
   * Tells, or finds that this occasion is none of its business.
   *
   * @param occasion without persons' data
   * @throws Exception when it cannot be told
   */
  void send(Occasion occasion) throws Exception;
}
