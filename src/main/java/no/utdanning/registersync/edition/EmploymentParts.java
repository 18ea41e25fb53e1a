package no.utdanning.registersync.edition;

import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.counting.WorkplaceFacts;
import no.utdanning.registersync.register.Period;

/** The parts that a slice of employment is kept in: its cells, and the facts of its workplaces. */
final class EmploymentParts {
  private EmploymentParts() {}

  static byte[] cells(EmploymentCells cells) {
    PartOutput out = new PartOutput();
    out.number(cells.size());
    int title = 0;
    int workplace = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.title(cell) != title) {
        workplace = 0;
      }
      out.number(cells.title(cell) - title);
      out.number(cells.workplace(cell) - workplace);
      out.number(cells.municipality(cell));
      out.flag(cells.isTemporary(cell));
      out.number(cells.positions(cell));
      out.number(cells.microFte(cell));
      out.decimal(cells.finerFte(cell));
      title = cells.title(cell);
      workplace = cells.workplace(cell);
    }
    return out.toBytes();
  }

  static EmploymentData read(Period period, byte[] cells, byte[] workplaces) {
    return new EmploymentData(period, readCells(cells), readWorkplaces(workplaces));
  }

  static EmploymentCells readCells(byte[] cells) {
    PartInput in = new PartInput(cells);
    int size = in.integer();
    EmploymentCells.Sorted cellsInOrder = new EmploymentCells.Sorted(size);
    int title = 0;
    int workplace = 0;
    for (int cell = 0; cell < size; cell++) {
      int step = in.integer();
      if (step != 0) {
        workplace = 0;
      }
      title += step;
      workplace += in.integer();
      cellsInOrder.add(
          title, workplace, in.integer(), in.flag(), in.integer(), in.number(), in.decimal());
    }
    return cellsInOrder.build();
  }

  static byte[] workplaces(WorkplaceFacts facts) {
    PartOutput out = new PartOutput();
    out.number(facts.list().size());
    for (WorkplaceFacts.Workplace workplace : facts.list()) {
      out.number(workplace.number());
      out.flag(workplace.known());
      out.text(workplace.name());
      out.number(workplace.parent());
      out.number(workplace.municipality());
      out.text(workplace.feedName());
    }
    return out.toBytes();
  }

  static WorkplaceFacts readWorkplaces(byte[] bytes) {
    PartInput in = new PartInput(bytes);
    int size = in.integer();
    WorkplaceFacts.Sorted workplaces = new WorkplaceFacts.Sorted(size, bytes.length / 2);
    for (int i = 0; i < size; i++) {
      workplaces
          .begin(in.integer(), in.flag(), in.utf8())
          .end(in.integer(), in.integer(), in.utf8());
    }
    return workplaces.build();
  }
}
