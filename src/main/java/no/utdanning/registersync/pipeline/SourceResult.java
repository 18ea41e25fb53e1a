package no.utdanning.registersync.pipeline;

/** What became of something that a run came for. */
enum SourceResult {
  /** Its data are in use: new, or confirmed. */
  USED,
  /** The gate holds it, or a rollback set it aside. */
  HELD,
  /** It is missing, unreadable or refused. */
  UNUSABLE
}
