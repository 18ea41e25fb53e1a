package no.utdanning.registersync.source.transport;

import org.jspecify.annotations.Nullable;

/**
 * What a server calls the state of a file, so that it can be asked whether that is still the same;
 * of a file of this machine, what it has in it.
 *
 * @param etag as the server wrote it, quotes and all; {@code sha256:…} of a file of this machine
 * @param lastModified an HTTP date as the server wrote it
 */
public record Validator(@Nullable String etag, @Nullable String lastModified) {
  /** Of a transport that has none. */
  public static final Validator NONE = new Validator(null, null);

  /**
   * Of a file of this machine.
   *
   * @param sha256 of all its bytes, lower-case hex
   */
  public static Validator ofContent(String sha256) {
    return new Validator("sha256:" + sha256, null);
  }

  /** Whether there is anything to ask by. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
