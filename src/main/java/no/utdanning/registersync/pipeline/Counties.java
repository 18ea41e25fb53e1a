package no.utdanning.registersync.pipeline;

import java.util.List;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.settings.Settings;

/** The counties that have Vigo data: those of the settings, else all in municipalities. */
final class Counties {
  private final Settings settings;

  Counties(Settings settings) {
    this.settings = settings;
  }

  /** Two digits each, by a list of municipalities. */
  List<String> of(Municipalities municipalities) {
    return settings.counties().isEmpty()
        ? municipalities.counties().keySet().stream().map(Area::countyText).toList()
        : settings.counties();
  }

  /** By the newest accepted reference set; without one, those of the settings. */
  List<String> of(SliceShelf shelf) {
    return shelf
        .findNewestReference()
        .map(slice -> of(shelf.reference(slice).municipalities()))
        .orElse(settings.counties());
  }
}
