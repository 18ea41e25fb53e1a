package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintSetTest {

  @Test
  void knowsAnIdAgainHoweverFarApart() {
    FingerprintSet set = new FingerprintSet();

    for (int i = 0; i < 200_000; i++) {
      assertThat(set.add(FingerprintSet.fingerprint("A" + i))).isTrue();
      assertThat(set.add(FingerprintSet.fingerprint(String.valueOf(i)))).isTrue();
    }

    assertThat(set.size()).isEqualTo(400_000);
    for (int i = 0; i < 200_000; i++) {
      assertThat(set.add(FingerprintSet.fingerprint("A" + i))).isFalse();
      assertThat(set.add(FingerprintSet.fingerprint(String.valueOf(i)))).isFalse();
    }
    assertThat(set.size()).isEqualTo(400_000);
  }

  @Test
  void tellsLookalikesApart() {
    List<String> ids =
        new ArrayList<>(
            List.of(
                "",
                "0",
                "00",
                "1",
                "01",
                "001",
                "-1",
                "+1",
                "1 ",
                " 1",
                "1.0",
                "a",
                "A",
                "æ",
                "aa",
                "999999999999999999",
                "1000000000000000000",
                "0999999999999999999",
                "a\0",
                "\0a",
                "abcd",
                "abcde",
                "abce",
                "abcdabcd",
                "\0",
                "\0\0\0\0",
                "\0\0\0\0\0"));
    ids.add("9".repeat(40));
    ids.add("9".repeat(41));

    Set<Long> fingerprints = new HashSet<>();
    ids.forEach(id -> fingerprints.add(FingerprintSet.fingerprint(id)));

    assertThat(fingerprints).hasSize(ids.size());
  }

  @Test
  void zeroIsAFingerprintLikeAnyOther() {
    FingerprintSet set = new FingerprintSet();

    assertThat(set.add(0)).isTrue();
    assertThat(set.add(0)).isFalse();
    assertThat(set.size()).isEqualTo(1);
  }

  @Test
  void takesAtMostSixteenBytesAnId() {
    FingerprintSet set = new FingerprintSet();
    Random random = new Random(1);

    for (int i = 1; i <= 1_000_000; i++) {
      set.add(random.nextLong());
      if (i % 10_000 == 0) {
        assertThat(set.bytes()).isLessThanOrEqualTo(16L * i);
      }
    }
  }
}
