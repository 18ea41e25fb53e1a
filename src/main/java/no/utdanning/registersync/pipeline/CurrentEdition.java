package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.util.List;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.settings.Settings;

/** The edition that is published, with the slices that it was composed of. */
record CurrentEdition(int number, EditionPlan plan, SliceShelf shelf, Predecessor predecessor) {

  /**
   * Finds it; its data are loaded when they are asked for.
   *
   * @throws RefusedException when none is published yet
   */
  static CurrentEdition get(Clock clock, Database database) {
    EditionStore editions = new EditionStore(database);
    int number = editions.currentNumber();
    SliceStore slices = new SliceStore(database);
    List<Slice> ofEdition = slices.listOfEdition(number);
    EditionPlan plan =
        EditionPlan.of(ofEdition, ofEdition.stream().map(Slice::part).toList())
            .orElseThrow(
                () ->
                    new RefusedException(
                        ExitCode.NO_SOURCE, "no edition is published yet; run a job first"));
    SliceShelf shelf = new SliceShelf(slices, clock, null, false);
    return new CurrentEdition(
        number, plan, shelf, new Predecessor(database, shelf, editions.get(number).base()));
  }

  /** Loads all of it. */
  Composition compose(Settings settings, Clock clock) {
    return new Composition(settings, clock, shelf, plan, predecessor);
  }
}
