package no.utdanning.registersync.review;

/**
 * A conflict as an earlier edition had it.
 *
 * @param id {@code kind:subject}
 */
public record PastConflict(String id, ConflictState state, FirstSeen firstSeen) {

  /** The code of its kind. */
  public String kind() {
    return id.substring(0, id.indexOf(':'));
  }

  /** {@code 7421125}: what it spoke of. */
  public String subject() {
    return id.substring(id.indexOf(':') + 1);
  }
}
