package no.utdanning.registersync.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import no.utdanning.registersync.edition.FreshnessSettings;

/**
 * When employment should be published (section 5, "Freshness"): a month's by a day and hour of the
 * next month.
 */
record Deadlines(FreshnessSettings freshness, ZoneId zone) {

  /** When the employment of this month is late, unless it is published before. */
  Instant of(YearMonth period) {
    LocalDate day = period.plusMonths(1).atDay(freshness.employmentDay());
    return day.atTime(freshness.employmentHour()).atZone(zone).toInstant();
  }

  /** The month whose employment should be published by now. */
  YearMonth expectedAt(Instant now) {
    YearMonth previous = YearMonth.from(ZonedDateTime.ofInstant(now, zone)).minusMonths(1);
    return now.isBefore(of(previous)) ? previous.minusMonths(1) : previous;
  }
}
