package no.utdanning.registersync.counting;

import java.util.BitSet;
import java.util.List;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.Area;
import org.jspecify.annotations.Nullable;

/**
 * What an edition's figures are made of: its slices, and how small cells are protected.
 *
 * @param employment null before the first slice of employment
 * @param vigo one a county, empty before the first
 */
public record FigureInputs(
    Linkage linkage,
    @Nullable EmploymentData employment,
    List<VigoData> vigo,
    SmallCells smallCells) {
  public FigureInputs {
    vigo = List.copyOf(vigo);
  }

  EmploymentCells cells() {
    return employment == null ? EmploymentCells.NONE : employment.cells();
  }

  /** Every municipality code that a position, contract or approval stands in, sorted. */
  int[] municipalities() {
    BitSet codes = new BitSet(Area.UNKNOWN_MUNICIPALITY + 1);
    for (int cell = 0; cell < cells().size(); cell++) {
      codes.set(cells().municipality(cell));
    }
    for (VigoData county : vigo) {
      county.contracts().forEach(contracts -> codes.set(contracts.municipality()));
      county.approvals().forEach(approval -> codes.set(approval.municipality()));
    }
    return codes.stream().toArray();
  }
}
