package no.utdanning.registersync.edition.figures;

import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is on record of a large table: which sets of lines there are, and how large the file of each
 * edition was.
 */
final class SetRecords {
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Lease lease;
  private final String table;

  SetRecords(Database database, Lease lease, FigureTable table) {
    this.transactions = database.transactions();
    this.jdbc = database.jdbc();
    this.lease = lease;
    this.table = table.name();
  }

  /**
   * How large a file is.
   *
   * @param changed how many changes there were to the set that the edition shows, since it was
   *     loaded; a line that changed twice counts twice
   */
  record FileSize(long lines, long bytes, long changed) {}

  /** All sets, the oldest first. */
  List<LineSet> list() {
    return jdbc.sql(
            """
            select utgave_fra, utgave_til, plass
              from figure_set
             where tabell = :table
             order by utgave_fra
            """)
        .param("table", table)
        .query(
            (row, number) ->
                new LineSet(row.getInt(1), row.getInt(2), LineSet.Place.of(row.getString(3))))
        .list();
  }

  /** The set that an edition shows, with its changes. */
  Optional<LineSet> findShownBy(int edition) {
    return list().stream().filter(set -> set.isShownBy(edition)).findFirst();
  }

  /** Lets an edition show a set of its own, instead of the one that was shown to this day. */
  void begin(int edition, LineSet.Place place) {
    whileHeld(
        () -> {
          jdbc.sql(
                  """
                  update figure_set set utgave_til = :edition
                   where tabell = :table and utgave_til = :toThisDay
                  """)
              .param("edition", edition)
              .param("table", table)
              .param("toThisDay", FigureTables.TO_THIS_DAY)
              .update();
          jdbc.sql(
                  """
                  insert into figure_set (tabell, plass, utgave_fra, utgave_til)
                  values (:table, :place, :edition, :toThisDay)
                  """)
              .param("table", table)
              .param("place", place.code())
              .param("edition", edition)
              .param("toThisDay", FigureTables.TO_THIS_DAY)
              .update();
        });
  }

  /** Lets the set that was to end after an edition be shown on. */
  void reopenEndedAfter(int edition) {
    whileHeld(
        () ->
            jdbc.sql(
                    """
                    update figure_set set utgave_til = :toThisDay
                     where tabell = :table and utgave_til > :edition and utgave_til < :toThisDay
                    """)
                .param("toThisDay", FigureTables.TO_THIS_DAY)
                .param("table", table)
                .param("edition", edition)
                .update());
  }

  void delete(LineSet set) {
    whileHeld(
        () ->
            jdbc.sql("delete from figure_set where tabell = :table and utgave_fra = :set")
                .param("table", table)
                .param("set", set.number())
                .update());
  }

  /**
   * The size of the edition's file; empty when no row was written for it. Of an edition whose set
   * is still being loaded there is none, either.
   */
  Optional<FileSize> findSize(int edition) {
    return jdbc.sql(
            """
            select linjer, bytes, endringer
              from figure_file
             where tabell = :table and utgave = :edition
            """)
        .param("table", table)
        .param("edition", edition)
        .query((row, number) -> new FileSize(row.getLong(1), row.getLong(2), row.getLong(3)))
        .optional();
  }

  void remember(int edition, FileSize size) {
    whileHeld(
        () ->
            jdbc.sql(
                    """
                    insert into figure_file (tabell, utgave, linjer, bytes, endringer)
                    values (:table, :edition, :lines, :bytes, :changed)
                    """)
                .param("table", table)
                .param("edition", edition)
                .param("lines", size.lines())
                .param("bytes", size.bytes())
                .param("changed", size.changed())
                .update());
  }

  /** Whether anything is on record of editions after this one. */
  boolean isAnythingKnownAbove(int edition) {
    return isAny(
        """
        select count(*)
          from (select utgave_fra as utgave
                  from figure_set
                 where tabell = :table
                   and (utgave_fra > :edition
                        or utgave_til > :edition and utgave_til < :toThisDay)
                 union all
                select utgave
                  from figure_file
                 where tabell = :table and utgave > :edition) later
        """,
        edition);
  }

  /** Whether changes for an edition after this one may have been written. */
  boolean isSizeKnownAbove(int edition) {
    return isAny(
        "select count(*) from figure_file where tabell = :table and utgave > :edition", edition);
  }

  /**
   * Whether an edition up to this one may have ended changes of an edition before it, which one
   * does that adds to changes. Of the oldest on record they are purged: what is on record of the
   * one before is forgotten after that.
   */
  boolean mayHaveEndedBy(int edition) {
    return isAny(
        """
        select count(*)
          from figure_file later
          join figure_file before
            on before.tabell = later.tabell and before.utgave = later.utgave - 1
         where later.tabell = :table and later.utgave <= :edition
           and later.endringer > before.endringer and before.endringer > 0
        """,
        edition);
  }

  private boolean isAny(String count, int edition) {
    return jdbc.sql(count)
            .param("table", table)
            .param("edition", edition)
            .param("toThisDay", FigureTables.TO_THIS_DAY)
            .query(Integer.class)
            .single()
        > 0;
  }

  void forgetSizesAbove(int edition) {
    forgetSizes("utgave > :edition", edition);
  }

  void forgetSizesBelow(int edition) {
    forgetSizes("utgave < :edition", edition);
  }

  private void forgetSizes(String condition, int edition) {
    whileHeld(
        () ->
            jdbc.sql("delete from figure_file where tabell = :table and " + condition)
                .param("table", table)
                .param("edition", edition)
                .update());
  }

  private void whileHeld(Runnable change) {
    transactions.executeWithoutResult(
        transaction -> {
          lease.ensureHeld();
          change.run();
        });
  }
}
