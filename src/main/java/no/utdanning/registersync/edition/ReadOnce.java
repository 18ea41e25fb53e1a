package no.utdanning.registersync.edition;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.utdanning.registersync.edition.store.Slice;

/**
 * What was read of slices, or worked out from that: each once. Who asks while somebody reads the
 * same waits for that; who asks for something else does not.
 */
final class ReadOnce {
  private final Map<What, Object> known = new ConcurrentHashMap<>();

  /** What whoever reads something holds meanwhile. */
  private final Map<What, Object> reading = new ConcurrentHashMap<>();

  private record What(String slice, Class<?> type) {}

  /** What is remembered of a slice; reads it when nothing is. */
  <T> T get(Slice slice, Class<T> type, Supplier<T> reader) {
    What what = new What(slice.id(), type);
    synchronized (reading.computeIfAbsent(what, it -> new Object())) {
      return find(slice, type)
          .orElseGet(
              () -> {
                T read = reader.get();
                known.put(what, read);
                return read;
              });
    }
  }

  <T> Optional<T> find(Slice slice, Class<T> type) {
    return Optional.ofNullable(known.get(new What(slice.id(), type))).map(type::cast);
  }

  /** Remembers what need not be read. */
  void remember(Slice slice, Object data) {
    known.put(new What(slice.id(), data.getClass()), data);
  }
}
