package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.stream.Stream;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;

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

  /**
   * How many are read side by side. So many as the settings say wait for their servers together.
   * Files of this machine are not waited for: then a processor is left to the county whose turn it
   * is to be taken.
   *
   * @param processors of this machine
   */
  int atOnce(int processors) {
    int atMost = settings.vigo().countiesAtOnce();
    boolean local =
        Stream.of(SourceKey.VIGO_CONTRACTS, SourceKey.VIGO_APPROVALS)
            .map(settings::getSource)
            .allMatch(SourceSettings::isLocal);
    return local ? Math.min(atMost, Math.max(1, processors - 1)) : atMost;
  }
}
