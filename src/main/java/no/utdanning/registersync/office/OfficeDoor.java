package no.utdanning.registersync.office;

import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.settings.Settings;

/** Opens the office. Nothing of it is loaded before, so that help and usage errors are quick. */
@FunctionalInterface
public interface OfficeDoor {
  Office open(Settings settings, Progress progress);
}
