package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.LinkFindings;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.register.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Makes conflicts of findings: findings of one kind that speak of the same thing are one conflict.
 */
public final class ConflictList {
  private static final Comparator<Conflict> WORST_FIRST =
      Comparator.comparing((Conflict conflict) -> !conflict.state().isListed())
          .thenComparing(conflict -> conflict.kind().severity())
          .thenComparing(
              Comparator.comparingLong(
                      (Conflict conflict) -> conflict.positions() + conflict.contracts())
                  .reversed())
          .thenComparing(Conflict::id);
  private static final Comparator<Where> BY_PLACE =
      Comparator.comparing(Where::source).thenComparing(Where::line).thenComparing(Where::column);

  private final Linkage linkage;
  private final RegisterSums register;
  private final ReviewMemory memory;
  private final FirstSeen now;
  private final LinkStamps stamps;
  private final Map<String, ConflictDecision> decisions = new HashMap<>();

  /**
   * @param memory of the editions before this one
   * @param now this edition, and the day as of which it is
   */
  public ConflictList(Linkage linkage, RegisterSums register, ReviewMemory memory, FirstSeen now) {
    this.linkage = linkage;
    this.register = register;
    this.memory = memory;
    this.now = now;
    this.stamps = new LinkStamps(linkage);
    linkage.reference().decisions().forEach(it -> decisions.put(it.conflict(), it));
  }

  /** Those that are listed first, and the worst first. */
  public List<Conflict> of(Collection<? extends Finding> findings) {
    Map<String, List<Finding>> same = new LinkedHashMap<>();
    for (Finding finding : findings) {
      findId(finding)
          .ifPresent(id -> same.computeIfAbsent(id, it -> new ArrayList<>()).add(finding));
    }
    return same.values().stream().map(this::conflict).sorted(WORST_FIRST).toList();
  }

  /** The id of the conflict that the finding makes, if it makes one. */
  public static Optional<String> findId(Finding finding) {
    return finding.subject().isEmpty()
        ? Optional.empty()
        : ConflictKind.find(finding.code())
            .map(kind -> Conflict.idOf(kind, ConflictSubject.of(finding.subject())));
  }

  private Conflict conflict(List<Finding> same) {
    Finding first = same.get(0);
    ConflictKind kind = ConflictKind.find(first.code()).orElseThrow();
    ConflictSubject subject = ConflictSubject.of(first.subject());
    String id = Conflict.idOf(kind, subject);
    List<UnoId> used = used(subject);
    List<UnoId> concerned = concerned(first, subject, used);
    long positions = positions(subject);
    long contracts = subject.findTrade().map(register::contracts).orElse(0L);
    @Nullable ConflictDecision decision = decisions.get(id);
    boolean holds = decision != null && decision.isFor(concerned);
    ConflictState state =
        decision != null && holds ? state(decision.verdict()) : ConflictState.OPEN;
    return new Conflict(
        kind,
        subject,
        name(subject),
        concerned.stream().map(occupation -> concerned(subject, occupation)).toList(),
        used.size(),
        positions,
        contracts,
        kind.isOvercounting() ? Math.max(used.size() - 1, 0) * (positions + contracts) : 0,
        same.stream().map(Finding::where).distinct().sorted(BY_PLACE).toList(),
        ConflictFacts.of(same),
        memory.firstSeen().getOrDefault(id, now),
        memory.conflicts().containsKey(id) ? Conflict.Change.SAME : Conflict.Change.NEW,
        state,
        decision != null && !holds,
        decision);
  }

  private List<UnoId> used(ConflictSubject subject) {
    SortedSet<UnoId> used = new TreeSet<>();
    subject
        .findTrade()
        .ifPresent(trade -> used.addAll(linkage.trades().relation(trade).occupations()));
    for (TitleCode title : subject.titles()) {
      used.addAll(linkage.titles().relation(title).occupations());
    }
    return List.copyOf(used);
  }

  private static List<UnoId> concerned(Finding finding, ConflictSubject subject, List<UnoId> used) {
    if (finding instanceof LinkFindings.TitleTextChanged changed) {
      return changed.occupations().stream().map(UnoId::new).sorted().toList();
    }
    return subject.findOccupation().map(List::of).orElse(used);
  }

  private Conflict.Concerned concerned(ConflictSubject subject, UnoId occupation) {
    Review review =
        subject.parts().stream()
            .flatMap(code -> stamps.find(code, occupation).stream())
            .findFirst()
            .orElseGet(() -> stamps.of(occupation));
    return new Conflict.Concerned(occupation, stamps.title(occupation), review);
  }

  private String name(ConflictSubject subject) {
    return subject.type() == ConflictSubject.Type.OCCUPATION
        ? subject.findOccupation().map(stamps::title).orElse("")
        : subject.titles().stream().map(this::text).collect(Collectors.joining(" / "));
  }

  private String text(TitleCode code) {
    Title title = linkage.catalogue().get(code);
    return title == null ? "" : title.text();
  }

  private long positions(ConflictSubject subject) {
    if (subject.type() != ConflictSubject.Type.OCCUPATION) {
      return subject.titles().stream().mapToLong(register::positions).sum();
    }
    return subject.findOccupation().stream()
        .flatMap(id -> linkage.titles().codes(id).stream())
        .mapToLong(register::positions)
        .sum();
  }

  private static ConflictState state(Verdict verdict) {
    return switch (verdict) {
      case AKSEPTERT -> ConflictState.ACCEPTED;
      case SKAL_RETTES -> ConflictState.TO_FIX;
      case IKKE_VAAR -> ConflictState.NOT_OURS;
    };
  }
}
