package no.utdanning.registersync.edition.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.review.ConflictState;
import no.utdanning.registersync.review.FirstSeen;
import no.utdanning.registersync.review.PastConflict;
import no.utdanning.registersync.review.ReviewMemory;
import no.utdanning.registersync.review.TitleTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What reviewers have been shown in the published editions. It is written in the transaction that
 * publishes, so nothing is remembered of an edition that nobody saw. Rows hold from an edition on:
 * an edition costs what it changes.
 */
public final class ReviewStore {
  private static final int TO_THIS_DAY = Integer.MAX_VALUE;
  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  public ReviewStore(Database database) {
    this.jdbc = database.jdbc();
    this.batches = new JdbcTemplate(database.dataSource());
  }

  /**
   * What is remembered of the editions up to and with this one.
   *
   * @param edition 0 for none
   */
  public ReviewMemory memory(int edition) {
    if (edition == 0) {
      return ReviewMemory.NONE;
    }
    Map<String, FirstSeen> firstSeen = new HashMap<>();
    Map<String, PastConflict> conflicts = new HashMap<>();
    jdbc.sql(
            """
            select conflict, state, from_edition, from_date, until_edition
              from conflict_sighting
             where from_edition <= :edition
             order by from_edition
            """)
        .param("edition", edition)
        .query(
            row -> {
              String id = row.getString("conflict");
              FirstSeen seen =
                  new FirstSeen(
                      row.getInt("from_edition"), row.getObject("from_date", LocalDate.class));
              firstSeen.putIfAbsent(id, seen);
              if (row.getInt("until_edition") > edition) {
                conflicts.put(
                    id,
                    new PastConflict(
                        id,
                        ConflictState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        firstSeen.getOrDefault(id, seen)));
              }
            });
    return new ReviewMemory(edition, firstSeen, conflicts, texts(edition));
  }

  private TitleTexts texts(int edition) {
    Map<TitleCode, List<TitleTexts.Dated>> texts = new HashMap<>();
    jdbc.sql(
            """
            select styrk98_kode, tittel, from_date
              from title_text
             where from_edition <= :edition
             order by from_edition
            """)
        .param("edition", edition)
        .query(
            row -> {
              texts
                  .computeIfAbsent(
                      new TitleCode(row.getString("styrk98_kode")), it -> new ArrayList<>())
                  .add(
                      new TitleTexts.Dated(
                          row.getObject("from_date", LocalDate.class), row.getString("tittel")));
            });
    return new TitleTexts(texts);
  }

  /**
   * Remembers an edition. To be called within the transaction that publishes it.
   *
   * @param before the memory of the edition that it is built from
   * @param now the edition, and the day as of which it is
   * @param conflicts the state of each of its conflicts, by id
   * @param newTexts of titles that were called otherwise, or were not there
   */
  public void remember(
      ReviewMemory before,
      FirstSeen now,
      SortedMap<String, ConflictState> conflicts,
      SortedMap<TitleCode, String> newTexts) {
    List<String> ended = new ArrayList<>();
    before
        .conflicts()
        .forEach(
            (id, past) -> {
              if (conflicts.get(id) != past.state()) {
                ended.add(id);
              }
            });
    batches.batchUpdate(
        """
        update conflict_sighting
           set until_edition = ?
         where conflict = ? and until_edition = ?
        """,
        ended,
        BATCH,
        (statement, id) -> {
          statement.setInt(1, now.edition());
          statement.setString(2, id);
          statement.setInt(3, TO_THIS_DAY);
        });
    List<String> begun =
        conflicts.keySet().stream()
            .filter(
                id ->
                    !before.conflicts().containsKey(id)
                        || before.conflicts().get(id).state() != conflicts.get(id))
            .toList();
    batches.batchUpdate(
        """
        insert into conflict_sighting (conflict, state, from_edition, from_date, until_edition)
        values (?, ?, ?, ?, ?)
        """,
        begun,
        BATCH,
        (statement, id) -> {
          statement.setString(1, id);
          statement.setString(2, conflicts.getOrDefault(id, ConflictState.OPEN).code());
          statement.setInt(3, now.edition());
          statement.setObject(4, now.date());
          statement.setInt(5, TO_THIS_DAY);
        });
    batches.batchUpdate(
        """
        insert into title_text (styrk98_kode, tittel, from_edition, from_date)
        values (?, ?, ?, ?)
        """,
        List.copyOf(newTexts.entrySet()),
        BATCH,
        (statement, text) -> {
          statement.setString(1, text.getKey().value());
          statement.setString(2, text.getValue());
          statement.setInt(3, now.edition());
          statement.setObject(4, now.date());
        });
  }
}
