package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.utdanning.registersync.register.TextColumn;

/**
 * Name, parent and place of the workplaces of a slice, fixed when the slice was taken, so that a
 * later bulk file does not change an old month. Sorted by organisation number; immutable.
 *
 * <p>Kept in columns: of 250,000 workplaces a night looks at a few.
 */
public final class WorkplaceFacts {
  public static final WorkplaceFacts NONE = new WorkplaceFacts(List.of());

  /**
   * @param number the organisation number
   * @param known whether the bulk file had it
   * @param name from the bulk file, or empty
   * @param parent the superior unit, or {@code OrganisationNumber.NONE}
   * @param municipality where the bulk file places it, {@code <county>99}, or 9999
   * @param feedName the first name that the county's own feed gives it, or empty
   */
  public record Workplace(
      int number, boolean known, String name, int parent, int municipality, String feedName) {}

  private final int[] numbers;
  private final BitSet known;
  private final TextColumn names;
  private final int[] parents;
  private final int[] municipalities;
  private final TextColumn feedNames;
  private final List<Workplace> rows = new Rows();

  /** The workplaces in any order, each number once. */
  public WorkplaceFacts(List<Workplace> workplaces) {
    this(inOrder(workplaces));
  }

  private WorkplaceFacts(Sorted workplaces) {
    numbers = workplaces.numbers.toIntArray();
    known = workplaces.known;
    names = workplaces.names;
    parents = workplaces.parents.toIntArray();
    municipalities = workplaces.municipalities.toIntArray();
    feedNames = workplaces.feedNames;
    for (int row = 1; row < numbers.length; row++) {
      if (numbers[row - 1] >= numbers[row]) {
        throw new IllegalArgumentException("a workplace stands twice, or not in its place");
      }
    }
  }

  private static Sorted inOrder(List<Workplace> workplaces) {
    Sorted sorted = new Sorted(workplaces.size(), 0);
    workplaces.stream().sorted(Comparator.comparingInt(Workplace::number)).forEach(sorted::add);
    return sorted;
  }

  /** Workplaces that come in the order of their numbers. */
  public static final class Sorted {
    private final IntArrayList numbers;
    private final BitSet known = new BitSet();
    private final TextColumn names;
    private final IntArrayList parents;
    private final IntArrayList municipalities;
    private final TextColumn feedNames;

    /**
     * @param workplaces how many there will be
     * @param nameBytes what their names will take together, about
     */
    public Sorted(int workplaces, int nameBytes) {
      numbers = new IntArrayList(workplaces);
      names = new TextColumn(workplaces, nameBytes);
      parents = new IntArrayList(workplaces);
      municipalities = new IntArrayList(workplaces);
      feedNames = new TextColumn(workplaces, 0);
    }

    private void add(Workplace workplace) {
      begin(workplace.number(), workplace.known(), TextColumn.utf8(workplace.name()))
          .end(workplace.parent(), workplace.municipality(), TextColumn.utf8(workplace.feedName()));
    }

    /** Begins a workplace with the first half of what {@link Workplace} has. */
    public Sorted begin(int number, boolean isKnown, ByteBuffer name) {
      known.set(numbers.size(), isKnown);
      numbers.add(number);
      names.add(name);
      return this;
    }

    /** Ends it with the other half. */
    public Sorted end(int parent, int municipality, ByteBuffer feedName) {
      parents.add(parent);
      municipalities.add(municipality);
      feedNames.add(feedName);
      return this;
    }

    /**
     * @throws IllegalArgumentException when one stands twice, or not in its place
     */
    public WorkplaceFacts build() {
      return new WorkplaceFacts(this);
    }
  }

  /** The organisation numbers, in order. */
  IntStream streamNumbers() {
    return Arrays.stream(numbers);
  }

  /** All of them; each is put together when it is asked for. */
  public List<Workplace> list() {
    return rows;
  }

  private final class Rows extends AbstractList<Workplace> implements RandomAccess {
    @Override
    public Workplace get(int row) {
      return new Workplace(
          numbers[row],
          known.get(row),
          names.get(row),
          parents[row],
          municipalities[row],
          feedNames.get(row));
    }

    @Override
    public int size() {
      return numbers.length;
    }
  }

  public boolean contains(int number) {
    return find(number) >= 0;
  }

  /** Whether the slice has the workplace, and a name of it from the bulk file. */
  boolean isNamed(int number) {
    int row = find(number);
    return row >= 0 && !names.isEmpty(row);
  }

  /** Those that another slice has no name of from the bulk file. */
  Stream<Workplace> streamUnnamedIn(WorkplaceFacts other) {
    return IntStream.range(0, numbers.length)
        .filter(row -> !other.isNamed(numbers[row]))
        .mapToObj(rows::get);
  }

  /** Throws when the slice has no such workplace. */
  public Workplace get(int number) {
    int row = find(number);
    if (row < 0) {
      throw new IllegalArgumentException("no such workplace in the slice");
    }
    return rows.get(row);
  }

  /** Its row; below 0 when it has none. */
  private int find(int number) {
    return Arrays.binarySearch(numbers, number);
  }
}
