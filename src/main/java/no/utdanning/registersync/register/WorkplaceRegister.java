package no.utdanning.registersync.register;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The public bulk file of workplaces (underenheter), kept in columns: 870,000 of them take some 50
 * MB. A workplace is known by its position here, 0 to {@link #size()} - 1, in the file's order.
 */
public final class WorkplaceRegister {
  /** The position of a workplace that the bulk file lacks. */
  public static final int ABSENT = -1;

  /** A municipality candidate that is empty or not four digits. */
  public static final int NO_CANDIDATE = -1;

  private static final int OPEN = Integer.MIN_VALUE;

  private final Int2IntOpenHashMap positions = new Int2IntOpenHashMap();
  private final IntArrayList numbers = new IntArrayList();
  private final IntArrayList parents = new IntArrayList();
  private final IntArrayList locations = new IntArrayList();
  private final IntArrayList postals = new IntArrayList();
  private final IntArrayList closings = new IntArrayList();
  private final IntArrayList nameEnds = new IntArrayList();
  private byte[] names = new byte[1 << 16];

  public WorkplaceRegister() {
    positions.defaultReturnValue(ABSENT);
  }

  /**
   * Adds a workplace, unless its number is there already: the first row stands.
   *
   * @param parent the superior unit's organisation number, or {@link OrganisationNumber#NONE}
   * @param location the municipality code of the business address, or {@link #NO_CANDIDATE}
   * @param postal the municipality code of the postal address, or {@link #NO_CANDIDATE}
   * @param closed when it closed; null when it has not
   * @return whether it was new
   */
  public boolean add(
      int number, String name, int parent, int location, int postal, @Nullable LocalDate closed) {
    if (positions.putIfAbsent(number, numbers.size()) != ABSENT) {
      return false;
    }
    numbers.add(number);
    parents.add(parent);
    locations.add(location);
    postals.add(postal);
    closings.add(closed == null ? OPEN : (int) closed.toEpochDay());
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int start = nameStart(nameEnds.size());
    if (start + bytes.length > names.length) {
      names = Arrays.copyOf(names, Math.max(start + bytes.length, names.length * 2));
    }
    System.arraycopy(bytes, 0, names, start, bytes.length);
    nameEnds.add(start + bytes.length);
    return true;
  }

  public int size() {
    return numbers.size();
  }

  /** The position of a workplace, or {@link #ABSENT}. */
  public int find(int organisationNumber) {
    return positions.get(organisationNumber);
  }

  public int number(int position) {
    return numbers.getInt(position);
  }

  public String name(int position) {
    int start = nameStart(position);
    int length = nameEnds.getInt(position) - start;
    return new String(names, start, length, StandardCharsets.UTF_8);
  }

  private int nameStart(int position) {
    return position == 0 ? 0 : nameEnds.getInt(position - 1);
  }

  public int parent(int position) {
    return parents.getInt(position);
  }

  public int location(int position) {
    return locations.getInt(position);
  }

  public int postal(int position) {
    return postals.getInt(position);
  }

  public @Nullable LocalDate closed(int position) {
    int day = closings.getInt(position);
    return day == OPEN ? null : LocalDate.ofEpochDay(day);
  }
}
