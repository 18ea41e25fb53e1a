package no.utdanning.registersync.alarm;

import java.time.Duration;

/**
 * {@code register-sync.alarms}: who is told. Without any of it nobody is.
 *
 * @param patience how long a run waits for what it tells to arrive
 */
public record AlarmSettings(
    Patience patience, PingSettings ping, WebhookSettings webhook, MailSettings mail) {
  public static final AlarmSettings DEFAULTS =
      new AlarmSettings(
          Patience.DEFAULTS,
          PingSettings.DEFAULTS,
          WebhookSettings.DEFAULTS,
          MailSettings.DEFAULTS);

  /** Whether nobody is told of anything. */
  public boolean isSilent() {
    return ping.equals(PingSettings.DEFAULTS) && webhook.url().isEmpty() && !mail.isOn();
  }

  /**
   * Directly under {@code register-sync.alarms}.
   *
   * @param timeoutSeconds for one message; a receiver that takes longer is given up
   */
  public record Patience(int timeoutSeconds) {
    public static final Patience DEFAULTS = new Patience(10);

    public Patience {
      if (timeoutSeconds < 1 || timeoutSeconds > 60) {
        throw new IllegalArgumentException("must be a number of seconds from 1 to 60");
      }
    }

    Duration timeout() {
      return Duration.ofSeconds(timeoutSeconds);
    }
  }
}
