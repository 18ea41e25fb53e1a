package no.utdanning.registersync.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.UnoId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code totals}. */
@Command(
    name = "totals",
    description =
        "The distinct total of a set of occupations, beside the naive sum, and which titles"
            + " overlap. Exact figures, not for publication.")
final class TotalsCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "UNO_ID", arity = "1", description = "the occupations")
  private List<UnoId> occupations = List.of();

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description = "NO, a county of two digits or a municipality of four; without it, NO")
  private Area area = Area.COUNTRY;

  TotalsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.totals(new LinkedHashSet<>(occupations), area), TotalsText::of);
          return ExitCode.DONE;
        });
  }
}
