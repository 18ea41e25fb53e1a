package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
  @Test
  void whatMayBeAnIdentityNumberIsMaskedAndAChecksumIsNot() {
    assertThat(Shown.text("id 01019912345, sha " + FakeOffice.SHA256 + ", id 99019912345."))
        .isEqualTo("id ***********, sha " + FakeOffice.SHA256 + ", id ***********.");
    assertThat(Shown.text("fnr01019912345abc")).isEqualTo("fnr***********abc");
    assertThat(Shown.text("1234567890")).isEqualTo("1234567890");
  }
}
