package no.utdanning.registersync.cli;

import java.util.Locale;
import no.utdanning.registersync.office.LinkApplication;
import no.utdanning.registersync.office.LinkCheck;

/** What is wrong with link files, and what was put into them, for people. */
final class LinkFilesText {
  private LinkFilesText() {}

  static String of(LinkCheck check, Times times) {
    StringBuilder text = new StringBuilder();
    for (LinkCheck.CheckedFile file : check.files()) {
      for (LinkCheck.Fault fault : file.faults()) {
        text.append(file.location());
        if (fault.line() > 0) {
          text.append(':').append(fault.line());
        }
        text.append(": ").append(fault.severity().name().toLowerCase(Locale.ROOT));
        text.append(' ').append(fault.code()).append(": ").append(fault.message());
        text.append("\n    ").append(fault.whatToDo()).append('\n');
      }
    }
    for (LinkCheck.CheckedFile file : check.files()) {
      text.append(
          "%s: %d rows, %d faults%n"
              .formatted(file.location(), file.rows(), file.faults().size())
              .replace(System.lineSeparator(), "\n"));
    }
    return text.toString();
  }

  static String of(LinkApplication application, Times times) {
    StringBuilder text = new StringBuilder();
    for (LinkApplication.AppliedFile file : application.files()) {
      text.append(file.file()).append(" -> ").append(file.target()).append('\n');
      for (LinkApplication.AppliedLine line : file.lines()) {
        if (!line.result().equals("same")) {
          if (!line.before().isEmpty()) {
            text.append("  - ").append(line.before()).append('\n');
          }
          text.append("  + ").append(line.after()).append('\n');
        }
      }
      long same = file.lines().stream().filter(line -> line.result().equals("same")).count();
      if (same > 0) {
        text.append("  said already: ").append(same).append('\n');
      }
    }
    return text.append(application.dryRun() ? "dry run: nothing was written\n" : "").toString();
  }
}
