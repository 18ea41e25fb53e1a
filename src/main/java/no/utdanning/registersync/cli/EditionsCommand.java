package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code editions}. */
@Command(name = "editions", description = "The editions, newest first.")
final class EditionsCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  EditionsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.listEditions(), EditionsText::of);
          return ExitCode.DONE;
        });
  }
}
