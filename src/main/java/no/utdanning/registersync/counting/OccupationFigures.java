package no.utdanning.registersync.counting;

import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * A row of figures of one occupation.
 *
 * @param hasTitle whether a used title stands behind the positions (datagrunnlag)
 * @param positions null when unknown: no used title, or no employment slice yet
 * @param apprentices null before the first Vigo slice
 */
public record OccupationFigures(
    UnoId occupation,
    Area area,
    boolean hasTitle,
    @Nullable Positions positions,
    @Nullable Apprentices apprentices) {

  /** Whether the row says anything: some figure is neither 0 nor empty. */
  boolean hasFigure() {
    return (positions != null && !positions.isZero())
        || (apprentices != null && !apprentices.isZero());
  }
}
