package no.utdanning.registersync.review;

import no.utdanning.registersync.register.UnoId;

/**
 * A used link that one of two editions has.
 *
 * @param code of the title or trade
 * @param text of the title; empty for trades
 * @param occupationTitle as the edition has it that has the link
 * @param figure positions on the title, or contracts in the trade, in the previous edition's
 *     registers
 */
public record LinkChange(
    Direction direction,
    String code,
    String text,
    UnoId occupation,
    String occupationTitle,
    long figure) {

  /** What happened to it. */
  public enum Direction {
    ADDED,
    REMOVED
  }
}
