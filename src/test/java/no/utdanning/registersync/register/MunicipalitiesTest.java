package no.utdanning.registersync.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
  private static final int NOWHERE = Municipalities.NOWHERE;

  private final Municipalities municipalities =
      new Municipalities(
          List.of(
              new Municipality(301, "Oslo", "Oslo"),
              new Municipality(3203, "Asker", "Akershus"),
              new Municipality(3205, "Lillestrøm", "Akershus"),
              new Municipality(4601, "Bergen", "Vestland")),
          List.of(
              // a chain of two to one of the day
              new MunicipalityChange(220, 3025),
              new MunicipalityChange(3025, 3203),
              // split within a county
              new MunicipalityChange(226, 3203),
              new MunicipalityChange(226, 3205),
              // split over two counties
              new MunicipalityChange(1201, 4601),
              new MunicipalityChange(1201, 301),
              // two ways to the same end
              new MunicipalityChange(1301, 1302),
              new MunicipalityChange(1301, 1303),
              new MunicipalityChange(1302, 4601),
              new MunicipalityChange(1303, 4601),
              // a circle without an exit, and one with
              new MunicipalityChange(1401, 1402),
              new MunicipalityChange(1402, 1401),
              new MunicipalityChange(1501, 1502),
              new MunicipalityChange(1502, 1501),
              new MunicipalityChange(1502, 4601),
              // leads to a code that is not of the day
              new MunicipalityChange(1601, 1602),
              // one end of the day, one that leads nowhere
              new MunicipalityChange(1701, 1702),
              new MunicipalityChange(1701, 4601),
              // a municipality of the day that has a change too
              new MunicipalityChange(301, 4601)));

  @Test
  void resolvesAMunicipalityOfTheDayToItself() {
    assertThat(municipalities.resolve("4601")).isEqualTo(4601);
    assertThat(municipalities.resolve("0301")).isEqualTo(301);
  }

  @Test
  void followsChangesToTheEnd() {
    assertThat(municipalities.resolve("0220")).isEqualTo(3203);
    assertThat(municipalities.resolve("1301")).isEqualTo(4601);
    assertThat(municipalities.resolve("1701")).isEqualTo(4601);
  }

  @Test
  void resolvesASplitWithinACountyToTheCounty() {
    assertThat(municipalities.resolve("0226")).isEqualTo(3299);
  }

  @Test
  void resolvesASplitOverCountiesNowhere() {
    assertThat(municipalities.resolve("1201")).isEqualTo(NOWHERE);
  }

  @Test
  void cutsCircles() {
    assertThat(municipalities.resolve("1401")).isEqualTo(NOWHERE);
    assertThat(municipalities.resolve("1501")).isEqualTo(4601);
  }

  @Test
  void resolvesWhatItDoesNotKnowNowhere() {
    assertThat(municipalities.resolve("1601")).isEqualTo(NOWHERE);
    assertThat(municipalities.resolve("9999")).isEqualTo(NOWHERE);
    assertThat(municipalities.resolve("")).isEqualTo(NOWHERE);
    assertThat(municipalities.resolve("301")).isEqualTo(NOWHERE);
    assertThat(municipalities.resolve("0301 ")).isEqualTo(NOWHERE);
    assertThat(municipalities.resolve("٠٣٠١")).isEqualTo(NOWHERE);
  }

  @Test
  void placesByTheFirstMunicipalityThenTheFirstCountyThenOtherwise() {
    assertThat(municipalities.place(9999, NOWHERE, 3299, 4601)).isEqualTo(4601);
    assertThat(municipalities.place(9999, 301, 4601)).isEqualTo(301);
    assertThat(municipalities.place(9999, NOWHERE, 3299, 4699)).isEqualTo(3299);
    assertThat(municipalities.place(9999, NOWHERE, NOWHERE)).isEqualTo(9999);
    assertThat(municipalities.place(9999)).isEqualTo(9999);
  }
}
