package no.utdanning.registersync.intake;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import no.utdanning.registersync.counting.VigoData.Approval;
import no.utdanning.registersync.intake.RowReading.Rejected;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.TradeCode;

/** Gathers the valid approvals of one county's feed, each (trade, workplace, office) once. */
final class ValidApprovals {
  private record Key(TradeCode trade, int workplace, int office) {}

  private final RowAccount account;
  private final Column officeColumn;
  private final SortedSet<Key> approvals =
      new TreeSet<>(
          Comparator.comparing(Key::trade)
              .thenComparingInt(Key::workplace)
              .thenComparingInt(Key::office));

  ValidApprovals(RowAccount account, Column officeColumn) {
    this.account = account;
    this.officeColumn = officeColumn;
  }

  /** Takes the next row of the file. */
  void take(RowReading reading) {
    if (reading instanceof Rejected rejected) {
      account.reject(rejected);
    } else if (reading instanceof ApprovalRow approval) {
      take(approval);
    }
  }

  private void take(ApprovalRow approval) {
    account.settle(approval.fate());
    if (approval.fate() != RowFate.COUNTED) {
      return;
    }
    approvals.add(new Key(approval.trade(), approval.workplace(), approval.office()));
    if (approval.officeDropped()) {
      account.trainingOfficeDropped(officeColumn, approval.line());
    }
  }

  /** The workplaces that have one, each once. */
  IntStream workplaces() {
    return approvals.stream().mapToInt(Key::workplace).distinct();
  }

  /**
   * By trade, workplace and office.
   *
   * @param place the one municipality of a workplace
   */
  List<Approval> list(IntUnaryOperator place) {
    return approvals.stream()
        .map(
            key ->
                new Approval(
                    key.trade(), key.workplace(), place.applyAsInt(key.workplace()), key.office()))
        .toList();
  }
}
