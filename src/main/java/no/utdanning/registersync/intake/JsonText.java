package no.utdanning.registersync.intake;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON as a stream: what is not asked for is passed over, and never becomes a value. What a
 * parser says of a fault is not for showing: it may quote a person's value.
 */
final class JsonText {
  /** The stream is closed by whoever opened it, who wants to read on to its end first. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private JsonText() {}

  static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  static JsonParser parser(byte[] bytes, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, length);
  }

  /** What is done with the fields of an object that are wanted. */
  @FunctionalInterface
  interface Fields {
    /**
     * Reads the value that the parser stands on.
     *
     * @return whether it was wanted; if not, it is passed over
     */
    boolean read(String name) throws OddShape;
  }

  /** Goes through the object that the parser stands at the beginning of. */
  static void object(JsonParser json, Fields fields) throws OddShape {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new OddShape();
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      if (!fields.read(name)) {
        json.skipChildren();
      }
    }
  }

  /** A value by itself as it is written; empty for null. */
  static String text(JsonParser json) throws OddShape {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token == null || !token.isScalarValue()) {
      throw new OddShape();
    }
    return json.getString();
  }

  /** The value, or, where the value is an object, the one that it has under a name. */
  static String textOr(JsonParser json, String name) throws OddShape {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return text(json);
    }
    @Nullable String[] found = {null};
    object(
        json,
        field -> {
          boolean wanted = field.equals(name);
          if (wanted) {
            found[0] = text(json);
          }
          return wanted;
        });
    return found[0] == null ? "" : found[0];
  }

  /** A value has another shape than it should: a list where a text is meant. */
  static final class OddShape extends Exception {
    private static final long serialVersionUID = 1;

    OddShape() {
      super("a value of another shape than it should have", null, false, false);
    }
  }
}
