package no.utdanning.registersync.intake;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.intake.RowReading.Rejected;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;

/**
 * Counts the employments of an extract. What depends on the order of the rows happens here and only
 * here: of repeated ids the first in the file stands. Rows are therefore taken in the file's order,
 * however they were read.
 */
final class EmploymentCount {
  private final String source;
  private final EmploymentFormat format;
  private final Placing placing;
  private final RowAccount account;
  private final FingerprintSet ids = new FingerprintSet();
  private final EmploymentCells.Builder cells = new EmploymentCells.Builder();
  private boolean startsInPeriod;

  /**
   * @param source what findings call the extract
   */
  EmploymentCount(String source, EmploymentFormat format, Placing placing) {
    this.source = source;
    this.format = format;
    this.placing = placing;
    account = new RowAccount(source);
  }

  /** Takes the next row of the file. */
  void take(RowReading reading) {
    if (reading instanceof Rejected rejected) {
      account.reject(rejected);
    } else if (reading instanceof EmploymentRow row) {
      take(row);
    }
  }

  private void take(EmploymentRow row) {
    if (!ids.add(row.fingerprint())) {
      account.reject(RowFate.DUPLICATE_EMPLOYMENT, format.id(), row.line());
      return;
    }
    startsInPeriod |= row.startsInPeriod();
    account.settle(row.fate());
    if (row.fate() == RowFate.COUNTED) {
      count(row);
    }
  }

  private void count(EmploymentRow row) {
    if (row.percentageMissing()) {
      account.percentageMissing(format.percentage(), row.line());
    }
    int municipality =
        row.workplace() == EmploymentCells.HOUSEHOLD
            ? placing.inHousehold(row.municipality())
            : placing.ofPosition(row.workplace(), row.municipality());
    cells.add(
        row.title(),
        row.workplace(),
        municipality,
        row.temporary(),
        row.microFte(),
        row.finerFte());
  }

  Tally tally() {
    return account.tally();
  }

  /** Closes the count: the cells, and the facts of the workplaces that have a position in them. */
  EmploymentIntake result(Period period, WorkplaceSurvey survey, SourceReceipt receipt) {
    EmploymentCells counted = cells.build();
    Int2LongOpenHashMap positions = positionsByWorkplace(counted);
    positions.keySet().forEach(workplace -> survey.add(workplace, ""));
    List<Finding> findings = new ArrayList<>(account.findings());
    findings.addAll(survey.findings(source, period.referenceDate(), positions::get));
    findings.addAll(placing.findings(source));
    return new EmploymentIntake(
        new EmploymentData(period, counted, survey.facts()), receipt, findings, startsInPeriod);
  }

  private static Int2LongOpenHashMap positionsByWorkplace(EmploymentCells cells) {
    Int2LongOpenHashMap positions = new Int2LongOpenHashMap();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.workplace(cell) != EmploymentCells.HOUSEHOLD) {
        positions.addTo(cells.workplace(cell), cells.positions(cell));
      }
    }
    return positions;
  }
}
