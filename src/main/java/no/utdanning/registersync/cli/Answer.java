package no.utdanning.registersync.cli;

import java.io.PrintStream;
import java.util.function.BiFunction;

/**
 * What a command prints: text for people, or JSON for programs.
 *
 * @param times how text shows them
 */
record Answer(PrintStream out, Times times, boolean json) {

  <T> void give(T value, BiFunction<T, Times, String> text) {
    String answer = json ? Json.text(value) : Shown.text(text.apply(value, times));
    out.println(answer.stripTrailing());
    out.flush();
  }
}
