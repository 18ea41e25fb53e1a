package no.utdanning.registersync.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What the files of a world agree on: municipalities, titles, workplaces and where they lie. */
final class Country {
  private static final String[] COUNTIES = {
    "03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56"
  };

  /** Large municipalities lie in many counties. */
  private static final int APART = 100;

  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

  /** Nobody has these numbers: workplaces, then their parents, then training offices. */
  private static final int FIRST_PREFIX = 81_000_000;

  final WorldSize size;
  final long seed;

  /** Four digits each, the first two a county's. */
  final String[] municipalities = new String[WorldSize.MUNICIPALITIES];

  /** Seven digits, sorted. */
  final int[] titles;

  /** By the place in the bulk file. */
  final int[] workplaces;

  final int[] parents;

  /** Where a workplace of the bulk file lies: the index of its municipality. */
  final int[] placeOf;

  Country(WorldSize size, long seed) {
    this.size = size;
    this.seed = seed;
    placeOf = new int[size.bulk()];
    int[] numbers = organisationNumbers(size.bulk() + 300_200);
    workplaces = Arrays.copyOf(numbers, size.bulk());
    parents = Arrays.copyOfRange(numbers, size.bulk(), numbers.length);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < municipalities.length; i++) {
      municipalities[i] = COUNTIES[i % COUNTIES.length] + two(1 + i / COUNTIES.length);
    }
    Arrays.sort(municipalities);
    titles = random.ints(1_000_000, 9_999_999).distinct().limit(size.titles()).sorted().toArray();
    for (int i = 0; i < placeOf.length; i++) {
      // As in Norway: one in seven in the largest municipality, one in five in the smaller half.
      int rank = (int) (Math.pow(random.nextDouble(), 3) * municipalities.length);
      placeOf[i] = rank * APART % municipalities.length;
    }
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static int[] organisationNumbers(int count) {
    int[] numbers = new int[count];
    int prefix = FIRST_PREFIX;
    for (int i = 0; i < count; prefix += 7) {
      int check = checkDigit(prefix);
      if (check < 10) {
        numbers[i++] = prefix * 10 + check;
      }
    }
    return numbers;
  }

  /** Modulus 11; 10 is no digit. */
  private static int checkDigit(int prefix) {
    int sum = 0;
    int rest = prefix;
    for (int i = WEIGHTS.length - 1; i >= 0; i--) {
      sum += WEIGHTS[i] * (rest % 10);
      rest /= 10;
    }
    return (11 - sum % 11) % 11;
  }

  static String[] counties() {
    return COUNTIES.clone();
  }

  /** Random numbers of one file, whatever the others take. */
  SplittableRandom random(String file) {
    return new SplittableRandom(seed * 31 + file.hashCode());
  }
}
