package no.utdanning.registersync.cli;

import java.io.PrintStream;
import java.util.function.BiFunction;
import no.utdanning.registersync.register.PersonalNumbers;

/**
 * What a command prints: text for people, or JSON for programs.
 *
 * @param times how text shows them
 */
record Answer(PrintStream out, Times times, boolean json) {

  <T> void give(T value, BiFunction<T, Times, String> text) {
    String answer = json ? Json.text(value) : text.apply(value, times);
    out.println(PersonalNumbers.mask(answer.stripTrailing()));
    out.flush();
  }
}
