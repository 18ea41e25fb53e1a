package no.utdanning.registersync.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The log: files under home, and nothing on the screen. How they are written is in its XML. */
final class Log {
  private static final String FORM = "classpath:register-sync-log.xml";
  private static final String APPENDER = "file";

  /**
   * In detail these write out what goes over a network: keys, and extracts with persons in them.
   */
  private static final List<String> NEVER_IN_DETAIL = List.of("org.apache.hc", "org.apache.sshd");

  private Log() {}

  /** Until the log begins, nothing is logged; settings are read by then, and may be at fault. */
  static void keepQuiet() {
    system().beforeInitialize();
  }

  /**
   * @param levels by logger; {@code root} is all of them
   * @return the file that is written
   */
  static Path begin(Path directory, Map<String, String> levels) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("the log cannot be written to " + directory, e);
    }
    StandardEnvironment environment = new StandardEnvironment();
    Map<String, Object> itsPlaceAndForm =
        Map.of(
            LogFile.FILE_PATH_PROPERTY,
            directory.toString(),
            "logging.structured.json.customizer",
            LogLine.class.getName());
    environment.getPropertySources().addFirst(new MapPropertySource("log", itsPlaceAndForm));
    LoggingSystem system = system();
    stopAnEarlierOne(system);
    system.beforeInitialize();
    system.initialize(
        new LoggingInitializationContext(environment), FORM, LogFile.get(environment));
    NEVER_IN_DETAIL.forEach(logger -> system.setLogLevel(logger, LogLevel.INFO));
    levels.forEach((logger, level) -> system.setLogLevel(logger, allowed(logger, level)));
    return currentFile();
  }

  /**
   * One that had begun in this process would go on where it was; and what goes wrong as it stops,
   * since its directory may be gone, is no fault of the one that begins.
   */
  private static void stopAnEarlierOne(LoggingSystem system) {
    system.cleanUp();
    LoggerContext earlier = (LoggerContext) LoggerFactory.getILoggerFactory();
    earlier.stop();
    earlier.getStatusManager().clear();
  }

  @SuppressWarnings("unchecked") // the form has one appender of this name, of this type
  private static Path currentFile() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    return Path.of(((FileAppender<ILoggingEvent>) root.getAppender(APPENDER)).getFile());
  }

  private static LogLevel allowed(String logger, String asked) {
    LogLevel level = LogLevel.valueOf(asked);
    boolean detailed = level.compareTo(LogLevel.INFO) < 0;
    return detailed && NEVER_IN_DETAIL.stream().anyMatch(logger::startsWith)
        ? LogLevel.INFO
        : level;
  }

  static void failed(Throwable failure) {
    LoggerFactory.getLogger(FrontDoor.NAME).error("The command failed", failure);
  }

  /** By name: nobody need look for what other ones there are. */
  private static LoggingSystem system() {
    return new LogbackLoggingSystem(Log.class.getClassLoader());
  }
}
