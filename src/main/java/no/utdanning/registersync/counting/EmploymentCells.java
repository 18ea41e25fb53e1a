package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.math.BigDecimal;
import no.utdanning.registersync.register.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Positions and FTE on each (title, workplace, municipality, temporary or not): all that is kept of
 * an employment extract. Columns, sorted by these four; immutable.
 *
 * <p>FTE are exact: a whole number of millionths ({@link #microFte}), and, where a percentage had
 * more than four decimals, the rest of it ({@link #finerFte}).
 */
public final class EmploymentCells {
  /** The workplace of positions in private households, whose numbers are never kept. */
  public static final int HOUSEHOLD = OrganisationNumber.NONE;

  public static final EmploymentCells NONE = new Builder().build();

  private final int[] titles;
  private final int[] workplaces;
  private final int[] municipalities;
  private final boolean[] temporary;
  private final int[] positions;
  private final long[] microFte;
  private final Int2ObjectOpenHashMap<BigDecimal> finerFte;
  private @Nullable TitleCells byTitle;

  private EmploymentCells(int size) {
    titles = new int[size];
    workplaces = new int[size];
    municipalities = new int[size];
    temporary = new boolean[size];
    positions = new int[size];
    microFte = new long[size];
    finerFte = new Int2ObjectOpenHashMap<>();
  }

  public int size() {
    return titles.length;
  }

  /** The title's code as a number. */
  public int title(int cell) {
    return titles[cell];
  }

  /** The organisation number, or {@link #HOUSEHOLD}. */
  public int workplace(int cell) {
    return workplaces[cell];
  }

  public int municipality(int cell) {
    return municipalities[cell];
  }

  public boolean isTemporary(int cell) {
    return temporary[cell];
  }

  public int positions(int cell) {
    return positions[cell];
  }

  /** Whole millionths of an FTE. */
  public long microFte(int cell) {
    return microFte[cell];
  }

  /** What the cell's FTE exceed {@link #microFte} by, in millionths of an FTE; usually null. */
  public @Nullable BigDecimal finerFte(int cell) {
    return finerFte.get(cell);
  }

  /** The cells with their workplaces added up, once; several threads may ask. */
  synchronized TitleCells byTitle() {
    if (byTitle == null) {
      byTitle = TitleCells.exact(this);
    }
    return byTitle;
  }

  /** Adds up what is soon asked for by title. */
  public void addUpByTitle() {
    byTitle();
  }

  /** The first cell of the title; where it would stand when it has none. */
  public int firstOf(int title) {
    int low = 0;
    int high = titles.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (titles[middle] < title) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A municipality and whether positions there are temporary, in the order of cells. */
  static int place(int municipality, boolean temporary) {
    return municipality << 1 | (temporary ? 1 : 0);
  }

  private static int order(
      int title, int workplace, int place, int otherTitle, int otherWorkplace, int otherPlace) {
    int byTitle = Integer.compare(title, otherTitle);
    if (byTitle != 0) {
      return byTitle;
    }
    int byWorkplace = Integer.compare(workplace, otherWorkplace);
    return byWorkplace != 0 ? byWorkplace : Integer.compare(place, otherPlace);
  }

  /** Gathers cells while an extract is read; memory grows with distinct cells, not with rows. */
  public static final class Builder {
    private static final int TITLE_BITS = 24;
    private static final int PLACE_BITS = 15;

    private final Int2IntOpenHashMap workplaceIndex = new Int2IntOpenHashMap();
    private final Long2IntOpenHashMap cells = new Long2IntOpenHashMap();
    private final IntArrayList titles = new IntArrayList();
    private final IntArrayList workplaces = new IntArrayList();
    private final IntArrayList places = new IntArrayList();
    private final IntArrayList positions = new IntArrayList();
    private final LongArrayList microFte = new LongArrayList();
    private final Int2ObjectOpenHashMap<BigDecimal> finerFte = new Int2ObjectOpenHashMap<>();

    public Builder() {
      workplaceIndex.defaultReturnValue(-1);
      cells.defaultReturnValue(-1);
    }

    /**
     * Counts one position.
     *
     * @param microFte whole millionths of an FTE
     * @param finer the rest, in millionths of an FTE, at least 0 and below 1; null for none
     */
    public void add(
        int title,
        int workplace,
        int municipality,
        boolean temporary,
        long microFte,
        @Nullable BigDecimal finer) {
      add(title, workplace, municipality, temporary, 1, microFte, finer);
    }

    /** Counts several positions at once, e.g. a cell that was kept. */
    public void add(
        int title,
        int workplace,
        int municipality,
        boolean temporary,
        int count,
        long microFteSum,
        @Nullable BigDecimal finer) {
      int place = place(municipality, temporary);
      long key = ((long) indexOf(workplace) << PLACE_BITS | place) << TITLE_BITS | title;
      int cell = cells.putIfAbsent(key, titles.size());
      if (cell == -1) {
        cell = titles.size();
        titles.add(title);
        workplaces.add(workplace);
        places.add(place);
        positions.add(0);
        microFte.add(0);
      }
      positions.set(cell, Math.addExact(positions.getInt(cell), count));
      microFte.set(cell, Math.addExact(microFte.getLong(cell), microFteSum));
      if (finer != null && finer.signum() != 0) {
        finerFte.merge(cell, finer, BigDecimal::add);
      }
    }

    private int indexOf(int workplace) {
      int index = workplaceIndex.putIfAbsent(workplace, workplaceIndex.size());
      return index == -1 ? workplaceIndex.size() - 1 : index;
    }

    public EmploymentCells build() {
      int[] order = new int[titles.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      IntArrays.parallelQuickSort(order, this::compare);
      Sorted sorted = new Sorted(order.length);
      for (int cell : order) {
        sorted.add(
            titles.getInt(cell),
            workplaces.getInt(cell),
            places.getInt(cell) >> 1,
            (places.getInt(cell) & 1) == 1,
            positions.getInt(cell),
            microFte.getLong(cell),
            finerFte.get(cell));
      }
      return sorted.build();
    }

    private int compare(int a, int b) {
      return order(
          titles.getInt(a),
          workplaces.getInt(a),
          places.getInt(a),
          titles.getInt(b),
          workplaces.getInt(b),
          places.getInt(b));
    }
  }

  /** Takes cells that come in their order, each once, as they do out of a slice. */
  public static final class Sorted {
    private final EmploymentCells cells;
    private int size;

    /**
     * @param cells how many there will be
     */
    public Sorted(int cells) {
      this.cells = new EmploymentCells(cells);
    }

    /**
     * Takes the next cell.
     *
     * @param finer what its FTE exceed the whole millionths by; null or 0 for nothing
     */
    public void add(
        int title,
        int workplace,
        int municipality,
        boolean isTemporary,
        int count,
        long wholeMicroFte,
        @Nullable BigDecimal finer) {
      cells.titles[size] = title;
      cells.workplaces[size] = workplace;
      cells.municipalities[size] = municipality;
      cells.temporary[size] = isTemporary;
      cells.positions[size] = count;
      cells.microFte[size] = wholeMicroFte;
      if (finer != null && finer.signum() != 0) {
        cells.finerFte.put(size, finer);
      }
      if (size > 0 && !isInOrder(size)) {
        throw new IllegalArgumentException("cell " + size + " is out of order");
      }
      size++;
    }

    private boolean isInOrder(int cell) {
      return order(
              cells.title(cell - 1),
              cells.workplace(cell - 1),
              place(cells.municipality(cell - 1), cells.isTemporary(cell - 1)),
              cells.title(cell),
              cells.workplace(cell),
              place(cells.municipality(cell), cells.isTemporary(cell)))
          < 0;
    }

    public EmploymentCells build() {
      if (size != cells.size()) {
        throw new IllegalStateException(size + " cells of " + cells.size());
      }
      return cells;
    }
  }
}
