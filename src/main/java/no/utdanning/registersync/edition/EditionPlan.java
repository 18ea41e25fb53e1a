package no.utdanning.registersync.edition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The slices that an edition is composed of: the newest accepted one of each kind.
 *
 * @param employment null before the first
 * @param vigo by county
 */
public record EditionPlan(Slice reference, @Nullable Slice employment, List<Slice> vigo) {
  public EditionPlan {
    vigo = List.copyOf(vigo);
  }

  /**
   * Composes an edition; empty when there is no reference set.
   *
   * @param newest the newest accepted slice of each kind
   * @param counties two digits each: other counties' data are left out
   */
  public static Optional<EditionPlan> of(List<Slice> newest, Collection<String> counties) {
    Slice reference = null;
    Slice employment = null;
    List<Slice> vigo = new ArrayList<>();
    for (Slice slice : newest) {
      switch (slice.kind()) {
        case REFERENCE -> reference = slice;
        case EMPLOYMENT -> employment = slice;
        case VIGO -> {
          if (counties.contains(slice.part())) {
            vigo.add(slice);
          }
        }
      }
    }
    vigo.sort((a, b) -> a.part().compareTo(b.part()));
    return reference == null
        ? Optional.empty()
        : Optional.of(new EditionPlan(reference, employment, vigo));
  }

  /** All of them: the reference set, employment, then the counties. */
  public List<Slice> slices() {
    List<Slice> slices = new ArrayList<>();
    slices.add(reference);
    if (employment != null) {
      slices.add(employment);
    }
    slices.addAll(vigo);
    return slices;
  }

  public Set<String> sliceIds() {
    return slices().stream().map(Slice::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The same for the same slices under the same settings: SHA-256, lower-case hex.
   *
   * @param settings the settings that matter for the figures, as text
   */
  public String fingerprint(String settings) {
    String text = String.join(" ", sliceIds().stream().sorted().toList()) + "\n" + settings;
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
