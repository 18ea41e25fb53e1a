package no.utdanning.registersync.settings;

import java.util.List;

/** The settings cannot be used. Says everything that is wrong with them, one fault a line. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  SettingsException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each names the setting, what stands there, what is allowed, and where. */
  public List<String> faults() {
    return faults;
  }
}
