package no.utdanning.registersync.intake;

import no.utdanning.registersync.register.RowFate;

/**
 * What a row of a register says by itself, apart from what stands on other rows: its values and
 * fate, or why it is rejected. A row that is sound by itself may still repeat an earlier one.
 */
sealed interface RowReading permits RowReading.Rejected, EmploymentRow, ContractRow, ApprovalRow {

  /**
   * A row that is wrong by itself.
   *
   * @param reason one that rejects
   * @param column where the fault lies, or {@link Column#NONE}
   */
  record Rejected(RowFate reason, Column column, long line) implements RowReading {}
}
