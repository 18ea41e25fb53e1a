package no.utdanning.registersync.pipeline;

/** What became of something that a run came for. */
enum SourceResult {
  /** Its data are in use: new, or confirmed. */
  USED,
  /** The gate holds it, or a rollback set it aside. */
  HELD,
  /** There is no such file, or not yet. */
  ABSENT,
  /** It cannot be reached or read, or is refused. */
  UNUSABLE
}
