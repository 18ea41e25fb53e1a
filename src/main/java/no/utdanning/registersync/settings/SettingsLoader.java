package no.utdanning.registersync.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads the settings, or says everything that is wrong with them. */
public final class SettingsLoader {
  private SettingsLoader() {}

  /**
   * Reads the file, lets environment variables go before it, and checks all of it.
   *
   * @throws SettingsException when a setting is missing, unknown or malformed
   */
  public static Settings load(Path configFile, Map<String, String> environment) {
    return new SettingsReader(ConfigFile.read(configFile), environment).read();
  }

  /**
   * What holds, by name, and where it is from; secrets masked.
   *
   * @throws SettingsException as {@link #load}
   */
  public static List<EffectiveSetting> list(Path configFile, Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(ConfigFile.read(configFile), environment);
    reader.read();
    return reader.effective();
  }
}
