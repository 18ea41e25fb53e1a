package no.utdanning.registersync.counting;

import java.math.BigDecimal;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** What an occupation's positions add up to in one area, before rounding. */
final class PositionSums {
  static final long MILLIONTHS = 1_000_000;

  private long own;
  private long shared;
  private long temporary;
  private final ExactSum apportioned = new ExactSum();
  private final ExactSum microFteOwn = new ExactSum();
  private final ExactSum microFteShared = new ExactSum();

  /** Adds a cell of a title that the occupation is linked to. */
  void add(UnoId occupation, Relation relation, TitleCells.Column column, int cell) {
    long count = column.positions(cell);
    if (relation.isShared()) {
      shared += count;
      column.addMicroFteTo(microFteShared, cell);
    } else {
      own += count;
      column.addMicroFteTo(microFteOwn, cell);
    }
    apportioned.add(count, relation.weight(occupation));
    if (column.isTemporary(cell)) {
      temporary += count;
    }
  }

  /** Adds the sums of an area that lies in this one. */
  void add(PositionSums part) {
    own += part.own;
    shared += part.shared;
    temporary += part.temporary;
    apportioned.add(part.apportioned);
    microFteOwn.add(part.microFteOwn);
    microFteShared.add(part.microFteShared);
  }

  long own() {
    return own;
  }

  long total() {
    return own + shared;
  }

  ExactSum apportioned() {
    return apportioned;
  }

  Positions rounded(long workplaces) {
    return new Positions(
        total(),
        own,
        shared,
        apportioned.rounded(1),
        fte(),
        microFteOwn.rounded(MILLIONTHS),
        microFteShared.rounded(MILLIONTHS),
        temporary,
        workplaces);
  }

  private BigDecimal fte() {
    return microFte().rounded(MILLIONTHS);
  }

  private ExactSum microFte() {
    ExactSum sum = new ExactSum();
    sum.add(microFteOwn);
    sum.add(microFteShared);
    return sum;
  }

  /** Whether both are the same sums; null is nothing at all. */
  static boolean areEqual(@Nullable PositionSums a, @Nullable PositionSums b) {
    PositionSums left = a == null ? new PositionSums() : a;
    PositionSums right = b == null ? new PositionSums() : b;
    return left.own == right.own
        && left.shared == right.shared
        && left.temporary == right.temporary
        && left.apportioned.isEqualTo(right.apportioned)
        && left.microFteOwn.isEqualTo(right.microFteOwn)
        && left.microFteShared.isEqualTo(right.microFteShared);
  }
}
