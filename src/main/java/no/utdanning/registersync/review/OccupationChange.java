package no.utdanning.registersync.review;

import no.utdanning.registersync.register.UnoId;

/**
 * How an occupation's exact figures of the country changed since the previous edition.
 *
 * @param title its text now, or before when it is gone
 * @param titledBefore whether it had a used title: if not, its positions were empty rather than 0
 * @param titledNow the same now
 * @param positions total: {@code own} and {@code shared} sum to it, part by part
 * @param apprentices running contracts, total
 */
public record OccupationChange(
    UnoId id,
    String title,
    boolean titledBefore,
    boolean titledNow,
    Split positions,
    Split own,
    Split shared,
    Split apprentices) {

  boolean isChange() {
    return titledBefore != titledNow
        || positions.isChange()
        || own.isChange()
        || shared.isChange()
        || apprentices.isChange();
  }
}
