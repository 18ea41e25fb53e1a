package no.utdanning.registersync.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.register.TradeCode;

/** The parts that a county's Vigo slice is kept in. */
final class VigoParts {
  private VigoParts() {}

  static byte[] contracts(VigoData data) {
    PartOutput out = new PartOutput();
    out.number(data.contracts().size());
    for (VigoData.Contracts running : data.contracts()) {
      out.text(running.trade().value());
      out.number(running.workplace());
      out.number(running.municipality());
      out.number(running.count());
    }
    return out.toBytes();
  }

  static byte[] approvals(VigoData data) {
    PartOutput out = new PartOutput();
    out.number(data.approvals().size());
    for (VigoData.Approval approval : data.approvals()) {
      out.text(approval.trade().value());
      out.number(approval.workplace());
      out.number(approval.municipality());
      out.number(approval.office());
    }
    return out.toBytes();
  }

  static VigoData read(
      int county, LocalDate night, byte[] contracts, byte[] approvals, byte[] workplaces) {
    PartInput in = new PartInput(contracts);
    int size = in.integer();
    List<VigoData.Contracts> running = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      running.add(
          new VigoData.Contracts(
              new TradeCode(in.text()), in.integer(), in.integer(), in.integer()));
    }
    in = new PartInput(approvals);
    size = in.integer();
    List<VigoData.Approval> valid = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      valid.add(
          new VigoData.Approval(
              new TradeCode(in.text()), in.integer(), in.integer(), in.integer()));
    }
    return new VigoData(county, night, running, valid, EmploymentParts.readWorkplaces(workplaces));
  }
}
