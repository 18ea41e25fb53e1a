package no.utdanning.registersync.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import no.utdanning.registersync.counting.SmallCells;
import no.utdanning.registersync.settings.Settings;

/** What an edition's figures depend on beside its slices. */
final class SettingsThatMatter {
  private final Settings settings;

  SettingsThatMatter(Settings settings) {
    this.settings = settings;
  }

  /** As the manifest tells it: no secrets. */
  Map<String, String> shown() {
    Map<String, String> matter = new LinkedHashMap<>();
    SmallCells small = settings.smallCells();
    matter.put("small-cells.below", Integer.toString(small.below()));
    matter.put("small-cells.shown-as", Integer.toString(small.shownAs()));
    matter.put("small-cells.key", small.hasTryOutKey() ? SmallCells.TRY_OUT_KEY : "own");
    matter.put("employment.types", String.join(",", settings.employment().types()));
    matter.put("vigo.contract-types", String.join(",", settings.vigo().contractTypes()));
    matter.put("counties", String.join(",", settings.counties()));
    matter.put("review.stale-after-years", Integer.toString(settings.review().staleAfterYears()));
    return matter;
  }

  /** The same for settings that give the same files. It holds the key: to be digested only. */
  String toFingerprint() {
    return shown() + " " + settings.smallCells().key();
  }
}
