package no.utdanning.registersync.office;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A figure with the links of the current edition, and with others; null where it is not known. */
public record BeforeAfter<T>(@Nullable T before, @Nullable T after) {
  public static <T> BeforeAfter<T> of(@Nullable T before, @Nullable T after) {
    return new BeforeAfter<>(before, after);
  }

  public boolean differs() {
    return !Objects.equals(before, after);
  }
}
