package no.utdanning.registersync.alarm;

import java.util.List;
import java.util.Locale;

/**
 * {@code register-sync.alarms.mail}: alarms by mail.
 *
 * @param host of the mail server; empty: no mail is sent
 * @param username empty: without logging in
 * @param password a secret
 * @param from the sender's address
 * @param to whom it is sent to
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    String username,
    String password,
    String from,
    List<String> to) {
  public static final MailSettings DEFAULTS =
      new MailSettings("", 587, Security.STARTTLS, "", "", "", List.of());

  /** How the connection is protected. */
  public enum Security {
    /** Not at all: for a server on this machine. */
    NONE,
    /** Encrypted before anything is said, or not used. */
    STARTTLS,
    /** Encrypted from the beginning. */
    TLS;

    /**
     * As the settings spell it.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static Security of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  public MailSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("must be a port, 1 to 65535");
    }
    to = List.copyOf(to);
    if (!(from.isEmpty() || from.contains("@")) || !to.stream().allMatch(it -> it.contains("@"))) {
      throw new IllegalArgumentException("must be an address with @ in it");
    }
  }

  public boolean isOn() {
    return !host.isEmpty();
  }

  @Override
  public String toString() {
    return "MailSettings[" + (isOn() ? host + ":" + port : "off") + "]";
  }
}
