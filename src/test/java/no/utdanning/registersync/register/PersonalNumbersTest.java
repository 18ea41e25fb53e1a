package no.utdanning.registersync.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalNumbersTest {

  @Test
  void masksRunsOfElevenOrMoreDigits() {
    assertThat(PersonalNumbers.mask("Ola 01017012345 Hansen")).isEqualTo("Ola *********** Hansen");
    assertThat(PersonalNumbers.mask("01017012345")).isEqualTo("***********");
    assertThat(PersonalNumbers.mask("x010170123456789,01017012345"))
        .isEqualTo("x***********,***********");
  }

  @Test
  void leavesShorterRunsAsTheyAre() {
    assertThat(PersonalNumbers.mask("910000004 og 0101701234"))
        .isEqualTo("910000004 og 0101701234");
    assertThat(PersonalNumbers.mask("")).isEmpty();
  }
}
