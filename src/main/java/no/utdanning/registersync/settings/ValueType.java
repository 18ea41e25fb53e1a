package no.utdanning.registersync.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.utdanning.registersync.alarm.MailSettings;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/**
 * How the text of a setting becomes a value.
 *
 * @param must what the text must be, to say when it is not
 * @param parse throws any {@link RuntimeException} for a text that is not
 */
record ValueType(String must, Function<String, Object> parse) {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private static final Pattern WITH_UNIT = Pattern.compile("[0-9]{1,9}[A-Za-z]{1,2}");

  private static final Map<Class<?>, ValueType> TYPES =
      Map.of(
          String.class,
          new ValueType("must be a text", text -> text),
          int.class,
          new ValueType(
              "must be a whole number", text -> Integer.valueOf(matching(WHOLE_NUMBER, text))),
          BigDecimal.class,
          new ValueType(
              "must be a decimal such as 0.25", text -> new BigDecimal(matching(DECIMAL, text))),
          LocalTime.class,
          new ValueType("must be an hour such as \"06:00\"", LocalTime::parse),
          ZoneId.class,
          new ValueType("must be a time zone such as Europe/Oslo", ZoneId::of),
          MailSettings.Security.class,
          new ValueType("must be none, starttls or tls", MailSettings.Security::of),
          Path.class,
          new ValueType("must be a path", Path::of),
          Duration.class,
          new ValueType("must be a duration such as 500ms, 30s or 5m", ValueType::duration),
          DataSize.class,
          new ValueType("must be a size such as 500KB, 20MB or 8GB", ValueType::size));

  static ValueType of(Class<?> type) {
    ValueType valueType = TYPES.get(type);
    if (valueType == null) {
      throw new IllegalStateException("no setting can be a " + type);
    }
    return valueType;
  }

  /** A value as it would be given. */
  static String text(Object value) {
    if (value instanceof Duration time) {
      return time.equals(Duration.ofSeconds(time.toSeconds()))
          ? time.toSeconds() + "s"
          : time.toMillis() + "ms";
    }
    return value instanceof DataSize size
        ? size.toMegabytes() + "MB"
        : value instanceof Enum<?> choice
            ? choice.name().toLowerCase(Locale.ROOT)
            : value.toString();
  }

  private static Duration duration(String text) {
    return DurationStyle.SIMPLE.parse(matching(WITH_UNIT, text));
  }

  private static DataSize size(String text) {
    return DataSize.parse(matching(WITH_UNIT, text));
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
