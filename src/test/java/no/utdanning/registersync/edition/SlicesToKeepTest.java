package no.utdanning.registersync.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.edition.store.SliceState;
import org.junit.jupiter.api.Test;

class SlicesToKeepTest {
  private static final LocalDate NIGHT = LocalDate.parse("2026-11-01");

  private final List<Slice> all = new ArrayList<>();

  @Test
  void theNewestAcceptedOfEachPlaceStaysAndOlderOnesThatNoEditionHasGo() {
    slice(SliceKind.REFERENCE, "", SliceState.ACCEPTED);
    slice(SliceKind.VIGO, "03", SliceState.ACCEPTED);
    slice(SliceKind.VIGO, "46", SliceState.ACCEPTED);
    slice(SliceKind.REFERENCE, "", SliceState.ACCEPTED);
    slice(SliceKind.VIGO, "03", SliceState.ACCEPTED);

    assertThat(others(Set.of(), 3)).containsExactly(1L, 2L);
    assertThat(others(Set.of("vigo-03-2"), 3)).containsExactly(1L);
  }

  @Test
  void aLaterNightStaysAlthoughAnEarlierOneWasTakenAfterIt() {
    slice(SliceKind.VIGO, "03", SliceState.ACCEPTED, NIGHT.plusDays(1), null);
    slice(SliceKind.VIGO, "03", SliceState.ACCEPTED, NIGHT, null);

    assertThat(others(Set.of(), 3)).containsExactly(2L);
  }

  @Test
  void theNewestOfEachOfTheLatestPeriodsStays() {
    for (String period : List.of("2026-07", "2026-08", "2026-08", "2026-09", "2026-10")) {
      slice(SliceKind.EMPLOYMENT, period, SliceState.ACCEPTED);
    }

    assertThat(others(Set.of(), 3)).containsExactly(1L, 2L);
    assertThat(others(Set.of(), 1)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(others(Set.of(), 9)).containsExactly(2L);
  }

  @Test
  void whatWaitsForAReviewerStaysUntilANewerAcceptedOneHasOvertakenIt() {
    slice(SliceKind.VIGO, "03", SliceState.HELD);
    slice(SliceKind.VIGO, "03", SliceState.ACCEPTED);
    slice(SliceKind.VIGO, "03", SliceState.HELD);
    slice(SliceKind.VIGO, "03", SliceState.SET_ASIDE);
    slice(SliceKind.VIGO, "46", SliceState.HELD);
    slice(SliceKind.EMPLOYMENT, "2026-09", SliceState.HELD);
    slice(SliceKind.EMPLOYMENT, "2026-10", SliceState.ACCEPTED);
    slice(SliceKind.EMPLOYMENT, "2026-11", SliceState.HELD);

    assertThat(others(Set.of(), 1)).containsExactly(1L, 6L);
  }

  @Test
  void whatARunOfTodayHasTakenStays() {
    slice(SliceKind.EMPLOYMENT, "2026-10", SliceState.ACCEPTED);
    slice(SliceKind.EMPLOYMENT, "2026-03", SliceState.ACCEPTED, NIGHT, 7L);
    slice(SliceKind.EMPLOYMENT, "2026-04", SliceState.ACCEPTED, NIGHT, 6L);

    assertThat(new SlicesToKeep(Set.of(), Set.of(7L), 1).listOthers(all).stream().map(Slice::seq))
        .containsExactly(3L);
  }

  private List<Long> others(Set<String> used, int periods) {
    return new SlicesToKeep(used, Set.of(), periods)
        .listOthers(all).stream().map(Slice::seq).toList();
  }

  private void slice(SliceKind kind, String part, SliceState state) {
    slice(kind, part, state, NIGHT, null);
  }

  private void slice(SliceKind kind, String part, SliceState state, LocalDate asOf, Long run) {
    long seq = all.size() + 1L;
    String id = kind.code() + (part.isEmpty() ? "-" : "-" + part + "-") + seq;
    Instant at = Instant.parse("2026-11-01T03:30:00Z");
    all.add(new Slice(id, seq, kind, part, asOf, state, "f" + seq, "[]", "{}", at, at, run, null));
  }
}
