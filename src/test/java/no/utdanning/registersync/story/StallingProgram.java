package no.utdanning.registersync.story;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import no.utdanning.registersync.cli.FrontDoor;
import no.utdanning.registersync.pipeline.RegisterOffice;

/**
 * The program, but its jobs stall at a milestone: they say so on standard output, and go on when a
 * line comes on standard input.
 */
final class StallingProgram {
  private StallingProgram() {}

  public static void main(String[] args) {
    String milestone = args[0];
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    FrontDoor door =
        new FrontDoor(
            (settings, progress) ->
                new RegisterOffice(
                    settings,
                    progress,
                    Clock.systemUTC(),
                    reached -> stall(reached.equals(milestone), reached)),
            System.getenv(),
            out,
            System.err);
    System.exit(door.answer(Arrays.copyOfRange(args, 1, args.length)));
  }

  private static synchronized void stall(boolean here, String milestone) {
    if (here) {
      try {
        System.out.println("stalled: " + milestone);
        System.out.flush();
        int read = System.in.read();
        System.out.println("going on: " + read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
