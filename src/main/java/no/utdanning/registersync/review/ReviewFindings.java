package no.utdanning.registersync.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.LinkFindings;
import no.utdanning.registersync.finding.TitleFindings;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can only be seen over time or by comparing texts: titles whose text changed since a
 * link of theirs was reviewed, and titles of almost the same text that are linked differently.
 */
public final class ReviewFindings {
  private final Linkage linkage;
  private final RegisterSums register;

  public ReviewFindings(Linkage linkage, RegisterSums register) {
    this.linkage = linkage;
    this.register = register;
  }

  /**
   * All of them.
   *
   * @param texts what titles were called in the editions so far
   */
  public List<Finding> findings(TitleTexts texts) {
    List<Finding> findings = new ArrayList<>(changedTexts(texts));
    findings.addAll(similarTitles());
    return findings;
  }

  /** Decisions about conflicts that none of the findings makes. */
  public List<Finding> aimlessDecisions(Collection<? extends Finding> findings) {
    Set<String> conflicts = new HashSet<>();
    findings.forEach(finding -> ConflictList.findId(finding).ifPresent(conflicts::add));
    List<Finding> aimless = new ArrayList<>();
    for (ConflictDecision decision : linkage.reference().decisions()) {
      if (!conflicts.contains(decision.conflict())) {
        aimless.add(
            new LinkFindings.DecisionWithoutConflict(
                Where.at("decisions", decision.line(), "konflikt"), decision.conflict()));
      }
    }
    return aimless;
  }

  private record Change(String before, Set<UnoId> occupations) {}

  private List<Finding> changedTexts(TitleTexts texts) {
    SortedMap<TitleCode, Change> changes = new TreeMap<>();
    for (TitleLink link : linkage.reference().titleLinks()) {
      @Nullable LocalDate reviewed = link.review().date();
      @Nullable Title title = linkage.catalogue().get(link.title());
      @Nullable UnoId occupation = link.occupation();
      if (reviewed != null && title != null && occupation != null && linkage.isUsed(link)) {
        texts
            .find(link.title(), reviewed)
            .filter(text -> !TitleTexts.isSame(text, title.text()))
            .ifPresent(
                text ->
                    changes
                        .computeIfAbsent(link.title(), it -> new Change(text, new TreeSet<>()))
                        .occupations()
                        .add(occupation));
      }
    }
    List<Finding> findings = new ArrayList<>();
    changes.forEach(
        (title, change) ->
            findings.add(
                new LinkFindings.TitleTextChanged(
                    title.value(),
                    change.before(),
                    text(title),
                    change.occupations().stream().map(UnoId::value).toList(),
                    register.positions(title))));
    return findings;
  }

  private List<Finding> similarTitles() {
    List<TitleCode> linked = List.copyOf(linkage.titles().relations().keySet());
    List<Finding> findings = new ArrayList<>();
    for (SimilarTexts.Pair pair :
        new SimilarTexts().pairs(linked.stream().map(this::text).toList())) {
      TitleCode first = linked.get(pair.first());
      TitleCode second = linked.get(pair.second());
      Relation ofFirst = linkage.titles().relation(first);
      if (!ofFirst.occupations().equals(linkage.titles().relation(second).occupations())) {
        findings.add(
            new TitleFindings.SimilarTitles(
                first.value(),
                text(first),
                second.value(),
                text(second),
                register.positions(first) + register.positions(second)));
      }
    }
    return findings;
  }

  private String text(TitleCode code) {
    Title title = linkage.catalogue().get(code);
    return title == null ? "" : title.text();
  }
}
