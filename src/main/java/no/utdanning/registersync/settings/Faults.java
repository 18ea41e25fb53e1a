package no.utdanning.registersync.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong, so that all of it is said at once. */
final class Faults {
  private final Set<String> faults = new LinkedHashSet<>();

  /** The setting is not what it must be: {@code must} reads on after its name. */
  void malformed(Given given, String must) {
    at(given.place(), given.key() + " " + must + ", not " + given.shown());
  }

  void at(String place, String fault) {
    faults.add(place + ": " + fault);
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new SettingsException(List.copyOf(faults));
    }
  }
}
