package no.utdanning.registersync;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import no.utdanning.registersync.cli.FrontDoor;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.pipeline.RegisterOffice;
import no.utdanning.registersync.platform.HeadStart;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.settings.Settings;

/** Starts the program: hands the command line to the front door, and its answer to the shell. */
public final class RegisterSync {
  private RegisterSync() {}

  public static void main(String[] args) {
    if (args.length > 0 && !args[0].startsWith("-")) {
      HeadStart.begin();
    }
    // Nothing here is written in Groovy, whose classes picocli would look for in every library.
    System.setProperty("picocli.disable.closures", "true");
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(new FrontDoor(RegisterSync::open, System.getenv(), out, err).answer(args));
  }

  /** Answers are UTF-8 also where cron has no locale. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /** The office is loaded when a command needs it, so that help is quick. */
  private static Office open(Settings settings, Progress progress) {
    return new RegisterOffice(settings, progress);
  }
}
