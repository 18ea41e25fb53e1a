package no.utdanning.registersync.cli;

import java.util.Locale;
import no.utdanning.registersync.platform.ExitCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Answers as JSON: a record's components in their order and in snake_case, times in UTC, exit codes
 * as numbers, other constants in lower case, null for what is unknown. Text is {@link Shown}.
 */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                          .withObjectEmptySeparator("")
                          .withArrayEmptySeparator(""))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(
              new SimpleModule()
                  .addSerializer(new ConstantSerializer())
                  .addSerializer(new TextSerializer()))
          .build();

  private Json() {}

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  @SuppressWarnings("rawtypes")
  private static final class ConstantSerializer extends StdSerializer<Enum> {
    ConstantSerializer() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum constant, JsonGenerator json, SerializationContext context) {
      if (constant instanceof ExitCode exitCode) {
        json.writeNumber(exitCode.code());
      } else {
        json.writeString(constant.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static final class TextSerializer extends StdSerializer<String> {
    TextSerializer() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
      json.writeString(Shown.text(text));
    }
  }
}
