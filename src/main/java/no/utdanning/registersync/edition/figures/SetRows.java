package no.utdanning.registersync.edition.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.utdanning.registersync.edition.figures.SetRecords.FileSize;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A table of very many lines. An edition that changes few of them writes those few; one that
 * changes many loads a set of its own, into a place that no edition's set is in. To load a set, and
 * to forget one, costs far less than to let each row begin and end.
 */
final class SetRows implements EditionRows {
  /**
   * So many lines may differ from a set's, as one in this many, before a new set is loaded. To
   * write a changed line takes seven times as long as to load one with others, and each is in the
   * way of the next edition's and of whoever reads.
   */
  static final int ONE_IN = 20;

  /** So many blocks go to the database at once. */
  private static final int BLOCKS = 100;

  private final Database database;
  private final Lease lease;
  private final FigureTable table;
  private final SetRecords records;
  private final ChangedLines changed;
  private final RowSweep changedSweep;

  SetRows(Database database, Lease lease, FigureTable table) {
    this.database = database;
    this.lease = lease;
    this.table = table;
    this.records = new SetRecords(database, lease, table);
    this.changed = new ChangedLines(database, lease, table);
    this.changedSweep = new RowSweep(database, lease, table.changed());
  }

  @Override
  public void write(int edition, @Nullable Path published, Path next) throws IOException {
    if (published == null || !change(edition, published, next)) {
      load(edition, next);
    }
  }

  /**
   * Writes what changes, if it is little.
   *
   * @return false when it is not, or when the table's rows are not those of the published file;
   *     nothing is written then
   */
  private boolean change(int edition, Path published, Path next) throws IOException {
    Optional<LineSet> set = records.findShownBy(edition - 1);
    Optional<FileSize> size = records.findSize(edition - 1);
    if (set.isEmpty() || size.isEmpty() || size.get().bytes() != table.bytes(published)) {
      return false;
    }
    long lines = size.get().lines();
    if (table.isSame(published, next)) {
      records.remember(edition, size.get());
      return true;
    }
    try (SortedLines before = table.open(published);
        SortedLines after = table.openOrRefuse(next)) {
      if (before == null) {
        return false;
      }
      FewChanges changes = new FewChanges(lines / ONE_IN - size.get().changed());
      new LineMerge(table, before, after).tell(changes);
      if (changes.enough()) {
        return false;
      }
      write(edition, set.get(), changes, size.get(), table.bytes(next));
    }
    database.refreshStatistics(table.changed());
    return true;
  }

  /** It is on record first, so that whoever dies on the way leaves it to be found. */
  private void write(int edition, LineSet set, FewChanges changes, FileSize before, long bytes) {
    records.remember(
        edition,
        new FileSize(before.lines() + changes.more(), bytes, before.changed() + changes.size()));
    if (before.changed() > 0) {
      changed.end(set, edition, changes);
    }
    changed.add(set, edition, changes);
  }

  private void load(int edition, Path next) throws IOException {
    LineSet.Place place = freePlace(edition);
    try (SortedLines lines = table.openOrRefuse(next)) {
      records.begin(edition, place);
      long count = insert(table.set(place, edition), new LineBlocks(lines));
      records.remember(edition, new FileSize(count, table.bytes(next), 0));
    }
    database.refreshStatistics(table.in(place));
  }

  /**
   * A place without a set; what neither the published edition nor the one before shows gives way.
   */
  private LineSet.Place freePlace(int edition) {
    purge(edition - 2);
    Set<LineSet.Place> taken =
        records.list().stream().map(LineSet::place).collect(Collectors.toSet());
    return Stream.of(LineSet.Place.values())
        .filter(place -> !taken.contains(place))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no place for a set of " + table.name()));
  }

  /** How many lines they were. */
  private long insert(RowTarget target, LineBlocks blocks) throws IOException {
    long lines = 0;
    TransactionTemplate transactions = database.transactions();
    RowInsert insert = RowInsert.into(database);
    List<LineBlock> batch = new ArrayList<>();
    LineBlock block = blocks.next();
    while (block != null) {
      batch.add(block);
      lines += block.size();
      block = blocks.next();
      if (block == null || batch.size() == BLOCKS) {
        transactions.executeWithoutResult(
            transaction -> {
              lease.ensureHeld();
              insert.insert(table, target, batch);
            });
        batch.clear();
      }
    }
    return lines;
  }

  @Override
  public void discardAbove(int published) {
    if (!records.isAnythingKnownAbove(published)) {
      // As nearly always, and a night asks three times.
      return;
    }
    if (records.isSizeKnownAbove(published)) {
      changedSweep.deleteBegunAfter(published);
      changedSweep.reopenEndedAfter(published);
    }
    records.list().stream().filter(set -> set.number() > published).forEach(this::drop);
    records.reopenEndedAfter(published);
    records.forgetSizesAbove(published);
  }

  @Override
  public void purge(int oldest) {
    records.list().stream().filter(set -> set.until() <= oldest).forEach(this::drop);
    if (records.mayHaveEndedBy(oldest)) {
      changedSweep.deleteEndedBy(oldest);
    }
    records.forgetSizesBelow(oldest);
  }

  /** Its record goes last, so that whoever dies on the way leaves it to the next. */
  private void drop(LineSet set) {
    changedSweep.deleteOfSet(set.number());
    lease.ensureHeld();
    if (!database.emptyAtOnce(table.in(set.place()))) {
      new RowSweep(database, lease, table.in(set.place())).deleteOfSet(set.number());
    }
    records.delete(set);
  }
}
