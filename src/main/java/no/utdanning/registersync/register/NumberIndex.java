package no.utdanning.registersync.register;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a list an organisation number stands. The public bulk file is in the order of its
 * numbers, and as long as they come in that order the list itself is the index: a number is looked
 * for among the few that begin like it. From the first one out of order on, a hash table is.
 */
final class NumberIndex {
  /** Numbers that agree but for these low bits begin alike: 1,024 of them, of which few exist. */
  private static final int LOW_BITS = 10;

  /** By what numbers begin with: the position after the last such number; 0 for none. */
  private int[] ends = {};

  private @Nullable Int2IntOpenHashMap positions;

  /**
   * Takes note of a number that is about to be added to the list.
   *
   * @param number not in the list
   */
  void add(int number, IntArrayList numbers) {
    if (positions == null && isInOrder(number, numbers)) {
      int beginning = number >>> LOW_BITS;
      if (beginning >= ends.length) {
        ends = Arrays.copyOf(ends, Math.max(beginning + 1, ends.length * 2));
      }
      ends[beginning] = numbers.size() + 1;
    } else {
      hashed(numbers).put(number, numbers.size());
    }
  }

  private static boolean isInOrder(int number, IntArrayList numbers) {
    return numbers.isEmpty() || numbers.getInt(numbers.size() - 1) < number;
  }

  private Int2IntOpenHashMap hashed(IntArrayList numbers) {
    if (positions == null) {
      positions = new Int2IntOpenHashMap(numbers.size() * 2);
      positions.defaultReturnValue(WorkplaceRegister.ABSENT);
      for (int position = 0; position < numbers.size(); position++) {
        positions.put(numbers.getInt(position), position);
      }
      ends = new int[0];
    }
    return positions;
  }

  /** The position of a number in the list, or {@link WorkplaceRegister#ABSENT}. */
  int find(int number, IntArrayList numbers) {
    if (positions != null) {
      return positions.get(number);
    }
    int beginning = number >>> LOW_BITS;
    int position = beginning < ends.length ? ends[beginning] - 1 : WorkplaceRegister.ABSENT;
    while (position >= 0 && numbers.getInt(position) > number) {
      position--;
    }
    return position >= 0 && numbers.getInt(position) == number
        ? position
        : WorkplaceRegister.ABSENT;
  }
}
