package no.utdanning.registersync.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.utdanning.registersync.counting.WorkplaceFacts.Workplace;
import org.junit.jupiter.api.Test;

class WorkplaceFactsTest {
  private static final Workplace OSLO =
      new Workplace(910000004, true, "BLÅBÆR OG BRØD", 810000001, 301, "");
  private static final Workplace BERGEN = new Workplace(920000009, false, "", 0, 4699, "Verft Ærø");

  private final WorkplaceFacts facts = new WorkplaceFacts(List.of(BERGEN, OSLO));

  @Test
  void whateverOrderTheyComeInTheyStandByNumberAndAsTheyWere() {
    assertThat(facts.list()).containsExactly(OSLO, BERGEN);
    assertThat(facts.streamNumbers()).containsExactly(910000004, 920000009);
    assertThat(facts.get(920000009)).isEqualTo(BERGEN);
    assertThat(facts.contains(910000005)).isFalse();
    assertThatThrownBy(() -> facts.get(910000005)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheBulkFileNamesAWorkplace() {
    assertThat(facts.isNamed(OSLO.number())).isTrue();
    assertThat(facts.isNamed(BERGEN.number())).isFalse();
    assertThat(facts.isNamed(910000005)).isFalse();
    assertThat(facts.streamUnnamedIn(facts)).containsExactly(BERGEN);
    assertThat(facts.streamUnnamedIn(WorkplaceFacts.NONE)).containsExactly(OSLO, BERGEN);
  }

  @Test
  void halvesThatComeInOrderAreTheSame() {
    WorkplaceFacts inOrder =
        new WorkplaceFacts.Sorted(2, 0)
            .begin(OSLO.number(), true, utf8(OSLO.name()))
            .end(OSLO.parent(), OSLO.municipality(), utf8(""))
            .begin(BERGEN.number(), false, utf8(""))
            .end(BERGEN.parent(), BERGEN.municipality(), utf8(BERGEN.feedName()))
            .build();

    assertThat(inOrder.list()).isEqualTo(facts.list());
  }

  @Test
  void noneStandsTwiceOrOutOfItsPlace() {
    assertThatThrownBy(() -> new WorkplaceFacts(List.of(OSLO, BERGEN, OSLO)))
        .isInstanceOf(IllegalArgumentException.class);
    WorkplaceFacts.Sorted unsorted =
        new WorkplaceFacts.Sorted(2, 0)
            .begin(BERGEN.number(), false, utf8(""))
            .end(0, 4699, utf8(""))
            .begin(OSLO.number(), true, utf8("X"))
            .end(0, 301, utf8(""));
    assertThatThrownBy(unsorted::build).isInstanceOf(IllegalArgumentException.class);
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
