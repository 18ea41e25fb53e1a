package no.utdanning.registersync.edition.store;

import static no.utdanning.registersync.edition.store.NewSlices.DAY;
import static no.utdanning.registersync.edition.store.NewSlices.TAKEN;
import static no.utdanning.registersync.edition.store.NewSlices.aCounty;
import static no.utdanning.registersync.edition.store.NewSlices.aPeriod;
import static no.utdanning.registersync.edition.store.NewSlices.aReferenceSet;
import static no.utdanning.registersync.edition.store.NewSlices.aSlice;
import static no.utdanning.registersync.edition.store.SliceState.ACCEPTED;
import static no.utdanning.registersync.edition.store.SliceState.HELD;
import static no.utdanning.registersync.edition.store.SliceState.SET_ASIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.OnBothDatabases;
import no.utdanning.registersync.platform.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class SliceStoreRepositoryTest extends OnBothDatabases {
  private SliceStore slices;

  @BeforeEach
  void makeTheStore() {
    slices = new SliceStore(database);
  }

  @Test
  void aSliceIsFoundAsItWasSaved() {
    Slice saved = slices.save(aCounty("03", DAY, HELD));

    assertThat(saved)
        .isEqualTo(
            new Slice(
                "vigo-03-1",
                1,
                SliceKind.VIGO,
                "03",
                DAY,
                HELD,
                "print 03",
                "[\"kvittering\"]",
                "{}",
                TAKEN,
                TAKEN,
                17L,
                null));
    assertThat(slices.get("vigo-03-1")).isEqualTo(saved);
    assertThat(slices.find("vigo-03-2")).isEmpty();
    assertThatThrownBy(() -> slices.get("vigo-03-2"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no slice vigo-03-2");
  }

  @Test
  void contentComesBackByteForByteWhateverItsLength() {
    int chunk = ContentStore.CHUNK_BYTES;
    for (int length : List.of(0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7)) {
      byte[] bytes = new byte[length];
      new Random(length).nextBytes(bytes);

      Slice slice = slices.save(aSlice(SliceKind.REFERENCE, "", DAY, HELD, Map.of("a", bytes)));

      assertThat(slices.getPart(slice.id(), "a")).isEqualTo(bytes);
      assertThat(slices.listParts(slice.id())).isEqualTo(Map.of("a", Sha256.hex(bytes)));
    }
  }

  @Test
  void theSameBytesAreKeptOnce() {
    byte[] bytes = "de samme".getBytes(StandardCharsets.UTF_8);

    slices.save(aSlice(SliceKind.REFERENCE, "", DAY, HELD, Map.of("a", bytes, "b", bytes)));
    slices.save(aSlice(SliceKind.VIGO, "03", DAY, HELD, Map.of("c", bytes)));

    assertThat(count("content")).isEqualTo(1);
    assertThat(count("content_chunk")).isEqualTo(1);
  }

  @Test
  void manyWhoSaveTheSameBytesAtOnceAllSucceed() {
    byte[] bytes = new byte[ContentStore.CHUNK_BYTES + 1];
    List<CompletableFuture<Slice>> saving = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      NewSlice slice = aSlice(SliceKind.VIGO, "0" + i, DAY, HELD, Map.of("a", bytes));
      saving.add(CompletableFuture.supplyAsync(() -> slices.save(slice)));
    }

    assertThat(saving.stream().map(CompletableFuture::join).toList())
        .allSatisfy(slice -> assertThat(slices.getPart(slice.id(), "a")).isEqualTo(bytes));
    assertThat(count("content")).isEqualTo(1);
  }

  @Test
  void anEditionWouldBeOfTheNewestAccepted() {
    slices.save(aReferenceSet(ACCEPTED));
    Slice reference = slices.save(aReferenceSet(ACCEPTED));
    slices.save(aReferenceSet(HELD));
    Slice november = slices.save(aPeriod("2026-11", ACCEPTED));
    slices.save(aPeriod("2026-10", ACCEPTED));
    slices.save(aPeriod("2026-12", SET_ASIDE));
    Slice newestDay = slices.save(aCounty("03", DAY.plusDays(1), ACCEPTED));
    slices.save(aCounty("03", DAY, ACCEPTED));
    slices.save(aCounty("11", DAY, ACCEPTED));
    Slice secondOfTheDay = slices.save(aCounty("11", DAY, ACCEPTED));
    slices.save(aCounty("46", DAY, HELD));

    assertThat(slices.listNewestAccepted())
        .containsExactly(november, reference, newestDay, secondOfTheDay);
    assertThat(slices.findNewestAccepted(SliceKind.VIGO, "03")).contains(newestDay);
    assertThat(slices.findNewestAccepted(SliceKind.VIGO, "46")).isEmpty();
    assertThat(slices.findNewestAccepted(SliceKind.EMPLOYMENT, "2026-10").orElseThrow().part())
        .isEqualTo("2026-10");
    assertThat(slices.findNewestAccepted(SliceKind.REFERENCE, "")).contains(reference);
  }

  @Test
  void aDecisionChangesTheStateAndIsOnRecord() {
    Slice held = slices.save(aPeriod("2026-10", HELD));
    Slice other = slices.save(aPeriod("2026-10", HELD));
    Decision decision = new Decision(Instant.parse("2026-11-06T08:00:00Z"), "kari", "Det stemmer.");

    Slice accepted = slices.decide(held.id(), ACCEPTED, decision);

    assertThat(accepted.state()).isEqualTo(ACCEPTED);
    assertThat(accepted.decision()).isEqualTo(decision);
    assertThat(slices.listHeld()).containsExactly(other);
    assertThat(slices.list()).containsExactly(other, accepted);
    assertThatThrownBy(() -> slices.decide("nope", ACCEPTED, decision))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void confirmingMovesNothingButTheMoment() {
    Slice slice = slices.save(aReferenceSet(ACCEPTED));
    Instant later = TAKEN.plusSeconds(86_400);

    Slice confirmed = slices.confirm(slice.id(), later);

    assertThat(confirmed.confirmedAt()).isEqualTo(later);
    assertThat(confirmed.createdAt()).isEqualTo(TAKEN);
    assertThatThrownBy(() -> slices.confirm("nope", later))
        .isInstanceOf(NoSuchElementException.class);
  }

  /** A run for an earlier day finds today's slice unchanged. */
  @Test
  void confirmingNeverMakesASliceOlder() {
    Slice slice = slices.save(aReferenceSet(ACCEPTED));

    assertThat(slices.confirm(slice.id(), TAKEN.minusSeconds(86_400)).confirmedAt())
        .isEqualTo(TAKEN);
  }

  @Test
  void aSliceOfTheSameInputsIsFoundInWhateverState() {
    slices.save(aCounty("03", DAY, ACCEPTED));
    Slice newest = slices.save(aCounty("03", DAY, HELD));
    slices.save(aCounty("11", DAY, HELD));

    assertThat(slices.findByFingerprint(SliceKind.VIGO, "03", "print 03")).contains(newest);
    assertThat(slices.findByFingerprint(SliceKind.VIGO, "03", "print 11")).isEmpty();
  }

  @Test
  void forgettingASliceForgetsYesterdaysContentThatNoOtherHas() {
    byte[] shared = {1};
    byte[] own = {2};
    Slice goes =
        slices.save(aSlice(SliceKind.VIGO, "03", DAY, HELD, Map.of("a", shared, "b", own)));
    Slice stays = slices.save(aSlice(SliceKind.VIGO, "11", DAY, HELD, Map.of("a", shared)));

    slices.delete(List.of(goes.id()));
    long today = count("content");
    database
        .jdbc()
        .sql("update content set used_at = current_timestamp - interval '2' day")
        .update();
    slices.delete(List.of());

    assertThat(today).isEqualTo(2);
    assertThat(count("content")).isEqualTo(1);
    assertThat(slices.getPart(stays.id(), "a")).isEqualTo(shared);
    assertThat(slices.find(goes.id())).isEmpty();
  }

  @Test
  void aSliceOfAnEditionIsNotForgotten() {
    Slice slice = slices.save(aReferenceSet(ACCEPTED));
    try (Lease lease = lease("publish")) {
      new EditionStore(database)
          .publish(
              new NewEdition(0, EditionReason.RUN, null, "print", TAKEN, null, Set.of(slice.id())),
              lease);
    }

    assertThat(slices.listOfEdition(1)).containsExactly(slice);
    assertThatThrownBy(() -> slices.delete(List.of(slice.id())))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private long count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }
}
