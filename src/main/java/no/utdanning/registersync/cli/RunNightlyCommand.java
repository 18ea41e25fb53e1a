package no.utdanning.registersync.cli;

import java.util.List;
import java.util.concurrent.Callable;
import no.utdanning.registersync.office.NightlyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run nightly}. */
@Command(name = "nightly", description = "Reference set and Vigo, all counties; a new edition.")
final class RunNightlyCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private RunOptions options = new RunOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--county",
      paramLabel = "NN",
      split = ",",
      converter = CountyConverter.class,
      description = "only these counties, two digits each: 03,46")
  private List<String> counties = List.of();

  RunNightlyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    NightlyRun request =
        new NightlyRun(
            options.date(),
            counties.stream().sorted().distinct().toList(),
            options.force(),
            options.dryRun());
    return desk.serve(json, RunText.answering(office -> office.runNightly(request)));
  }

  /** Counties stay text: a leading zero is a part of them. */
  static final class CountyConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return Arguments.county(text);
    }
  }
}
