package no.utdanning.registersync.review;

import no.utdanning.registersync.counting.AreaTotals;
import no.utdanning.registersync.register.Area;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the registers report in an area has an occupation; exact.
 *
 * @param name of the area; empty when nobody has named it
 * @param positions null before the first employment slice
 * @param apprentices null before the first Vigo slice
 */
public record Coverage(
    Area area,
    String name,
    AreaTotals.@Nullable AreaPositions positions,
    AreaTotals.@Nullable AreaApprentices apprentices) {}
