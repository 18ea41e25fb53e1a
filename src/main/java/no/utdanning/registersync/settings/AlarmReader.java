package no.utdanning.registersync.settings;

import no.utdanning.registersync.alarm.AlarmSettings;
import no.utdanning.registersync.alarm.MailSettings;
import no.utdanning.registersync.alarm.PingSettings;
import no.utdanning.registersync.alarm.WebhookSettings;

/** Reads {@code register-sync.alarms}. */
final class AlarmReader {
  static final String SECTION = "register-sync.alarms";
  private static final String MAIL = SECTION + ".mail";

  private final ConfigFile file;
  private final SectionReader sections;
  private final Faults faults;

  AlarmReader(ConfigFile file, SectionReader sections, Faults faults) {
    this.file = file;
    this.sections = sections;
    this.faults = faults;
  }

  AlarmSettings read() {
    MailSettings mail = sections.read(MAIL, MailSettings.DEFAULTS);
    if (mail.isOn() && mail.from().isEmpty()) {
      missing(MAIL + ".from", "it must be the sender's address");
    }
    if (mail.isOn() && mail.to().isEmpty()) {
      missing(MAIL + ".to", "it must be a list of addresses");
    }
    return new AlarmSettings(
        sections.read(SECTION, AlarmSettings.Patience.DEFAULTS),
        sections.read(SECTION + ".ping", PingSettings.DEFAULTS),
        sections.read(SECTION + ".webhook", WebhookSettings.DEFAULTS),
        mail);
  }

  /** Only the whole can tell: without a host nothing else of a mail is needed. */
  private void missing(String key, String must) {
    faults.at(file.path().toString(), key + " is missing, as " + MAIL + ".host is set; " + must);
  }
}
