package no.utdanning.registersync.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.utdanning.registersync.platform.Zlib;

/**
 * The data of a page as its element holds them: JSON that can be read there, or packed when it is
 * long, since every edition has a page of its own. {@code model.js} unpacks it.
 *
 * @param type of the element's text
 */
record HeldData(String type, String text) {
  private static final String JSON = "application/json";

  /** JSON packed by zlib (RFC 1950), in Base64. */
  private static final String PACKED = "application/zlib";

  /** Two in a hundred bytes more than by the default level, in half its time. */
  private static final int LEVEL = 5;

  /** In characters; the report on a county or two is shorter. */
  static final int LONG = 1 << 18;

  static HeldData of(String json) {
    return json.length() < LONG ? new HeldData(JSON, json) : new HeldData(PACKED, packed(json));
  }

  private static String packed(String json) {
    byte[] bytes = Zlib.pack(json.getBytes(StandardCharsets.UTF_8), LEVEL);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
