package no.utdanning.registersync.alarm;

/**
 * {@code register-sync.alarms.webhook}: a URL that alarms are posted to, as JSON.
 *
 * @param url empty: none
 * @param token sent as a bearer token; empty: none. A secret
 */
public record WebhookSettings(String url, String token) {
  public static final WebhookSettings DEFAULTS = new WebhookSettings("", "");

  public WebhookSettings {
    WebAddress.require(url);
  }

  boolean isOn() {
    return !url.isEmpty();
  }

  @Override
  public String toString() {
    return "WebhookSettings[" + (isOn() ? "on" : "off") + "]";
  }
}
