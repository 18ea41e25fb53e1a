package no.utdanning.registersync.intake;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * Remembers which ids it has seen, in 11 to 15 bytes an id whatever their length: a set of 64-bit
 * fingerprints. It is cut into shards that grow one at a time, so that growing takes little more.
 *
 * <p>Ids that are plain numbers of up to 18 digits without a leading zero have fingerprints of
 * their own: they are told apart exactly. Other ids share 63 bits: the odds that any two of n
 * different ones are taken for the same are n² / 2⁶⁴, one in two million for 3 million ids and one
 * in twenty thousand for 30 million.
 */
final class FingerprintSet {
  private static final int SHARDS = 256;
  private static final int SHARD_BITS = 8;
  private static final int LONGEST_NUMBER = 18;
  private static final long OF_TEXT = 1L << 63;

  private final Shard[] shards = new Shard[SHARDS];
  private long size;

  FingerprintSet() {
    for (int i = 0; i < SHARDS; i++) {
      shards[i] = new Shard();
    }
  }

  /** The 64 bits that stand for an id; to be computed anywhere, also side by side. */
  static long fingerprint(String id) {
    long number = plainNumber(id);
    return HashCommon.murmurHash3(number >= 0 ? number : OF_TEXT | digest(id));
  }

  /** The number that the id spells in the one way that numbers are spelled, or -1. */
  private static long plainNumber(String id) {
    int length = id.length();
    if (length == 0 || length > LONGEST_NUMBER || (length > 1 && id.charAt(0) == '0')) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /** Four characters at a time, each mixed over all bits before the next are taken in. */
  private static long digest(String id) {
    long hash = id.length();
    long word = 0;
    for (int i = 0; i < id.length(); i++) {
      word = word << 16 | id.charAt(i);
      if ((i & 3) == 3) {
        hash = HashCommon.murmurHash3(hash ^ word);
        word = 0;
      }
    }
    return HashCommon.murmurHash3(hash ^ word);
  }

  /** Adds a fingerprint; false when it was there. */
  boolean add(long fingerprint) {
    boolean added = shards[(int) (fingerprint >>> (64 - SHARD_BITS))].add(fingerprint);
    size += added ? 1 : 0;
    return added;
  }

  long size() {
    return size;
  }

  /** Bytes that the fingerprints take. */
  long bytes() {
    long slots = 0;
    for (Shard shard : shards) {
      slots += shard.slots.length;
    }
    return slots * Long.BYTES;
  }

  /** An open-addressed table: at most three quarters full, and growing by two fifths. */
  private static final class Shard {
    private static final long FREE = 0;

    private long[] slots = new long[16];
    private int used;
    private boolean hasZero;

    boolean add(long fingerprint) {
      if (fingerprint == FREE) {
        boolean added = !hasZero;
        hasZero = true;
        return added;
      }
      int slot = find(fingerprint);
      if (slots[slot] == fingerprint) {
        return false;
      }
      slots[slot] = fingerprint;
      used++;
      if (used > slots.length / 4 * 3L) {
        grow();
      }
      return true;
    }

    /** The slot that holds the fingerprint, or the free one where it belongs. */
    private int find(long fingerprint) {
      long place = fingerprint << SHARD_BITS >>> 32;
      int slot = (int) (place * slots.length >>> 32);
      while (slots[slot] != FREE && slots[slot] != fingerprint) {
        slot = slot + 1 == slots.length ? 0 : slot + 1;
      }
      return slot;
    }

    private void grow() {
      long[] old = slots;
      slots = new long[Math.toIntExact(old.length * 7L / 5)];
      for (long fingerprint : old) {
        if (fingerprint != FREE) {
          slots[find(fingerprint)] = fingerprint;
        }
      }
    }
  }
}
