package no.utdanning.registersync.report;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON with the same bytes everywhere: fields in the order given, LF. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter WRITER = MAPPER.writer().with(printer());

  private Json() {}

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Reads an object that this program wrote. */
  static ObjectNode read(byte[] json) {
    return (ObjectNode) MAPPER.readTree(json);
  }

  /** On lines of its own, two spaces deep: for people. */
  static String text(JsonNode node) {
    return WRITER.writeValueAsString(node) + "\n";
  }

  /** On one line, UTF-8: for programs. */
  static byte[] line(JsonNode node) {
    return (MAPPER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
