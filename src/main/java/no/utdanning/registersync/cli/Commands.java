package no.utdanning.registersync.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands there are, in the order in which help tells of them. */
final class Commands {
  private final List<Branch> branches;

  Commands(Desk desk) {
    branches =
        List.of(
            new Branch(
                new RunCommand(),
                new RunNightlyCommand(desk),
                new RunMonthlyCommand(desk),
                new RunLinksCommand(desk)),
            new Branch(new StatusCommand(desk)),
            new Branch(new RunsCommand(desk)),
            new Branch(new EditionsCommand(desk)),
            new Branch(new AcceptCommand(desk)),
            new Branch(new RollbackCommand(desk)),
            new Branch(new TotalsCommand(desk)),
            new Branch(
                new LinksCommand(),
                new LinksDiffCommand(desk),
                new LinksCheckCommand(desk),
                new LinksApplyCommand(desk),
                new LinksSuggestCommand(desk)),
            new Branch(new ReportCommand(desk)),
            new Branch(new ScheduleCommand(desk)),
            new Branch(new CheckCommand(desk)),
            new Branch(new PurgeCommand(desk)),
            new Branch(new DatabaseCommand(), new DatabaseImportCommand(desk)));
  }

  /** A command, with the ones under it. */
  private record Branch(Object command, List<Object> under) {
    Branch(Object command, Object... under) {
      this(command, List.of(under));
    }

    boolean isCalled(String name) {
      return command.getClass().getAnnotation(Command.class).name().equals(name);
    }

    CommandLine line() {
      CommandLine line = new CommandLine(command);
      under.forEach(line::addSubcommand);
      return line;
    }
  }

  /**
   * The command that the arguments begin with, alone: Picocli looks into all that it is given, and
   * a run need not wait for that. All commands, where they begin with anything else.
   */
  List<CommandLine> of(String... args) {
    List<Branch> called =
        args.length == 0
            ? List.of()
            : branches.stream().filter(branch -> branch.isCalled(args[0])).toList();
    return (called.isEmpty() ? all() : called).stream().map(Branch::line).toList();
  }

  /** Help and completion tell of the others, so they are never alone. */
  private List<Branch> all() {
    List<Branch> all = new ArrayList<>(branches);
    all.add(new Branch(new CompletionCommand()));
    all.add(new Branch(new HelpCommand()));
    return all;
  }
}
