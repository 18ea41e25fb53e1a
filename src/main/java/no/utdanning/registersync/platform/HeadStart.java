package no.utdanning.registersync.platform;

import java.time.ZoneId;

/**
 * Loads what nearly every command asks for soon, and what takes a while to come by, as the program
 * starts: one processor has little to do then. A command does not depend on it. Nothing here may
 * log: the log begins later.
 */
public final class HeadStart {
  private HeadStart() {}

  /** Begins, and waits for nothing. */
  public static void begin() {
    Thread thread = new Thread(HeadStart::load, "head start");
    thread.setDaemon(true);
    // Who asks for the same meets the same fault, and tells of it.
    thread.setUncaughtExceptionHandler((its, fault) -> {});
    thread.start();
  }

  /** The time zones, and what writes JSON. */
  private static void load() {
    String zone = ZoneId.systemDefault().getId();
    var unused = new HostNote(0, "", zone, false).json();
  }
}
