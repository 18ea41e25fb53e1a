package no.utdanning.registersync.source.http;

import java.util.LinkedHashMap;
import java.util.Map;
import no.utdanning.registersync.source.transport.Validator;
import org.jspecify.annotations.Nullable;

/** The headers by which a request asks for less than the whole file (RFC 9110, 13 and 14). */
record Conditions(Map<String, String> headers) {

  /** Nothing, when the file is still what is known. */
  static Conditions unless(@Nullable Validator known) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (known != null && known.etag() != null) {
      headers.put("If-None-Match", known.etag());
    }
    if (known != null && known.lastModified() != null) {
      headers.put("If-Modified-Since", known.lastModified());
    }
    return new Conditions(headers);
  }

  /**
   * The rest of the file, if it is still the same. Without something that names its state exactly
   * the whole is asked for: a weak ETag does not.
   */
  static Conditions resume(long position, Validator validator) {
    String etag = validator.etag();
    String state = etag != null && !etag.startsWith("W/") ? etag : validator.lastModified();
    return position == 0 || state == null
        ? new Conditions(Map.of())
        : new Conditions(Map.of("Range", "bytes=" + position + "-", "If-Range", state));
  }
}
