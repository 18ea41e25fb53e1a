package no.utdanning.registersync.intake;

import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.TradeCode;

/**
 * A workplace's approval in a trade.
 *
 * @param workplace an organisation number
 * @param office the training office's organisation number, or {@code OrganisationNumber.NONE}
 * @param officeDropped whether an office was named by a number that is none
 */
record ApprovalRow(
    RowFate fate, long line, TradeCode trade, int workplace, int office, boolean officeDropped)
    implements RowReading {}
