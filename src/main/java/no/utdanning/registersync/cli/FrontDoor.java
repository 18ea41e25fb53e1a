package no.utdanning.registersync.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import no.utdanning.registersync.office.OfficeDoor;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code register-sync}: all commands, and what holds for each of them. */
@Command(
    name = FrontDoor.NAME,
    description =
        "Feeds the occupation panels of the career site from the registers. Positions are not"
            + " persons.",
    versionProvider = VersionFromJar.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    usageHelpWidth = 100,
    synopsisSubcommandLabel = "COMMAND")
public final class FrontDoor implements Runnable {
  static final String NAME = "register-sync";

  private static final String[] EXIT_CODES = {
    "0:done, or nothing new",
    "1:the program failed",
    "2:usage or settings",
    "3:what the run came for is held by the gate; nothing published",
    "4:a source that the run came for is missing or unreadable; nothing published",
    "5:another run of this job is active",
    "6:published, but a county or the reference set kept older data; status: something is late"
  };

  private final Desk desk;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "settings file; without it, ./config/application.yml")
  private Path config = Path.of("config", "application.yml");

  @Option(
      names = "--print-config",
      description =
          "show the settings that hold and where each is from, secrets masked; do no more")
  private boolean printsSettings;

  /**
   * @param door opened by the commands that need it, and only then
   * @param environment where secrets and overriding settings are
   */
  public FrontDoor(
      OfficeDoor door, Map<String, String> environment, PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    this.desk = new Desk(door, () -> config, environment, out, err);
  }

  /** Does what the arguments say; the exit status. */
  public int answer(String... args) {
    try {
      return commandLine(args).execute(args);
    } catch (Throwable failure) { // an Error, too, is told in one line and with exit code 1
      return new Accidents(desk).tell(failure).code();
    }
  }

  private CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(this);
    new Commands(desk).of(args).forEach(line::addSubcommand);
    Accidents accidents = new Accidents(desk);
    line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    line.getCommandSpec().usageMessage().exitCodeList(UsageMessageSpec.keyValuesMap(EXIT_CODES));
    return line.registerConverter(LocalDate.class, Arguments::date)
        .registerConverter(Period.class, Arguments::period)
        .registerConverter(Area.class, Arguments::area)
        .registerConverter(UnoId.class, Arguments::unoId)
        .registerConverter(TitleCode.class, Arguments::titleCode)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler(new UsageFaults())
        .setExecutionExceptionHandler((failure, command, parsed) -> accidents.tell(failure).code());
  }

  private int execute(ParseResult parsed) {
    if (printsSettings && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
      try {
        desk.printSettings();
        return ExitCode.DONE.code();
      } catch (RuntimeException failure) { // not a command, so picocli would not hand it on
        return new Accidents(desk).tell(failure).code();
      }
    }
    return new RunLast().execute(parsed);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
