package no.utdanning.registersync.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * The settings that were given: in the file, or by environment variables, which go before it. Keeps
 * in mind what it was asked for; what stands in the file beside that, nobody knows.
 */
final class GivenSettings {
  private static final String ENVIRONMENT_VARIABLE = "environment variable ";
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Za-z0-9]");

  private final ConfigFile file;
  private final Map<String, String> environment;

  /** Its variables, by what they keep of a setting's name. */
  private final Map<String, String> variables = new HashMap<>();

  private final Faults faults;
  private final PlaceholdersResolver placeholders;
  private final Binder binder;
  private final Set<String> values = new TreeSet<>();
  private final Set<String> lists = new TreeSet<>();
  private final Set<String> maps = new TreeSet<>();
  private final Map<String, EffectiveSetting> effective = new TreeMap<>();

  GivenSettings(ConfigFile file, Map<String, String> environment, Faults faults) {
    this.file = file;
    this.environment = Map.copyOf(environment);
    environment.keySet().forEach(variable -> variables.put(plain(variable), variable));
    this.faults = faults;
    MutablePropertySources sources = new MutablePropertySources();
    sources.addLast(
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new HashMap<>(environment)));
    sources.addLast(file.properties());
    // Unlike Boot, an unset variable is a fault here and no text with ${…} in it.
    this.placeholders =
        new PropertySourcesPlaceholdersResolver(
            sources, new PropertyPlaceholderHelper("${", "}", ":", '\\', false));
    this.binder = new Binder(ConfigurationPropertySources.from(sources), placeholders);
  }

  /** A setting with one value. */
  Optional<Given> find(String key) {
    values.add(key);
    Seen seen = new Seen();
    BindResult<String> bound = bind(key, Bindable.of(String.class), seen);
    return bound == null || !bound.isBound()
        ? Optional.empty()
        : Optional.of(noted(given(key, bound.get(), seen.property(key))));
  }

  private Given noted(Given it) {
    effective.put(it.key(), EffectiveSetting.of(it.key(), it.text(), it.place()));
    return it;
  }

  /** Notes what holds for a setting unless it was given. */
  void byDefault(String key, String text) {
    effective.putIfAbsent(key, EffectiveSetting.of(key, text, EffectiveSetting.BY_DEFAULT));
  }

  /** What holds, by name, of what was asked for so far. */
  List<EffectiveSetting> effective() {
    return List.copyOf(effective.values());
  }

  /** A setting with several values. */
  Optional<GivenList> findList(String key) {
    lists.add(key);
    Seen seen = new Seen();
    BindResult<List<String>> bound = bind(key, Bindable.listOf(String.class), seen);
    if (bound == null || !bound.isBound()) {
      return Optional.empty();
    }
    List<String> texts = bound.get();
    Given all = given(key, "", seen.property(key));
    List<Given> elements =
        IntStream.range(0, texts.size())
            .mapToObj(i -> element(all, key + "[" + i + "]", texts.get(i), seen))
            .toList();
    String place = elements.isEmpty() ? all.place() : elements.get(0).place();
    effective.put(key, EffectiveSetting.of(key, texts.toString(), place));
    return Optional.of(new GivenList(key, place, elements));
  }

  /** An element stands by itself in the file, or it is a part of one text with commas in it. */
  private Given element(Given all, String key, String text, Seen seen) {
    ConfigurationProperty ofItsOwn = seen.property(key);
    return ofItsOwn == null
        ? new Given(all.key(), all.quoted() ? text : all.text(), all.quoted(), all.place())
        : given(key, text, ofItsOwn);
  }

  /** A section whose names are not ours: what stands under it in the file, by name as written. */
  Map<String, Given> map(String section) {
    maps.add(section);
    Map<String, Given> map = new LinkedHashMap<>();
    for (String key : file.properties().getPropertyNames()) {
      nameIn(section, key)
          .ifPresent(name -> fromFile(key).ifPresent(it -> map.put(name, noted(it))));
    }
    return map;
  }

  /**
   * A section whose names are known, dots and capitals in them: also what the environment says of
   * them, where {@code columns.yrke.kode} is {@code …_COLUMNS_YRKE_KODE}.
   */
  Map<String, Given> map(String section, List<String> names) {
    Map<String, Given> map = map(section);
    for (String name : names) {
      String key = section + "." + name;
      String variable = variables.get(plain(key));
      String text = variable == null ? null : environment.get(variable);
      if (text != null) {
        map.put(name, noted(new Given(key, text, true, ENVIRONMENT_VARIABLE + variable)));
      }
    }
    return map;
  }

  /** What environment variables keep of a name: letters, whatever their case, and digits. */
  private static String plain(String name) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> nameIn(String section, String key) {
    if (key.startsWith(section + ".")) {
      return Optional.of(key.substring(section.length() + 1));
    }
    return key.startsWith(section + "[") && key.endsWith("]")
        ? Optional.of(key.substring(section.length() + 1, key.length() - 1))
        : Optional.empty();
  }

  private Optional<Given> fromFile(String key) {
    Object value = file.properties().getProperty(key);
    Origin origin = OriginLookup.getOrigin(file.properties(), key);
    try {
      Object text = placeholders.resolvePlaceholders(value);
      return Optional.of(given(key, String.valueOf(text), value, origin));
    } catch (PlaceholderResolutionException e) {
      unset(key, place(origin), e);
      return Optional.empty();
    }
  }

  private <T> @Nullable BindResult<T> bind(String key, Bindable<T> target, Seen seen) {
    try {
      return binder.bind(key, target, seen);
    } catch (BindException e) {
      ConfigurationProperty property = e.getProperty();
      String place = place(property == null ? null : property.getOrigin());
      if (e.getCause() instanceof PlaceholderResolutionException unresolved) {
        unset(e.getName().toString(), place, unresolved);
      } else {
        faults.at(place, key + " cannot be read");
      }
      return null;
    }
  }

  private void unset(String key, String place, PlaceholderResolutionException e) {
    faults.at(
        place,
        key + " names ${" + e.getPlaceholder() + "}, an environment variable that is not set");
  }

  private Given given(String key, String text, @Nullable ConfigurationProperty property) {
    return property == null
        ? new Given(key, text, true, file.path().toString())
        : given(key, text, property.getValue(), property.getOrigin());
  }

  private Given given(String key, String text, @Nullable Object value, @Nullable Origin origin) {
    return value == null || value instanceof CharSequence
        ? new Given(key, text, true, place(origin))
        : new Given(key, file.written(withoutWrapping(origin), value), false, place(origin));
  }

  private String place(@Nullable Origin origin) {
    return origin instanceof PropertySourceOrigin wrapped
            && wrapped.getPropertySource() instanceof SystemEnvironmentPropertySource
        ? ENVIRONMENT_VARIABLE + wrapped.getPropertyName()
        : file.place(withoutWrapping(origin));
  }

  /** The binder wraps an origin to say of which property source it is. */
  private static @Nullable Origin withoutWrapping(@Nullable Origin origin) {
    return origin instanceof PropertySourceOrigin wrapped ? wrapped.getOrigin() : origin;
  }

  /** Whether something stands there in the file, be it right or wrong. */
  boolean mentions(String key) {
    return file.mentions(key);
  }

  /** Where a setting would stand that nobody gave. */
  String place() {
    return file.path().toString();
  }

  /** The keys that were asked for so far; lists and sections without what is in them. */
  Set<String> asked() {
    Set<String> asked = new TreeSet<>(values);
    asked.addAll(lists);
    asked.addAll(maps);
    return asked;
  }

  /** What stands in the file and nobody asked for. */
  void refuseUnknown() {
    KnownKeys known = new KnownKeys(values, lists, maps);
    for (String key : file.properties().getPropertyNames()) {
      boolean empty = String.valueOf(file.properties().getProperty(key)).isEmpty();
      known
          .findFault(key, empty)
          .ifPresent(
              fault -> faults.at(place(OriginLookup.getOrigin(file.properties(), key)), fault));
    }
  }

  /** Remembers where the binder took each value from. */
  private static final class Seen implements BindHandler {
    private final Map<String, ConfigurationProperty> properties = new HashMap<>();

    @Override
    public Object onSuccess(
        ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
      ConfigurationProperty property = context.getConfigurationProperty();
      if (property != null && property.getName().equals(name)) {
        properties.put(name.toString(), property);
      }
      return result;
    }

    @Nullable ConfigurationProperty property(String key) {
      return properties.get(key);
    }
  }
}
