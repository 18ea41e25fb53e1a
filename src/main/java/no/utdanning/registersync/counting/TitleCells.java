package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.linking.Fraction;
import no.utdanning.registersync.register.TitleCode;
import org.jspecify.annotations.Nullable;

/**
 * Positions and FTE on each (title, municipality, temporary or not): n(t,a) before areas are added
 * up. Either exact, or protected; every figure is computed from these by the same code.
 */
final class TitleCells {
  /** Of no title at all. */
  static final TitleCells NONE = new TitleCells(Collections.emptySortedMap());

  private final SortedMap<TitleCode, Column> columns;

  private TitleCells(SortedMap<TitleCode, Column> columns) {
    this.columns = columns;
  }

  /** The exact cells of an employment slice: workplaces added up. */
  static TitleCells exact(EmploymentCells cells) {
    SortedMap<TitleCode, Column> columns = new TreeMap<>();
    for (int from = 0; from < cells.size(); ) {
      int to = from;
      while (to < cells.size() && cells.title(to) == cells.title(from)) {
        to++;
      }
      columns.put(TitleCode.of(cells.title(from)), Column.exact(cells, from, to));
      from = to;
    }
    return new TitleCells(columns);
  }

  /** What the site may see of these cells. */
  TitleCells protectedBy(SmallCells settings) {
    SystematicRounding rounding = new SystematicRounding(settings);
    SortedMap<TitleCode, Column> rounded = new TreeMap<>();
    for (Map.Entry<TitleCode, Column> column : columns.entrySet()) {
      rounded.put(column.getKey(), rounding.round(column.getKey(), column.getValue()));
    }
    return new TitleCells(rounded);
  }

  /** The cells of a title; null when it has no position anywhere. */
  @Nullable Column find(TitleCode title) {
    return columns.get(title);
  }

  SortedMap<TitleCode, Column> byTitle() {
    return columns;
  }

  /** The cells of one title, sorted by municipality, not temporary before temporary. */
  static final class Column {
    private final IntArrayList places = new IntArrayList();
    private final LongArrayList positions = new LongArrayList();
    private final LongArrayList microFte = new LongArrayList();
    private final List<@Nullable BigDecimal> finerFte = new ArrayList<>();

    /** Positions of a cell whose FTE are so many times the title's FTE per position. */
    private final LongArrayList averagedPositions = new LongArrayList();

    private final Fraction microFtePerPosition;

    /**
     * @param microFtePerPosition the title's exact FTE over its exact positions, in millionths, in
     *     the whole country
     */
    Column(Fraction microFtePerPosition) {
      this.microFtePerPosition = microFtePerPosition;
    }

    /** What a title has in one place, while it is added up. */
    private static final class Sum {
      long positions;
      long microFte;
      @Nullable BigDecimal finer;

      void add(EmploymentCells cells, int cell) {
        positions += cells.positions(cell);
        microFte += cells.microFte(cell);
        BigDecimal more = cells.finerFte(cell);
        if (more != null) {
          finer = finer == null ? more : finer.add(more);
        }
      }
    }

    private static Column exact(EmploymentCells cells, int from, int to) {
      Int2ObjectOpenHashMap<Sum> sums = new Int2ObjectOpenHashMap<>();
      Sum whole = new Sum();
      for (int cell = from; cell < to; cell++) {
        sums.computeIfAbsent(
                EmploymentCells.place(cells.municipality(cell), cells.isTemporary(cell)),
                place -> new Sum())
            .add(cells, cell);
        whole.add(cells, cell);
      }
      ExactSum fte = new ExactSum();
      fte.add(whole.microFte);
      if (whole.finer != null) {
        fte.add(Fraction.of(whole.finer));
      }
      Column column = new Column(fte.exact().dividedBy(Fraction.of(whole.positions, 1)));
      int[] places = sums.keySet().toIntArray();
      Arrays.sort(places);
      for (int place : places) {
        Sum sum = sums.get(place);
        column.add(place, sum.positions, sum.microFte, sum.finer, 0);
      }
      return column;
    }

    private void add(int place, long count, long micro, @Nullable BigDecimal finer, long averaged) {
      places.add(place);
      positions.add(count);
      microFte.add(micro);
      finerFte.add(finer);
      averagedPositions.add(averaged);
    }

    /** Adds a cell as it is in the exact column. */
    void addUnchanged(Column exact, int cell) {
      add(
          exact.places.getInt(cell),
          exact.positions(cell),
          exact.microFte.getLong(cell),
          exact.finerFte.get(cell),
          0);
    }

    /** Adds a cell whose positions were rounded, and whose FTE follow the title's average. */
    void addRounded(Column exact, int cell, long roundedPositions) {
      add(exact.places.getInt(cell), roundedPositions, 0, null, roundedPositions);
    }

    Fraction microFtePerPosition() {
      return microFtePerPosition;
    }

    int size() {
      return places.size();
    }

    int municipality(int cell) {
      return places.getInt(cell) >> 1;
    }

    boolean isTemporary(int cell) {
      return (places.getInt(cell) & 1) == 1;
    }

    long positions(int cell) {
      return positions.getLong(cell);
    }

    /** All positions of the title. */
    long positions() {
      long sum = 0;
      for (int cell = 0; cell < size(); cell++) {
        sum += positions(cell);
      }
      return sum;
    }

    /** Adds the cell's FTE, in millionths. */
    void addMicroFteTo(ExactSum sum, int cell) {
      sum.add(microFte.getLong(cell));
      BigDecimal finer = finerFte.get(cell);
      if (finer != null) {
        sum.add(Fraction.of(finer));
      }
      sum.add(averagedPositions.getLong(cell), microFtePerPosition);
    }
  }
}
