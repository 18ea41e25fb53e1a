package no.utdanning.registersync.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.utdanning.registersync.office.Status;

/** Whether what is published is fresh, in one sentence, and what is not, in one each. */
final class Verdict {
  private static final int NAMED = 3;

  private final List<Status.SourceAge> sources;
  private final DateTimeFormatter minute;

  Verdict(List<Status.SourceAge> sources, ZoneId zone) {
    this.sources = sources;
    this.minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
  }

  String of(Optional<Status.CurrentEdition> edition, int held) {
    String heldToo =
        held == 0 ? "" : "; " + held + (held == 1 ? " slice is held" : " slices are held");
    if (edition.isEmpty()) {
      return "NOTHING PUBLISHED YET" + heldToo;
    }
    String current =
        "edition " + edition.get().edition() + " of " + minute.format(edition.get().publishedAt());
    List<String> wrong = errors().map(this::sentence).toList();
    if (!wrong.isEmpty()) {
      return "LATE: " + some(wrong) + heldToo + " (" + current + ")";
    }
    List<String> soon =
        sources.stream().filter(it -> it.level() == Status.Level.WARN).map(this::warning).toList();
    return soon.isEmpty()
        ? "FRESH: " + current + ", all " + sources.size() + " sources as they should be" + heldToo
        : "FRESH, but " + some(soon) + heldToo + " (" + current + ")";
  }

  /** A sentence for each source that is late; those that never came are no alarm. */
  List<String> late() {
    return sources.stream()
        .filter(it -> it.state() == Status.Freshness.LATE)
        .map(this::sentence)
        .toList();
  }

  private Stream<Status.SourceAge> errors() {
    return sources.stream().filter(it -> it.level() == Status.Level.ERROR);
  }

  private static String some(List<String> sentences) {
    String named = sentences.stream().limit(NAMED).collect(Collectors.joining("; "));
    int more = sentences.size() - NAMED;
    return more > 0 ? named + "; and " + more + " more" : named;
  }

  private String sentence(Status.SourceAge it) {
    if (it.state() == Status.Freshness.MISSING) {
      return it.source() + " has never come";
    }
    String what = it.source() + " is of " + it.asOf().orElse("?");
    return it.source().equals("employment")
        ? what + ", the next was due " + it.lateAfter().map(minute::format).orElse("?")
        : what + ", last confirmed " + confirmed(it) + ", expected " + it.expected();
  }

  private String warning(Status.SourceAge it) {
    return it.source().equals("employment")
        ? "the next employment is due " + it.lateAfter().map(minute::format).orElse("?")
        : it.source() + " was last confirmed " + confirmed(it);
  }

  private String confirmed(Status.SourceAge it) {
    Optional<Instant> at = it.lastConfirmed();
    return at.map(minute::format).orElse("never");
  }
}
