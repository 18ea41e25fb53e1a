package no.utdanning.registersync.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Workplaces are found by their numbers, whatever order the bulk file has them in. */
class WorkplaceRegisterTest {
  private final WorkplaceRegister register = new WorkplaceRegister();

  @Test
  void findsNumbersInTheOrderOfTheFile() {
    add(811_000_003, 811_000_011, 811_002_049, 999_999_999);

    assertThat(List.of(811_000_003, 811_000_011, 811_002_049, 999_999_999))
        .extracting(register::find)
        .containsExactly(0, 1, 2, 3);
    assertThat(List.of(0, 811_000_002, 811_000_004, 811_000_012, 811_002_048, 999_999_998))
        .extracting(register::find)
        .containsOnly(WorkplaceRegister.ABSENT);
  }

  @Test
  void theFirstOfRepeatedRowsStandsWhetherOrNotTheyFollowEachOther() {
    assertThat(add(811_000_003, 811_000_003, 811_000_011, 811_000_003, 810_000_000, 811_000_011))
        .containsExactly(true, false, true, false, true, false);
    assertThat(register.size()).isEqualTo(3);
    assertThat(register.find(811_000_003)).isZero();
    assertThat(register.find(810_000_000)).isEqualTo(2);
  }

  @Test
  void hasNothingBeforeAnythingIsAdded() {
    assertThat(register.find(811_000_003)).isEqualTo(WorkplaceRegister.ABSENT);
  }

  @Test
  void findsWhatATableOfItsOwnWouldInAnyOrderAndOnTheWay() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        numbers.add(900_000_000 + random.nextInt(20_000));
      }
      Collections.sort(numbers);
      // In order as far as a place that is another one each time.
      Collections.shuffle(numbers.subList(random.nextInt(2_000), 2_000), random);
      WorkplaceRegister workplaces = new WorkplaceRegister();
      Map<Integer, Integer> expected = new HashMap<>();
      for (int number : numbers) {
        boolean isNew = expected.putIfAbsent(number, workplaces.size()) == null;
        assertThat(add(workplaces, number)).as("%d of seed %d", number, seed).isEqualTo(isNew);
        int other = 900_000_000 + random.nextInt(20_000);
        assertThat(workplaces.find(other))
            .as("%d of seed %d", other, seed)
            .isEqualTo(expected.getOrDefault(other, WorkplaceRegister.ABSENT));
      }
    }
  }

  private List<Boolean> add(int... numbers) {
    List<Boolean> added = new ArrayList<>();
    for (int number : numbers) {
      added.add(add(register, number));
    }
    return added;
  }

  private static boolean add(WorkplaceRegister workplaces, int number) {
    return workplaces.add(number, "Verksted " + number, OrganisationNumber.NONE, 301, 301, null);
  }
}
