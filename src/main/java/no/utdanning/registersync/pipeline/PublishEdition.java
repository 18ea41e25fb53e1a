package no.utdanning.registersync.pipeline;

import no.utdanning.registersync.edition.store.EditionReason;

/** Publishes what the run has brought, if what it came for may be used. */
final class PublishEdition {
  private final Publisher publisher;

  PublishEdition(Publisher publisher) {
    this.publisher = publisher;
  }

  /** Returns what came of it, in a few words. */
  String work(RunInProgress run) {
    if (!run.mayPublish()) {
      return "nothing is published";
    }
    Publisher.Order order =
        new Publisher.Order(
            EditionReason.RUN, run.runId(), null, run.request().force(), run.log().findings());
    Published published =
        run.request().dryRun()
            ? publisher.rehearse(run.shelf(), order)
            : publisher.publish(run.shelf(), order);
    run.published(published);
    return published.sentence();
  }
}
