package no.utdanning.registersync.edition.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Slices as tests need them: valid, and told apart by little. */
final class NewSlices {
  static final Instant TAKEN = Instant.parse("2026-11-05T02:03:04.123456Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 5);

  private NewSlices() {}

  static NewSlice aSlice(SliceKind kind, String part, LocalDate asOf, SliceState state) {
    return aSlice(kind, part, asOf, state, Map.of());
  }

  static NewSlice aSlice(
      SliceKind kind, String part, LocalDate asOf, SliceState state, Map<String, byte[]> parts) {
    return new NewSlice(
        kind, part, asOf, state, "print " + part, "[\"kvittering\"]", "{}", TAKEN, 17L, parts);
  }

  static NewSlice aReferenceSet(SliceState state) {
    return aSlice(SliceKind.REFERENCE, "", DAY, state);
  }

  static NewSlice aCounty(String county, LocalDate asOf, SliceState state) {
    return aSlice(SliceKind.VIGO, county, asOf, state);
  }

  static NewSlice aPeriod(String period, SliceState state) {
    return aSlice(SliceKind.EMPLOYMENT, period, DAY, state);
  }
}
