package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.ReviewStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.review.RegisterSums;
import no.utdanning.registersync.review.ReviewMemory;
import no.utdanning.registersync.review.Reviewer;

/** The edition that another one is built from, as far as it is still kept. */
final class Predecessor {
  private final Database database;
  private final SliceShelf shelf;
  private final int number;

  /**
   * @param number 0 when there is none
   */
  Predecessor(Database database, SliceShelf shelf, int number) {
    this.database = database;
    this.shelf = shelf;
    this.number = number;
  }

  /** What is remembered of the editions up to and with it. */
  ReviewMemory memory() {
    return new ReviewStore(database).memory(number);
  }

  /**
   * Its links and registers; nothing is worked out again that is the same in the edition now.
   *
   * @param plan of the edition now
   * @param register of the edition now
   */
  Optional<Reviewer.Earlier> find(EditionPlan plan, RegisterSums register) {
    return plan()
        .map(
            earlier ->
                new Reviewer.Earlier(
                    linkage(earlier),
                    ids(earlier).equals(ids(plan)) ? register : register(earlier)));
  }

  /** The slices that it was composed of. */
  Optional<EditionPlan> plan() {
    List<Slice> slices = new SliceStore(database).listOfEdition(number);
    return EditionPlan.of(slices, slices.stream().map(Slice::part).toList());
  }

  /** Its links: the very same as the edition's now where the reference set is the same. */
  Linkage linkage(EditionPlan earlier) {
    return shelf.linkage(earlier.reference());
  }

  /** The contracts and approvals of its counties. */
  List<VigoData> vigo(EditionPlan earlier) {
    return earlier.vigo().stream().map(shelf::vigo).toList();
  }

  /** What it calls areas. */
  AreaNames areaNames(EditionPlan earlier) {
    return shelf.areaNames(earlier);
  }

  private static boolean isSame(Slice a, Slice b) {
    return a.id().equals(b.id());
  }

  private static List<String> ids(EditionPlan plan) {
    return plan.slices().stream()
        .filter(slice -> !isSame(slice, plan.reference()))
        .map(Slice::id)
        .toList();
  }

  private RegisterSums register(EditionPlan earlier) {
    Slice employment = earlier.employment();
    return new RegisterSums(
        employment == null ? null : shelf.cells(employment).cells(), vigo(earlier));
  }
}
