package no.utdanning.registersync.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SourceState;
import no.utdanning.registersync.edition.store.SourceStateStore;
import no.utdanning.registersync.platform.Sha256;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceMemory;
import no.utdanning.registersync.source.transport.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Knows what to ask by whether a file is unchanged, when that would be enough to know: the slice
 * that was made of it is still the one that the run would compare with, and all else that it was
 * made by is the same. Servers are asked by their own word, files of this machine by their
 * checksum. A forced run asks nobody, and a dry run remembers nothing.
 */
final class RememberedSources {
  private static final int LONGEST_ETAG = 1000;
  private static final int LONGEST_DATE = 100;

  private final SourceStateStore store;
  private final Map<String, SourceState> states;
  private final boolean keeps;
  private final Clock clock;

  RememberedSources(SourceStateStore store, JobRequest request, Clock clock) {
    this.store = store;
    this.states = request.force() ? Map.of() : store.list();
    this.keeps = !request.dryRun();
    this.clock = clock;
  }

  /**
   * What is remembered for one slice.
   *
   * @param accepted the slice that new data would be compared with; null for none
   * @param basis all that the slice depends on beside its files' bytes, as text
   */
  OfSlice of(@Nullable Slice accepted, List<String> basis) {
    return new OfSlice(accepted, basis);
  }

  /** The memory of one slice's sources; may be asked from several threads. */
  final class OfSlice implements SourceMemory {
    private final @Nullable Slice accepted;
    private final List<String> basis;
    private final Map<Source, Validator> seen = new ConcurrentHashMap<>();

    private OfSlice(@Nullable Slice accepted, List<String> basis) {
      this.accepted = accepted;
      this.basis = List.copyOf(basis);
    }

    @Override
    public Optional<Validator> find(Source source) {
      SourceState state = states.get(source.name());
      if (state == null
          || accepted == null
          || !state.slice().equals(accepted.id())
          || !state.basis().equals(digest(source))) {
        return Optional.empty();
      }
      Validator validator = new Validator(state.etag(), state.lastModified());
      // If it is unchanged, nobody notices it anew: it goes over to the slice that comes of it.
      seen.put(source, validator);
      return Optional.of(validator);
    }

    /** Whether there is anything to ask by. */
    boolean isEmpty() {
      return accepted == null
          || states.values().stream().noneMatch(it -> it.slice().equals(accepted.id()));
    }

    @Override
    public void noticed(Source source, Validator validator, SourceReceipt receipt) {
      seen.remove(source);
      if (!validator.isEmpty() && fits(validator)) {
        seen.put(source, validator);
      }
    }

    private static boolean fits(Validator validator) {
      String etag = validator.etag();
      String date = validator.lastModified();
      return (etag == null || etag.length() <= LONGEST_ETAG)
          && (date == null || date.length() <= LONGEST_DATE);
    }

    private String digest(Source source) {
      String all =
          String.join(
              "\n",
              source.location(),
              source.settings().format().code(),
              String.valueOf(source.settings().delimiter()),
              String.valueOf(new TreeMap<>(source.settings().columnsInFile())),
              String.valueOf(new TreeMap<>(source.access().query())),
              String.join("\n", basis));
      return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }

    /** The slice that was made of what was read can be used: what it was made of is remembered. */
    void keep(Slice slice) {
      if (!keeps) {
        return;
      }
      seen.forEach(
          (source, validator) ->
              store.save(
                  new SourceState(
                      source.name(),
                      validator.etag(),
                      validator.lastModified(),
                      slice.id(),
                      digest(source),
                      clock.instant())));
    }
  }
}
