package no.utdanning.registersync.alarm;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Posts alarms as JSON. */
final class Webhook implements Channel {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private final WebhookSettings settings;
  private final Web web;
  private final String host;

  Webhook(WebhookSettings settings, Web web, String host) {
    this.settings = settings;
    this.web = web;
    this.host = host;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void send(Occasion occasion) throws IOException, InterruptedException {
    Optional<Alarm> alarm = Alarm.of(occasion, host);
    if (alarm.isPresent()) {
      web.post(
          settings.url(),
          "application/json",
          settings.token(),
          MAPPER.writeValueAsString(alarm.get()));
    }
  }
}
