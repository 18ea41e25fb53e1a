package no.utdanning.registersync.alarm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends alarms by mail. */
final class Mail implements Channel {
  private final MailSettings settings;
  private final String host;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  Mail(MailSettings settings, Duration timeout, String host) {
    this.settings = settings;
    this.host = host;
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sender.setJavaMailProperties(properties(settings, timeout));
    if (!settings.username().isEmpty()) {
      sender.setUsername(settings.username());
      sender.setPassword(settings.password());
    }
  }

  private static Properties properties(MailSettings settings, Duration timeout) {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
    switch (settings.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
      case TLS -> {
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
    }
    return properties;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public void send(Occasion occasion) {
    Optional<Alarm> alarm = Alarm.of(occasion, host);
    if (alarm.isEmpty()) {
      return;
    }
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(settings.to().toArray(String[]::new));
    message.setSubject(alarm.get().subject());
    message.setText(alarm.get().letter());
    sender.send(message);
  }
}
