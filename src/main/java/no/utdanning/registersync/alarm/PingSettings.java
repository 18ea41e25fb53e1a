package no.utdanning.registersync.alarm;

/**
 * {@code register-sync.alarms.ping}: for each job the URL of a check of Healthchecks or of a
 * service with the same way of being called. An empty one is not called.
 *
 * @param nightlyUrl ends with the check's own part, no slash after it
 */
public record PingSettings(String nightlyUrl, String monthlyUrl, String linksUrl) {
  public static final PingSettings DEFAULTS = new PingSettings("", "", "");

  public PingSettings {
    requireExtendable(nightlyUrl);
    requireExtendable(monthlyUrl);
    requireExtendable(linksUrl);
  }

  private static void requireExtendable(String url) {
    if (WebAddress.require(url).contains("?") || url.endsWith("/")) {
      throw new IllegalArgumentException("must end without / and have no ? in it");
    }
  }

  /** The check of a job; empty when it has none. */
  String url(String job) {
    return switch (job) {
      case "nightly" -> nightlyUrl;
      case "monthly" -> monthlyUrl;
      case "links" -> linksUrl;
      default -> "";
    };
  }

  boolean isOn() {
    return !(nightlyUrl.isEmpty() && monthlyUrl.isEmpty() && linksUrl.isEmpty());
  }

  @Override
  public String toString() {
    return "PingSettings[" + (isOn() ? "on" : "off") + "]";
  }
}
