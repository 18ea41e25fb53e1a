package no.utdanning.registersync.register;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the title links: this title belongs to this occupation, or a decision that it has none.
 *
 * @param occupation null only with status {@code uten_yrke}
 * @param weight the reviewers' weight (vekt), null when not given
 * @param line where it stands in its file
 */
public record TitleLink(
    TitleCode title,
    @Nullable UnoId occupation,
    LinkStatus status,
    @Nullable BigDecimal weight,
    Review review,
    String comment,
    long line) {}
