/**
 * What reviewers work with: what is wrong with an edition's links, how much it matters in
 * positions, what has been decided, and what changed since the edition before.
 *
 * <p>An edition has one {@link no.utdanning.registersync.review.EditionReview}: an immutable value,
 * made by {@link no.utdanning.registersync.review.Reviewer} when all figures have been read, and
 * handed to whoever shows it. All figures in it are exact, and positions are not persons. Texts for
 * readers are not here, but in message bundles, by {@code ConflictKind.code()} and {@code
 * ConflictState.code()}; the facts of a conflict are the values to put into them.
 *
 * <p>A conflict is one or more findings of the same kind that speak of the same thing, so it has
 * their code, and the list of conflicts and {@code findings.csv} agree. Its id follows from kind
 * and subject alone. A decision is made for the set of occupations that the conflict concerned:
 * when that set is another, the conflict is open again by itself, and {@code Conflict.reopened()}.
 */
@NullMarked
package no.utdanning.registersync.review;

import org.jspecify.annotations.NullMarked;
