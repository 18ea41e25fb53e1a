package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;

/**
 * Name, parent and place of the workplaces of a slice, fixed when the slice was taken, so that a
 * later bulk file does not change an old month. Sorted by organisation number; immutable.
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

  private final List<Workplace> all;
  private final Int2IntOpenHashMap positions;

  /** The workplaces in any order, each number once. */
  public WorkplaceFacts(List<Workplace> workplaces) {
    all = workplaces.stream().sorted((a, b) -> Integer.compare(a.number(), b.number())).toList();
    positions = new Int2IntOpenHashMap(all.size());
    positions.defaultReturnValue(-1);
    for (int i = 0; i < all.size(); i++) {
      if (positions.put(all.get(i).number(), i) != -1) {
        throw new IllegalArgumentException("a workplace stands twice");
      }
    }
  }

  public List<Workplace> list() {
    return all;
  }

  public boolean contains(int number) {
    return positions.containsKey(number);
  }

  /** Throws when the slice has no such workplace. */
  public Workplace get(int number) {
    int position = positions.get(number);
    if (position == -1) {
      throw new IllegalArgumentException("no such workplace in the slice");
    }
    return all.get(position);
  }
}
