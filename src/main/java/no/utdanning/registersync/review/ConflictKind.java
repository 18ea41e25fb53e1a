package no.utdanning.registersync.review;

import java.util.Locale;
import java.util.Optional;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.FindingCatalogue;
import no.utdanning.registersync.finding.LinkFindings;
import no.utdanning.registersync.finding.Severity;
import no.utdanning.registersync.finding.TitleFindings;

/**
 * What a conflict is about. Each kind is a kind of finding seen by reviewers, and has its code and
 * severity, so that {@code findings.csv} and the conflicts cannot come to say different things.
 */
public enum ConflictKind {
  SHARED_TITLE(TitleFindings.SharedTitle.class),
  UNLINKED_TITLE(TitleFindings.UnlinkedTitle.class),
  UNKNOWN_TITLE(TitleFindings.UnknownTitle.class),
  OCCUPATION_WITHOUT_TITLE(TitleFindings.OccupationWithoutTitle.class),
  SHARED_TRADE(TitleFindings.SharedTrade.class),
  UNLINKED_TRADE(TitleFindings.UnlinkedTrade.class),
  DANGLING_LINK(LinkFindings.DanglingLink.class),
  CONTRADICTORY_LINK(LinkFindings.ContradictoryLink.class),
  DUPLICATE_LINK(LinkFindings.DuplicateLink.class),
  INCOMPLETE_WEIGHTS(LinkFindings.IncompleteWeights.class),
  LINK_TO_RETIRED_OCCUPATION(LinkFindings.LinkToRetiredOccupation.class),
  RETIRED_TITLE(TitleFindings.RetiredTitle.class),
  TITLE_TEXT_CHANGED(LinkFindings.TitleTextChanged.class),
  SIMILAR_TITLES(TitleFindings.SimilarTitles.class),
  STALE_REVIEW(LinkFindings.StaleReview.class);

  private final Class<? extends Finding> finding;

  ConflictKind(Class<? extends Finding> finding) {
    this.finding = finding;
    if (!FindingCatalogue.code(finding).equals(code())) {
      throw new IllegalStateException(this + " is not named as its finding");
    }
  }

  /** {@code shared_title}: stands in ids, in files, and names its texts in the message bundles. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return FindingCatalogue.severity(finding);
  }

  /** Whether conflicts of this kind make a sum over occupations too high. */
  boolean isOvercounting() {
    return this == SHARED_TITLE || this == SHARED_TRADE;
  }

  /** The kind of a finding of this code, if reviewers are to see it as a conflict. */
  public static Optional<ConflictKind> find(String code) {
    for (ConflictKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
