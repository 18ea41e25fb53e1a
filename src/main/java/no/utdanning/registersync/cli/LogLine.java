package no.utdanning.registersync.cli;

import java.util.Collection;
import java.util.Map;
import no.utdanning.registersync.platform.RunContext;
import no.utdanning.registersync.register.PersonalNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.WritableJson;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * What our lines of the log have beside the form that Logstash gave them: the run they belong to,
 * and nobody's identity number, wherever it stands: in the message, an argument, the context, a
 * stack trace with all its causes. Made by Boot, by its name.
 */
public final class LogLine implements StructuredLoggingJsonMembersCustomizer<Object> {

  @Override
  public void customize(JsonWriter.Members<Object> members) {
    members.add("run", LogLine::run).whenNotNull();
    members.add("job", LogLine::job).whenNotNull();
    members.applyingNameProcessor(JsonWriter.NameProcessor.of(PersonalNumbers::mask));
    members.applyingValueProcessor(JsonWriter.ValueProcessor.of(LogLine::masked));
  }

  private static @Nullable Long run() {
    return RunContext.find().map(RunContext::run).orElse(null);
  }

  private static @Nullable String job() {
    return RunContext.find().map(RunContext::job).orElse(null);
  }

  /** Values within values come here one by one; a number of eleven digits becomes a text. */
  private static @Nullable Object masked(@Nullable Object value) {
    if (value == null || isMadeOfValues(value)) {
      return value;
    }
    String text = value.toString();
    String masked = PersonalNumbers.mask(text);
    boolean plain = value instanceof Number || value instanceof Boolean;
    return plain && masked.equals(text) ? value : masked;
  }

  private static boolean isMadeOfValues(Object value) {
    return value instanceof Map
        || value instanceof Collection
        || value instanceof WritableJson
        || value.getClass().isArray();
  }
}
