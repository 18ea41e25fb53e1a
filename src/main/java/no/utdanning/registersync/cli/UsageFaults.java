package no.utdanning.registersync.cli;

import java.util.List;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.PersonalNumbers;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and in another where to read on. */
final class UsageFaults implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      command.usage(command.getOut());
      return ExitCode.DONE.code();
    }
    String line = sentence(fault).replaceAll("\\s+", " ").strip();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(FrontDoor.NAME + ": " + PersonalNumbers.mask(line));
    command.getErr().println("Try '" + name + " --help'.");
    return ExitCode.USAGE.code();
  }

  private static String sentence(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    return fault.getCause() instanceof TypeConversionException refused && fault.getArgSpec() != null
        ? name(fault.getArgSpec()) + ": " + refused.getMessage()
        : String.valueOf(fault.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String unmatched(UnmatchedArgumentException fault) {
    String whole = fault.getUnmatched().get(0);
    String first = whole.startsWith("-") ? whole.split("=", 2)[0] : whole;
    String what = first.startsWith("-") ? "there is no option '" : "there is no place for '";
    if (!fault.getCommandLine().getSubcommands().isEmpty() && !first.startsWith("-")) {
      what = "there is no command '";
    }
    List<String> suggestions = fault.getSuggestions();
    return what
        + first
        + "'"
        + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(", ", suggestions) + "?");
  }
}
