package no.utdanning.registersync.source;

import java.util.Optional;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.source.transport.Validator;

/** What is remembered of sources from run to run, so that an unchanged one is not read again. */
public interface SourceMemory {
  /**
   * The {@link OpenedSource#validator()} of when it was read last; only where what it gave then is
   * still at hand, and reading it again would give the same.
   */
  Optional<Validator> find(Source source);

  /** A source was read to its end. */
  void noticed(Source source, Validator validator, SourceReceipt receipt);

  /** Remembers nothing. */
  static SourceMemory none() {
    return new SourceMemory() {
      @Override
      public Optional<Validator> find(Source source) {
        return Optional.empty();
      }

      @Override
      public void noticed(Source source, Validator validator, SourceReceipt receipt) {}
    };
  }
}
