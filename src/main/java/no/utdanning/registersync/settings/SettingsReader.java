package no.utdanning.registersync.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.counting.SmallCells;
import no.utdanning.registersync.edition.FreshnessSettings;
import no.utdanning.registersync.edition.GateSettings;
import no.utdanning.registersync.edition.KeepSettings;
import no.utdanning.registersync.intake.EmploymentSettings;
import no.utdanning.registersync.intake.VigoSettings;
import no.utdanning.registersync.linking.ReviewSettings;
import no.utdanning.registersync.metric.MetricSettings;
import no.utdanning.registersync.schedule.ScheduleSettings;

/** Reads all settings, section by section; the list of sections is here. */
final class SettingsReader {
  private static final String ROOT = "register-sync";

  private final ConfigFile file;
  private final Faults faults = new Faults();
  private final GivenSettings given;

  SettingsReader(ConfigFile file, Map<String, String> environment) {
    this.file = file;
    this.given = new GivenSettings(file, environment, faults);
  }

  /**
   * @throws SettingsException with everything that is wrong
   */
  Settings read() {
    SectionReader sections = new SectionReader(given, faults);
    DatabaseReader database = new DatabaseReader(given, faults);
    GeneralSettings general = sections.read(ROOT, GeneralSettings.DEFAULTS);
    Settings settings =
        new Settings(
            general.home(),
            general.zone(),
            general.counties(),
            Duration.ofSeconds(general.leaseSeconds()),
            new SourceReader(file, given, faults, new AccessReader(given, faults, sections))
                .read(general.counties()),
            sections.read(ROOT + ".employment", EmploymentSettings.DEFAULTS),
            sections.read(ROOT + ".vigo", VigoSettings.DEFAULTS),
            sections.read(ROOT + ".small-cells", SmallCells.DEFAULTS),
            sections.read(ROOT + ".gate", GateSettings.DEFAULTS),
            sections.read(ROOT + ".keep", KeepSettings.DEFAULTS),
            sections.read(ROOT + ".review", ReviewSettings.DEFAULTS),
            sections.read(ROOT + ".freshness", FreshnessSettings.DEFAULTS),
            sections.read(ROOT + ".schedule", ScheduleSettings.DEFAULTS),
            new AlarmReader(file, sections, faults).read(),
            sections.read(ROOT + ".metrics", MetricSettings.DEFAULTS),
            database.read(general.home()),
            new LogLevelReader(given, faults).read());
    given.refuseUnknown();
    faults.throwIfAny();
    return settings;
  }

  /** What holds, by name, once all is read. */
  List<EffectiveSetting> effective() {
    return given.effective();
  }

  /** The full names of all settings, once they are read. */
  Set<String> keys() {
    return given.asked();
  }
}
