package no.utdanning.registersync.register;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ByteBuffer;
import java.time.LocalDate;
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

  private final NumberIndex index = new NumberIndex();
  private final IntArrayList numbers;
  private final IntArrayList parents;
  private final IntArrayList locations;
  private final IntArrayList postals;
  private final IntArrayList closings;
  private final TextColumn names;

  public WorkplaceRegister() {
    this(0, 1 << 16);
  }

  /**
   * A register that need not grow while it is filled.
   *
   * @param workplaces how many there will be
   * @param nameBytes what their names will take together, about
   */
  public WorkplaceRegister(int workplaces, int nameBytes) {
    numbers = new IntArrayList(workplaces);
    parents = new IntArrayList(workplaces);
    locations = new IntArrayList(workplaces);
    postals = new IntArrayList(workplaces);
    closings = new IntArrayList(workplaces);
    names = new TextColumn(workplaces, nameBytes);
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
    return add(number, TextColumn.utf8(name), parent, location, postal, closed);
  }

  /** As {@link #add(int, String, int, int, int, LocalDate)}, with the bytes of the name. */
  public boolean add(
      int number,
      ByteBuffer name,
      int parent,
      int location,
      int postal,
      @Nullable LocalDate closed) {
    if (find(number) != ABSENT) {
      return false;
    }
    index.add(number, numbers);
    numbers.add(number);
    parents.add(parent);
    locations.add(location);
    postals.add(postal);
    closings.add(closed == null ? OPEN : (int) closed.toEpochDay());
    names.add(name);
    return true;
  }

  public int size() {
    return numbers.size();
  }

  /** The position of a workplace, or {@link #ABSENT}. */
  public int find(int organisationNumber) {
    return index.find(organisationNumber, numbers);
  }

  public int number(int position) {
    return numbers.getInt(position);
  }

  public String name(int position) {
    return names.get(position);
  }

  /** The bytes of a name; not to be written to. */
  public ByteBuffer nameUtf8(int position) {
    return names.utf8(position);
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
