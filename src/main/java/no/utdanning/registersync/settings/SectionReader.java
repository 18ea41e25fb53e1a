package no.utdanning.registersync.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a section into its record: a component is a setting of the same name, and what is not given
 * is as in the record's defaults. A record refuses bad values in its constructor, in words that
 * read on after the setting's name; each value is tried alone, so that every fault has its name.
 */
final class SectionReader {
  private final GivenSettings given;
  private final Faults faults;

  SectionReader(GivenSettings given, Faults faults) {
    this.given = given;
    this.faults = faults;
  }

  /** The section as given; with the default in the place of whatever is at fault. */
  <R extends Record> R read(String section, R defaults) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    Object[] values = Stream.of(components).map(it -> valueOf(it, defaults)).toArray();
    for (int i = 0; i < components.length; i++) {
      int position = i;
      String key = section + "." + kebabCase(components[i].getName());
      Object[] withOne = values.clone();
      Object byDefault = valueOf(components[i], defaults);
      if (!section.startsWith(SourceReader.SECTION)) {
        // A source's own settings are as those for all sources, unless they are given.
        given.byDefault(key, ValueType.text(byDefault));
      }
      read(key, components[i], byDefault)
          .ifPresent(
              value -> {
                withOne[position] = value.parsed();
                if (isAccepted(defaults, withOne, value.given())) {
                  values[position] = value.parsed();
                }
              });
    }
    return create(defaults, values);
  }

  private Optional<Value> read(String key, RecordComponent component, Object byDefault) {
    return component.getType() == List.class
        ? given.findList(key).flatMap(this::list)
        : given.find(key).flatMap(it -> single(it, ValueType.of(component.getType()), byDefault));
  }

  private Optional<Value> single(Given it, ValueType type, Object byDefault) {
    if (it.isEmpty() && byDefault.equals("")) {
      // What is empty by default may be given as empty: ${PING_URL:}, where it is not set.
      return Optional.empty();
    }
    if (it.isEmpty()) {
      faults.at(it.place(), it.key() + " is empty; it " + type.must());
      return Optional.empty();
    }
    try {
      return Optional.of(new Value(it, type.parse().apply(it.text())));
    } catch (RuntimeException notOfThisType) {
      faults.malformed(it, type.must());
      return Optional.empty();
    }
  }

  private Optional<Value> list(GivenList list) {
    List<Given> numbers = list.elements().stream().filter(it -> !it.quoted()).toList();
    for (Given number : numbers) {
      String quoted = '"' + number.text() + '"';
      faults.at(
          number.place(),
          number.key() + " must be in quotes, " + quoted + ", or YAML reads a number");
    }
    return numbers.isEmpty()
        ? Optional.of(new Value(list.asOne(), list.texts()))
        : Optional.empty();
  }

  private <R extends Record> boolean isAccepted(R defaults, Object[] values, Given it) {
    try {
      create(defaults, values);
      return true;
    } catch (IllegalArgumentException e) {
      faults.malformed(it, String.valueOf(e.getMessage()));
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private static <R extends Record> R create(R defaults, Object[] values) {
    Class<?>[] types =
        Stream.of(defaults.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = defaults.getClass().getDeclaredConstructor(types);
      return (R) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object valueOf(RecordComponent component, Record holder) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code maxRejectedShare} is {@code max-rejected-share} in the settings. */
  static String kebabCase(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private record Value(Given given, Object parsed) {}
}
