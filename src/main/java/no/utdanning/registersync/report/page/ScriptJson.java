package no.utdanning.registersync.report.page;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON that can stand inside a {@code <script>}: nothing in it ends the element, begins a
 * comment, or ends a line of a script.
 */
final class ScriptJson implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().characterEscapes(new HtmlEscapes()).build();

  private final JsonGenerator json;

  ScriptJson(Writer writer) {
    this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), writer);
    json.writeStartObject();
  }

  /** A field of the object: text, number, boolean, null, a row, a stream or a map of such. */
  void field(String name, @Nullable Object value) {
    json.writeName(name);
    write(value);
  }

  /** A list of values, which JSON has as an array. */
  static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  private void write(@Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Object[] row) {
      writeAll(Stream.of(row));
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      list.forEach(this::write);
      json.writeEndArray();
    } else if (value instanceof Stream<?> stream) {
      writeAll(stream);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((name, each) -> field(name.toString(), each));
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }

  private void writeAll(Stream<?> values) {
    json.writeStartArray();
    values.forEach(this::write);
    json.writeEndArray();
  }

  @Override
  public void close() {
    json.writeEndObject();
    json.close();
  }

  /**
   * {@code <}, {@code >} and {@code &}, and the two line ends that JSON has and scripts have not.
   */
  private static final class HtmlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final SerializedString LINE_SEPARATOR = new SerializedString("\\u2028");
    private static final SerializedString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");
    private final int[] ascii = standardAsciiEscapesForJSON();

    private HtmlEscapes() {
      ascii['<'] = ESCAPE_STANDARD;
      ascii['>'] = ESCAPE_STANDARD;
      ascii['&'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case 0x2028 -> LINE_SEPARATOR;
        case 0x2029 -> PARAGRAPH_SEPARATOR;
        default -> null;
      };
    }
  }
}
