package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.edition.store.Edition;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.EditionLine;
import no.utdanning.registersync.platform.Database;

/** The editions that are kept, and what each is composed of. */
final class EditionsAnswer {
  private final EditionsHome home;
  private final EditionStore editions;
  private final SliceStore slices;

  EditionsAnswer(EditionsHome home, Database database) {
    this.home = home;
    this.editions = new EditionStore(database);
    this.slices = new SliceStore(database);
  }

  /** All of them, newest first. */
  List<EditionLine> list() {
    int current = editions.currentNumber();
    return editions.list().stream().map(edition -> line(edition, current)).toList();
  }

  private EditionLine line(Edition edition, int current) {
    String note = edition.note();
    return new EditionLine(
        edition.number(),
        edition.publishedAt(),
        edition.number() == current,
        home.findDirectory(edition.number()).isPresent(),
        Optional.ofNullable(edition.runId()),
        slices.listOfEdition(edition.number()).stream().map(Slice::id).toList(),
        note == null ? "" : note);
  }
}
