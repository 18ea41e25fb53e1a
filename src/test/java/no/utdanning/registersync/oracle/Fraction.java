package no.utdanning.registersync.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction of integers, always reduced: the oracle never rounds before it prints. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    if (denominator.signum() <= 0) {
      throw new ArithmeticException("denominator " + denominator);
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  static Fraction of(BigDecimal value) {
    return value.scale() <= 0
        ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction over(Fraction other) {
    if (other.signum() <= 0) {
      throw new ArithmeticException("division by " + other);
    }
    return times(new Fraction(other.denominator, other.numerator));
  }

  int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(Fraction other) {
    return minus(other).signum();
  }

  /** The value as a whole number; it must be one. */
  String whole() {
    if (!denominator.equals(BigInteger.ONE)) {
      throw new ArithmeticException(this + " is not whole");
    }
    return numerator.toString();
  }

  /** "decimals are rounded once, on output, HALF_UP to two places". */
  String twoPlaces() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE) ? "" + numerator : numerator + "/" + denominator;
  }
}
