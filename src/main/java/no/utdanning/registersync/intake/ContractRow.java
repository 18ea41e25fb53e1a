package no.utdanning.registersync.intake;

import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.TradeCode;

/**
 * An apprenticeship contract, without anything of the apprentice.
 *
 * @param number the kontraktsnr, or empty
 * @param workplace an organisation number
 * @param workplaceName what the feed calls the workplace, masked, or empty
 */
record ContractRow(
    RowFate fate, long line, String number, TradeCode trade, int workplace, String workplaceName)
    implements RowReading {}
