package no.utdanning.registersync.cli;

import java.io.Console;
import java.util.Map;

/** Whether somebody sits at a screen on which a line can be written over. */
final class Terminal {
  private Terminal() {}

  static boolean isThere(Map<String, String> environment) {
    String kind = environment.getOrDefault("TERM", "dumb");
    Console console = System.console();
    return console != null && isTerminal(console) && !kind.equals("dumb") && !kind.isEmpty();
  }

  /** From Java 22 on there is a console without a terminal, and a method to ask it. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException java17) {
      return true;
    }
  }
}
