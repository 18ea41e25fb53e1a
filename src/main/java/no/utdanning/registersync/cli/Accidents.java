package no.utdanning.registersync.cli;

import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.settings.SettingsException;

/** Tells why a command came to nothing: one line on standard error, the whole story in the log. */
final class Accidents {
  private final Desk desk;

  Accidents(Desk desk) {
    this.desk = desk;
  }

  ExitCode tell(Throwable failure) {
    if (failure instanceof SettingsException settings) {
      settings.faults().forEach(fault -> desk.say(masked(fault)));
      return ExitCode.USAGE;
    }
    if (failure instanceof RefusedException refused) {
      desk.say(masked(String.valueOf(refused.getMessage())));
      return refused.exitCode();
    }
    desk.say("failed: " + masked(inOneLine(failure)));
    desk.log()
        .ifPresent(
            log -> {
              Log.failed(failure);
              desk.say("the whole story is in " + log);
            });
    return ExitCode.FAILED;
  }

  private static String inOneLine(Throwable failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }

  private static String masked(String text) {
    return PersonalNumbers.mask(text.replaceAll("\\s*\\R\\s*", " "));
  }
}
