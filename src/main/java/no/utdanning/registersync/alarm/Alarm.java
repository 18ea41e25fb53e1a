package no.utdanning.registersync.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.platform.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * What people are told: that a run failed, that something is held, that something is late, or
 * several of these at once. As JSON it is what a webhook gets, in this order and in snake_case.
 *
 * @param events of {@code failed}, {@code held}, {@code late}
 * @param text all of it in a line, for chats that show this field
 * @param host the machine
 * @param job null when it is about no single job
 * @param run null when none was begun
 * @param exitCode null when no run has ended
 * @param outcome in a few words; null when there was no run
 */
record Alarm(
    List<String> events,
    String text,
    String host,
    @Nullable String job,
    @Nullable Long run,
    @Nullable Integer exitCode,
    @Nullable String outcome,
    List<Occasion.Held> held,
    List<String> late) {

  /** What there is to tell of an occasion; empty when all is well. */
  static Optional<Alarm> of(Occasion occasion, String host) {
    if (occasion instanceof Occasion.RunEnded run) {
      return of(run, host);
    }
    if (occasion instanceof Occasion.RunNotBegun run) {
      String text = run.job() + " could not be run: " + run.why();
      return Optional.of(
          new Alarm(
              List.of("failed"),
              text,
              host,
              run.job(),
              null,
              null,
              run.why(),
              List.of(),
              List.of()));
    }
    if (occasion instanceof Occasion.Late late) {
      return Optional.of(
          new Alarm(
              List.of("late"),
              String.join("; ", late.late()),
              host,
              null,
              null,
              null,
              null,
              List.of(),
              late.late()));
    }
    return Optional.empty();
  }

  private static Optional<Alarm> of(Occasion.RunEnded run, String host) {
    if (run.news() != Occasion.News.NEW) {
      return Optional.empty();
    }
    List<String> events = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    if (run.exitCode() == ExitCode.FAILED || run.exitCode() == ExitCode.NO_SOURCE) {
      events.add("failed");
    }
    if (!run.held().isEmpty()) {
      events.add("held");
    }
    if (!run.late().isEmpty()) {
      events.add("late");
    }
    if (events.isEmpty()) {
      return Optional.empty();
    }
    sentences.add(
        run.job() + " run " + run.run() + " ended with exit code " + run.exitCode().code());
    sentences.add(run.outcome());
    run.held().forEach(it -> sentences.add(it.slice() + " is held"));
    sentences.addAll(run.late());
    return Optional.of(
        new Alarm(
            List.copyOf(events),
            String.join("; ", sentences),
            host,
            run.job(),
            run.run(),
            run.exitCode().code(),
            run.outcome(),
            run.held(),
            run.late()));
  }

  /** {@code register-sync batch1: nightly: failed, held}. */
  String subject() {
    return "register-sync "
        + host
        + ": "
        + (job == null ? "" : job + ": ")
        + String.join(", ", events);
  }

  /** What a mail says: everything that is known, and what to do. */
  String letter() {
    StringBuilder letter = new StringBuilder();
    if (job != null) {
      letter.append(run == null ? job + " could not be run" : job + " run " + run);
      letter.append(exitCode == null ? "" : ", exit code " + exitCode).append("\n");
      letter.append(outcome).append("\n");
    }
    for (Occasion.Held it : held) {
      letter.append("\nHeld: ").append(it.slice()).append("\n");
      it.reasons().forEach(reason -> letter.append("  ").append(reason).append("\n"));
      letter.append("  to release it, once it has been looked at: ");
      letter.append(it.toRelease()).append("\n");
    }
    letter.append(late.isEmpty() ? "" : "\n");
    late.forEach(sentence -> letter.append("Late: ").append(sentence).append("\n"));
    letter.append("\nWhat is published stays published. See: register-sync status");
    letter.append(run == null ? "" : ", register-sync runs " + run);
    return letter.append("\n").toString();
  }
}
