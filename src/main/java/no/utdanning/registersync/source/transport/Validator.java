package no.utdanning.registersync.source.transport;

import org.jspecify.annotations.Nullable;

/**
 * What a server calls the state of a file, so that it can be asked whether that is still the same.
 *
 * @param etag as the server wrote it, quotes and all
 * @param lastModified an HTTP date as the server wrote it
 */
public record Validator(@Nullable String etag, @Nullable String lastModified) {

  /** Whether there is anything to ask by. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
