package no.utdanning.registersync.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.WorkplaceRegister;
import org.junit.jupiter.api.Test;

class BulkFileTest {
  private final WorkplaceRegister register = new WorkplaceRegister();

  BulkFileTest() {
    register.add(999_999_999, "ØYA \"BÅT\" 🚤", 810_000_007, 301, 1103, LocalDate.of(2025, 11, 30));
    register.add(
        810_000_074,
        "",
        OrganisationNumber.NONE,
        WorkplaceRegister.NO_CANDIDATE,
        WorkplaceRegister.NO_CANDIDATE,
        null);
  }

  @Test
  void whatASliceKeepsGivesTheSameWorkplaces() {
    byte[] packed = BulkFile.read(register).part().packed();
    BulkFile kept = BulkFile.kept(PartBytes.kept(packed));

    WorkplaceRegister back = kept.register();

    assertThat(back.size()).isEqualTo(2);
    assertThat(back.find(999_999_999)).isZero();
    assertThat(back.find(810_000_074)).isOne();
    assertThat(back.find(810_000_007)).isEqualTo(WorkplaceRegister.ABSENT);
    for (int position = 0; position < register.size(); position++) {
      assertThat(back.number(position)).isEqualTo(register.number(position));
      assertThat(back.name(position)).isEqualTo(register.name(position));
      assertThat(back.parent(position)).isEqualTo(register.parent(position));
      assertThat(back.location(position)).isEqualTo(register.location(position));
      assertThat(back.postal(position)).isEqualTo(register.postal(position));
      assertThat(back.closed(position)).isEqualTo(register.closed(position));
    }
    // As it was kept, and not packed again.
    assertThat(kept.part().packed()).isSameAs(packed);
  }
}
