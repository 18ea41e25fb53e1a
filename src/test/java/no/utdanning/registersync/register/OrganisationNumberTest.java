package no.utdanning.registersync.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"910000004", "974760673", "010000009", "910000020"})
  void acceptsNineDigitsWhoseLastChecksTheOthers(String number) {
    assertThat(OrganisationNumber.isValid(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "910000005", // another check digit
        "910000080", // the check would be 10
        "91000000", // eight
        "9100000044", // ten
        "91000000४", // a digit, but not ASCII
        " 910000004",
        "",
      })
  void refusesWhatIsNone(String number) {
    assertThat(OrganisationNumber.isValid(number)).isFalse();
  }

  @Test
  void writesLeadingZerosAndNothingForNone() {
    assertThat(OrganisationNumber.text(10000009)).isEqualTo("010000009");
    assertThat(OrganisationNumber.text(OrganisationNumber.NONE)).isEmpty();
  }
}
