package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import no.utdanning.registersync.linking.Fraction;

/**
 * A sum of integers and fractions, none negative, that is exact until it is rounded, once, on
 * output. Fractions are kept as they come (numerator and denominator), since a sum over thousands
 * of titles would otherwise need a common denominator of thousands of digits.
 */
final class ExactSum {
  private static final int FIXED_BITS = 62;
  private static final long FIXED_ONE = 1L << FIXED_BITS;
  private static final long SMALL_DENOMINATOR = 1L << 31;
  private static final long[] EMPTY = {};

  private long whole;
  private long[] numerators = EMPTY;
  private long[] denominators = EMPTY;
  private int size;
  private Fraction large = Fraction.ZERO;

  void add(long integer) {
    whole = Math.addExact(whole, integer);
  }

  /** Adds {@code factor · fraction}. */
  void add(long factor, Fraction fraction) {
    if (factor == 0) {
      return;
    }
    long numerator = smallOrMinusOne(fraction.numerator());
    long denominator = smallOrMinusOne(fraction.denominator());
    if (numerator < 0
        || denominator < 0
        || denominator >= SMALL_DENOMINATOR
        || Math.multiplyHigh(factor, numerator) != 0
        || factor * numerator < 0) {
      large = large.plus(fraction.times(factor));
      return;
    }
    addSmall(factor * numerator, denominator);
  }

  void add(Fraction fraction) {
    add(1, fraction);
  }

  void add(ExactSum other) {
    add(other.whole);
    for (int i = 0; i < other.size; i++) {
      addSmall(other.numerators[i], other.denominators[i]);
    }
    large = large.plus(other.large);
  }

  private static long smallOrMinusOne(BigInteger integer) {
    return integer.bitLength() < Long.SIZE ? integer.longValue() : -1;
  }

  /** Keeps each kept numerator below its denominator. */
  private void addSmall(long numerator, long denominator) {
    add(numerator / denominator);
    long rest = numerator % denominator;
    if (rest == 0) {
      return;
    }
    if (size > 0 && denominators[size - 1] == denominator) {
      long sum = numerators[size - 1] + rest;
      add(sum / denominator);
      numerators[size - 1] = sum % denominator;
      if (numerators[size - 1] == 0) {
        size--;
      }
      return;
    }
    if (size == numerators.length) {
      mergeEqualDenominators();
      int room = Math.max(4, size * 2);
      numerators = Arrays.copyOf(numerators, room);
      denominators = Arrays.copyOf(denominators, room);
    }
    numerators[size] = rest;
    denominators[size] = denominator;
    size++;
  }

  private void mergeEqualDenominators() {
    if (size < 2) {
      return;
    }
    Long2LongOpenHashMap merged = new Long2LongOpenHashMap(size);
    for (int i = 0; i < size; i++) {
      merged.addTo(denominators[i], numerators[i]);
    }
    size = 0;
    merged.forEach(
        (denominator, numerator) -> {
          add(numerator / denominator);
          if (numerator % denominator != 0) {
            numerators[size] = numerator % denominator;
            denominators[size] = denominator;
            size++;
          }
        });
  }

  /** The sum itself. */
  Fraction exact() {
    mergeEqualDenominators();
    Fraction sum = large.plus(Fraction.of(whole, 1));
    return size == 0 ? sum : sum.plus(exact(0, size));
  }

  private Fraction exact(int from, int to) {
    if (to - from == 1) {
      return Fraction.of(numerators[from], denominators[from]);
    }
    int middle = (from + to) >>> 1;
    return exact(from, middle).plus(exact(middle, to));
  }

  boolean isZero() {
    return whole == 0 && size == 0 && large.equals(Fraction.ZERO);
  }

  /** Whether {@code low ≤ sum ≤ high}, exactly. */
  boolean isBetween(long low, long high) {
    if (large.equals(Fraction.ZERO) && whole >= low && whole + size <= high) {
      return true;
    }
    Fraction sum = exact();
    return sum.compareTo(Fraction.of(low, 1)) >= 0 && sum.compareTo(Fraction.of(high, 1)) <= 0;
  }

  boolean isEqualTo(ExactSum other) {
    return exact().equals(other.exact());
  }

  boolean isEqualTo(long integer) {
    return isBetween(integer, integer);
  }

  /**
   * The sum in units of {@code unit}, rounded HALF_UP to two decimals.
   *
   * @param unit 1, or a multiple of 100 (1,000,000 where millionths were summed)
   */
  BigDecimal rounded(long unit) {
    if (size == 0 && large.equals(Fraction.ZERO)) {
      return BigDecimal.valueOf(whole).divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_UP);
    }
    return BigDecimal.valueOf(hundredths(unit), 2);
  }

  private long hundredths(long unit) {
    if (large.equals(Fraction.ZERO)) {
      long multiplier = unit == 1 ? 100 : 1;
      long divisor = unit == 1 ? 1 : unit / 100;
      long integer = Math.multiplyExact(whole, multiplier);
      // The fraction, from below, in 2^-62; each term is at most one 2^-62 too low.
      long fraction = 0;
      for (int i = 0; i < size; i++) {
        long scaled = numerators[i] * multiplier;
        integer += scaled / denominators[i];
        fraction += fixedPoint(scaled % denominators[i], denominators[i]);
        integer += fraction >>> FIXED_BITS;
        fraction &= FIXED_ONE - 1;
      }
      // value = integer + fraction; hundredths = floor(value / divisor + 1/2)
      long doubled = 2 * integer + (fraction >>> (FIXED_BITS - 1));
      long below = (fraction << 1) & (FIXED_ONE - 1);
      boolean certain = below + 2L * size < FIXED_ONE || (doubled + 1) % divisor != 0;
      if (certain) {
        return Math.floorDiv(doubled + divisor, 2 * divisor);
      }
    }
    Fraction exact = exact();
    BigInteger doubled = exact.numerator().multiply(BigInteger.valueOf(200));
    BigInteger half = exact.denominator().multiply(BigInteger.valueOf(unit));
    return doubled.add(half).divide(half.shiftLeft(1)).longValueExact();
  }

  /** floor(rest / denominator · 2^62), in two steps of 31 bits. */
  private static long fixedPoint(long rest, long denominator) {
    long high = (rest << 31) / denominator;
    long carried = (rest << 31) % denominator;
    return high << 31 | (carried << 31) / denominator;
  }
}
