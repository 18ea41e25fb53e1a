package no.utdanning.registersync.alarm;

import java.util.List;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.PersonalNumbers;

/** Something that monitors or people are told of. Jobs are called as on the command line. */
public sealed interface Occasion {
  /** The same without what may be somebody's identity number. */
  Occasion masked();

  /** A run has begun. */
  record RunStarted(String job, long run) implements Occasion {
    @Override
    public Occasion masked() {
      return this;
    }
  }

  /**
   * A run has come to its end, whatever that is.
   *
   * @param outcome in a few words
   * @param held slices that the gate held back in this run
   * @param late a sentence for each source that is older than it should be, after this run
   * @param news whether people want to hear of it
   */
  record RunEnded(
      String job,
      long run,
      ExitCode exitCode,
      String outcome,
      List<Held> held,
      List<String> late,
      News news)
      implements Occasion {
    /** A run whose end is news. */
    public RunEnded(
        String job,
        long run,
        ExitCode exitCode,
        String outcome,
        List<Held> held,
        List<String> late) {
      this(job, run, exitCode, outcome, held, late, News.NEW);
    }

    public RunEnded {
      held = List.copyOf(held);
      late = List.copyOf(late);
    }

    @Override
    public Occasion masked() {
      return new RunEnded(
          job,
          run,
          exitCode,
          PersonalNumbers.mask(outcome),
          held.stream().map(Held::masked).toList(),
          late.stream().map(PersonalNumbers::mask).toList(),
          news);
    }
  }

  /** What an end is to people. Monitors hear of each. */
  enum News {
    NEW,
    /** Another try that ended as the one before: nobody is told twice. */
    AS_BEFORE,
    /** What it came for is not there yet, and has time still: nothing is wrong. */
    NOT_YET
  }

  /** A run could not begin, or not be recorded: the database is away, the disk is full. */
  record RunNotBegun(String job, String why) implements Occasion {
    @Override
    public Occasion masked() {
      return new RunNotBegun(job, PersonalNumbers.mask(why));
    }
  }

  /**
   * A deadline has passed, and what should be there is not.
   *
   * @param late a sentence for each source that is older than it should be
   */
  record Late(List<String> late) implements Occasion {
    public Late {
      late = List.copyOf(late);
    }

    @Override
    public Occasion masked() {
      return new Late(late.stream().map(PersonalNumbers::mask).toList());
    }
  }

  /**
   * A slice that the gate holds.
   *
   * @param reasons what the gate said, a sentence each
   * @param toRelease the command that accepts it
   */
  record Held(String slice, List<String> reasons, String toRelease) {
    public Held {
      reasons = List.copyOf(reasons);
    }

    public static Held of(String slice, List<String> reasons) {
      return new Held(slice, reasons, "register-sync accept " + slice + " --why WHY");
    }

    Held masked() {
      return new Held(slice, reasons.stream().map(PersonalNumbers::mask).toList(), toRelease);
    }
  }
}
