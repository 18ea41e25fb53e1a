package no.utdanning.registersync.register;

import org.jspecify.annotations.Nullable;

/**
 * A row of the trade links.
 *
 * @param programmeArea the code as the file has it, 6–10 characters; {@code trade} is what it names
 * @param occupation null only with status {@code uten_yrke}
 * @param line where it stands in its file
 */
public record TradeLink(
    TradeCode trade,
    String programmeArea,
    @Nullable UnoId occupation,
    LinkStatus status,
    Review review,
    String comment,
    long line) {}
