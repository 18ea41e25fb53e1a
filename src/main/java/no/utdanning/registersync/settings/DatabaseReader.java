package no.utdanning.registersync.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.PoolSettings;
import org.jspecify.annotations.Nullable;

/** Reads {@code spring.datasource}: Boot's own names, as far as this program uses them. */
final class DatabaseReader {
  private static final String SECTION = "spring.datasource";
  private static final String POOL = SECTION + ".hikari";
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

  /** Properties of the connection pool by their Java names; whole numbers, times in ms. */
  private static final List<String> POOL_PROPERTIES =
      List.of(
          "connectionTimeout",
          "idleTimeout",
          "keepaliveTime",
          "leakDetectionThreshold",
          "maxLifetime",
          "maximumPoolSize",
          "minimumIdle",
          "validationTimeout");

  private final GivenSettings given;
  private final Faults faults;

  DatabaseReader(GivenSettings given, Faults faults) {
    this.given = given;
    this.faults = faults;
  }

  DatabaseSettings read(Path home) {
    Optional<Given> url = filled("url");
    String username = textOrNull("username");
    String password = textOrNull("password");
    PoolSettings pool = new PoolSettings(readPool());
    String underHome = DatabaseSettings.under(home).url();
    if (url.isEmpty()) {
      given.byDefault(SECTION + ".url", underHome);
    }
    try {
      return new DatabaseSettings(url.map(Given::text).orElse(underHome), username, password, pool);
    } catch (IllegalArgumentException notOurs) {
      url.ifPresent(
          it -> faults.malformed(it, "must begin with jdbc:h2:file: or jdbc:postgresql:"));
      return DatabaseSettings.under(home);
    }
  }

  private Map<String, String> readPool() {
    Map<String, String> properties = new TreeMap<>();
    for (String property : POOL_PROPERTIES) {
      given
          .find(POOL + "." + SectionReader.kebabCase(property))
          .filter(it -> isAccepted(property, it))
          .ifPresent(it -> properties.put(property, it.text()));
    }
    return properties;
  }

  private boolean isAccepted(String property, Given it) {
    if (!WHOLE_NUMBER.matcher(it.text()).matches()) {
      faults.malformed(it, "must be a whole number");
      return false;
    }
    try {
      new PoolSettings(Map.of(property, it.text()));
      return true;
    } catch (IllegalArgumentException e) {
      faults.malformed(it, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private @Nullable String textOrNull(String name) {
    return filled(name).map(Given::text).orElse(null);
  }

  /** An empty one, as of {@code ${DATABASE_URL:}}, is as good as none. */
  private Optional<Given> filled(String name) {
    return given.find(SECTION + "." + name).filter(it -> !it.isEmpty());
  }
}
