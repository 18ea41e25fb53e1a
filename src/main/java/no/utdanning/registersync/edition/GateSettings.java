package no.utdanning.registersync.edition;

import java.math.BigDecimal;

/**
 * The limits of the gate (contract, section 4.6). Shares and changes are fractions of 1.
 *
 * @param maxRejectedShare of the rows of a file
 * @param minRejectedRows so many rejected rows are let through whatever their share
 * @param maxNationalChange of employment's national positions
 * @param maxCountyChange of a county's positions, running contracts, or valid approvals
 * @param maxTitleShift half the sum of the changes of the titles' shares
 * @param minOwnCounty of a county's workplaces with a known municipality, those that lie in it
 * @param smallCounty counties whose accepted figure is below this are not compared
 * @param maxLinkLoss by how much the linked share of positions may go down
 */
public record GateSettings(
    BigDecimal maxRejectedShare,
    long minRejectedRows,
    BigDecimal maxNationalChange,
    BigDecimal maxCountyChange,
    BigDecimal maxTitleShift,
    BigDecimal minOwnCounty,
    long smallCounty,
    BigDecimal maxLinkLoss) {}
