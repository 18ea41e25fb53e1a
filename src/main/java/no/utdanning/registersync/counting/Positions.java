package no.utdanning.registersync.counting;

import java.math.BigDecimal;

/**
 * The employment figures of an occupation in an area (contract, section 4.4). Positions are not
 * persons.
 *
 * @param total own + shared; not additive over occupations
 * @param own positions on titles that belong to this occupation alone
 * @param shared positions on titles that belong to others too
 * @param apportioned additive over occupations; an estimate where splits are equal
 * @param fte FTE (årsverk), as {@code fteOwn} and {@code fteShared} rounded to two decimals
 * @param temporary of total, those that are temporary
 * @param workplaces distinct workplaces with a position, never rounded
 */
public record Positions(
    long total,
    long own,
    long shared,
    BigDecimal apportioned,
    BigDecimal fte,
    BigDecimal fteOwn,
    BigDecimal fteShared,
    long temporary,
    long workplaces) {

  static final Positions NOTHING = new PositionSums().rounded(0);

  boolean isZero() {
    return total == 0
        && workplaces == 0
        && apportioned.signum() == 0
        && fte.signum() == 0
        && temporary == 0;
  }
}
