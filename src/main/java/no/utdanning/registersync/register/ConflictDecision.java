package no.utdanning.registersync.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the decisions: what a reviewer has said of a conflict.
 *
 * @param conflict its id, {@code kind:subject}, e.g. {@code shared_title:7421125}
 * @param date null when not given
 * @param occupations the set that it was made for, sorted; when the conflict has come to concern
 *     another set, the decision no longer holds
 * @param line where it stands in its file
 */
public record ConflictDecision(
    String conflict,
    Verdict verdict,
    String why,
    String by,
    @Nullable LocalDate date,
    List<UnoId> occupations,
    long line) {
  private static final Pattern CONFLICT =
      Pattern.compile("[a-z][a-z_]*:[0-9A-Za-z_-]+(\\+[0-9A-Za-z_-]+)*");

  public ConflictDecision {
    if (!isConflictId(conflict)) {
      throw new IllegalArgumentException("a conflict's id is kind:subject");
    }
    occupations = occupations.stream().sorted().distinct().toList();
  }

  /** Whether the text has the form of a conflict's id. */
  public static boolean isConflictId(String text) {
    return CONFLICT.matcher(text).matches();
  }

  /** Whether it was made for exactly these occupations. */
  public boolean isFor(Collection<UnoId> concerned) {
    return occupations.equals(concerned.stream().sorted().distinct().toList());
  }
}
