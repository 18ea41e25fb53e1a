package no.utdanning.registersync.edition.store;

import static no.utdanning.registersync.edition.store.NewSlices.TAKEN;
import static no.utdanning.registersync.edition.store.NewSlices.aReferenceSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.utdanning.registersync.platform.OnBothDatabases;
import org.junit.jupiter.api.Test;

class SourceStateStoreRepositoryTest extends OnBothDatabases {

  @Test
  void theLatestStateOfASourceIsRememberedAsLongAsItsSlice() {
    SliceStore slices = new SliceStore(database);
    String first = slices.save(aReferenceSet(SliceState.ACCEPTED)).id();
    String second = slices.save(aReferenceSet(SliceState.ACCEPTED)).id();
    SourceStateStore states = new SourceStateStore(database);
    SourceState titles = state("titles", "\"v1\"", null, first);
    SourceState workplaces = state("workplaces", null, "Mon, 02 Nov 2026 05:00:00 GMT", second);

    states.save(state("titles", "\"v0\"", "Sun, 01 Nov 2026 05:00:00 GMT", second));
    states.save(titles);
    states.save(workplaces);

    assertThat(states.list()).isEqualTo(Map.of("titles", titles, "workplaces", workplaces));
    slices.delete(List.of(second));
    assertThat(states.list()).isEqualTo(Map.of("titles", titles));
  }

  private static SourceState state(String source, String etag, String modified, String slice) {
    return new SourceState(source, etag, modified, slice, "b".repeat(64), TAKEN);
  }
}
