package no.utdanning.registersync.edition.store;

import java.util.Optional;
import no.utdanning.registersync.platform.Database;

/**
 * Positions in the country by the current edition's public figures.
 *
 * @param all counted employments, not persons
 * @param naiveSum the occupations' totals added up
 */
public record PublishedTotals(long all, long linked, long unlinked, long unknown, long naiveSum) {

  /** Empty before the first employment is published. */
  public static Optional<PublishedTotals> find(Database database) {
    return database
        .jdbc()
        .sql(
            """
            select stillinger, stillinger_koblet, stillinger_ukoblet, stillinger_ukjent_tittel,
                   sum_yrker
              from current_area_totals
             where omraade_type = 'land' and stillinger is not null
            """)
        .query(
            (row, number) ->
                new PublishedTotals(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .optional();
  }
}
