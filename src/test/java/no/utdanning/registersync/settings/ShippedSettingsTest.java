package no.utdanning.registersync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.utdanning.registersync.alarm.AlarmSettings;
import no.utdanning.registersync.alarm.MailSettings;
import no.utdanning.registersync.alarm.PingSettings;
import no.utdanning.registersync.alarm.WebhookSettings;
import no.utdanning.registersync.counting.SmallCells;
import no.utdanning.registersync.edition.FreshnessSettings;
import no.utdanning.registersync.edition.GateSettings;
import no.utdanning.registersync.edition.KeepSettings;
import no.utdanning.registersync.intake.EmploymentSettings;
import no.utdanning.registersync.intake.VigoSettings;
import no.utdanning.registersync.linking.ReviewSettings;
import no.utdanning.registersync.metric.MetricSettings;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.schedule.ScheduleSettings;
import no.utdanning.registersync.source.SourceKey;
import org.junit.jupiter.api.Test;

/** The settings files that come with the program keep in step with it. */
class ShippedSettingsTest {
  private static final Path SHIPPED = Path.of("config/application.yml");
  private static final Path EXAMPLE = Path.of("config/application-production.example.yml");

  @Test
  void everySettingStandsInTheShippedFile() {
    ConfigFile file = ConfigFile.read(SHIPPED);
    SettingsReader reader = new SettingsReader(file, Map.of());
    reader.read();

    Set<String> missing = new TreeSet<>(reader.keys());
    missing.removeIf(
        key ->
            Arrays.stream(file.properties().getPropertyNames())
                .anyMatch(
                    given ->
                        given.equals(key)
                            || given.startsWith(key + "[")
                            || given.startsWith(key + ".")));
    // Sources share what can be set, and a comment shows it. The pool's settings are its own.
    Set<String> ofEachSource = new TreeSet<>(missing);
    ofEachSource.removeIf(
        key ->
            !key.matches("register-sync\\.sources\\.[^.]+\\.(?!location).*")
                && !key.equals("register-sync.sources.counties.location")
                && !key.equals("register-sync.sftp.passphrase"));
    String text = String.join("\n", file.lines());
    assertThat(ofEachSource)
        .allSatisfy(key -> assertThat(text).contains(key.replaceFirst(".*\\.", "") + ":"));
    missing.removeAll(ofEachSource);
    missing.removeIf(key -> key.startsWith("spring.datasource.hikari."));

    assertThat(missing)
        .as("settings that %s does not show; add them there with a comment", SHIPPED)
        .isEmpty();
  }

  @Test
  void everyRecordComponentIsASetting() {
    SettingsReader reader = new SettingsReader(ConfigFile.read(SHIPPED), Map.of());
    reader.read();

    assertThat(reader.keys())
        .containsAll(keys("register-sync", GeneralSettings.class))
        .containsAll(keys("register-sync.employment", EmploymentSettings.class))
        .containsAll(keys("register-sync.vigo", VigoSettings.class))
        .containsAll(keys("register-sync.small-cells", SmallCells.class))
        .containsAll(keys("register-sync.gate", GateSettings.class))
        .containsAll(keys("register-sync.keep", KeepSettings.class))
        .containsAll(keys("register-sync.review", ReviewSettings.class))
        .containsAll(keys("register-sync.schedule", ScheduleSettings.class))
        .containsAll(keys("register-sync.freshness", FreshnessSettings.class))
        .containsAll(keys("register-sync.alarms", AlarmSettings.Patience.class))
        .containsAll(keys("register-sync.alarms.ping", PingSettings.class))
        .containsAll(keys("register-sync.alarms.webhook", WebhookSettings.class))
        .containsAll(keys("register-sync.alarms.mail", MailSettings.class))
        .containsAll(keys("register-sync.metrics", MetricSettings.class));
  }

  @Test
  void theShippedFileHasTheDefaultsAndTheSampleData() {
    Settings settings = SettingsLoader.load(SHIPPED, Map.of());

    assertThat(settings.home())
        .isEqualTo(GeneralSettings.DEFAULTS.home().toAbsolutePath().normalize());
    assertThat(settings.zone()).isEqualTo(GeneralSettings.DEFAULTS.zone());
    assertThat(settings.counties()).isEqualTo(GeneralSettings.DEFAULTS.counties());
    assertThat(settings.employment()).isEqualTo(EmploymentSettings.DEFAULTS);
    assertThat(settings.vigo()).isEqualTo(VigoSettings.DEFAULTS);
    assertThat(settings.smallCells()).isEqualTo(SmallCells.DEFAULTS);
    assertThat(settings.gate()).isEqualTo(GateSettings.DEFAULTS);
    assertThat(settings.keep()).isEqualTo(KeepSettings.DEFAULTS);
    assertThat(settings.review()).isEqualTo(ReviewSettings.DEFAULTS);
    assertThat(settings.freshness()).isEqualTo(FreshnessSettings.DEFAULTS);
    assertThat(settings.schedule()).isEqualTo(ScheduleSettings.DEFAULTS);
    assertThat(settings.leaseTime()).isEqualTo(Leases.TIME_TO_LIVE);
    assertThat(settings.alarms()).isEqualTo(AlarmSettings.DEFAULTS);
    assertThat(settings.metrics()).isEqualTo(MetricSettings.DEFAULTS);
    assertThat(settings.database().username()).isNull();
    // The sample's municipalities name their counties themselves.
    assertThat(settings.sources().keySet())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(SourceKey.COUNTIES)));
    assertThat(settings.sources().values())
        .allSatisfy(source -> assertThat(source.location()).startsWith("sample-data/"));
    assertThat(settings.getSource(SourceKey.WORKPLACES).delimiter()).isEqualTo(",");
  }

  @Test
  void theExampleForProductionLoadsWithItsSecretsAndNotWithout() {
    Settings settings =
        SettingsLoader.load(
            EXAMPLE,
            Map.of(
                "REGISTER_SYNC_SMALL_CELLS_KEY", "k",
                "REGISTER_SYNC_DATABASE_PASSWORD", "p",
                "VIGO_API_KEY", "v",
                "VIGO_APPROVALS_SECRET", "s"));

    assertThat(settings.database().url()).startsWith("jdbc:postgresql:");
    assertThat(settings.smallCells().hasTryOutKey()).isFalse();
    assertThat(settings.alarms().isSilent()).isFalse();
    assertThat(settings.getSource(SourceKey.VIGO_CONTRACTS).access().headers())
        .containsEntry("api-key", "v")
        .containsEntry("fylkesnr", "{county}");
    String faults =
        String.valueOf(
            org.assertj.core.api.Assertions.catchThrowable(
                    () -> SettingsLoader.load(EXAMPLE, Map.of()))
                .getMessage());
    assertThat(faults.replaceAll(":\\d+: ", ": ").split("\n"))
        .containsExactlyInAnyOrder(
            unset("sources.vigo-contracts.headers.api-key", "VIGO_API_KEY"),
            unset("sources.vigo-approvals.token.client-secret", "VIGO_APPROVALS_SECRET"),
            unset("small-cells.key", "REGISTER_SYNC_SMALL_CELLS_KEY"),
            EXAMPLE
                + ": spring.datasource.password names ${REGISTER_SYNC_DATABASE_PASSWORD}, an"
                + " environment variable that is not set");
  }

  private static String unset(String key, String variable) {
    return EXAMPLE
        + ": register-sync."
        + key
        + " names ${"
        + variable
        + "}, an environment variable that is not set";
  }

  private static List<String> keys(String section, Class<? extends Record> settings) {
    return Stream.of(settings.getRecordComponents())
        .map(component -> section + "." + SectionReader.kebabCase(component.getName()))
        .toList();
  }
}
