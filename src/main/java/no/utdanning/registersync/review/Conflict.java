package no.utdanning.registersync.review;

import java.util.List;
import java.util.SortedMap;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Something in the links that a reviewer should look at.
 *
 * @param name the text of the title, occupation or trade that it speaks of, as the registers have
 *     it; of two titles both, with " / " between; empty when nobody knows a text
 * @param occupations those concerned, by id
 * @param k how many used occupations the title or trade has; 0 where it speaks of none
 * @param positions exact positions on its titles, or shown by its occupation; 0 for trades, and
 *     while there is no employment ({@link EditionReview#employmentKnown()})
 * @param contracts running contracts in its trade; 0 for all others, and while there is no Vigo
 * @param overcount how much too high a sum over occupations is because of a shared title or trade:
 *     (k − 1) · positions, or (k − 1) · contracts; 0 for other kinds
 * @param places where it stands in the files, by source and line
 * @param facts what else there is to say, by name: {@link Finding#facts()}
 * @param change {@link Change#NEW} when the previous edition did not have it, whatever its state
 * @param reopened whether there is a decision that was made for another set of occupations
 * @param decision the reviewers' decision, also when it no longer holds
 */
public record Conflict(
    ConflictKind kind,
    ConflictSubject subject,
    String name,
    List<Concerned> occupations,
    int k,
    long positions,
    long contracts,
    long overcount,
    List<Where> places,
    SortedMap<String, List<String>> facts,
    FirstSeen firstSeen,
    Change change,
    ConflictState state,
    boolean reopened,
    @Nullable ConflictDecision decision) {
  public Conflict {
    occupations = List.copyOf(occupations);
    places = List.copyOf(places);
  }

  /** Against the previous edition. */
  public enum Change {
    NEW,
    SAME
  }

  /**
   * An occupation that a conflict concerns.
   *
   * @param title its text; empty when there is no such occupation
   * @param review of the link to it; of the description itself where there is no link
   */
  public record Concerned(UnoId id, String title, Review review) {}

  /** {@code shared_title:7421125}: the same in every edition, whatever else changes. */
  public String id() {
    return idOf(kind, subject);
  }

  static String idOf(ConflictKind kind, ConflictSubject subject) {
    return kind.code() + ":" + subject.code();
  }

  /** The set of occupations that a decision is made for. */
  public List<UnoId> occupationIds() {
    return occupations.stream().map(Concerned::id).toList();
  }
}
