package no.utdanning.registersync.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SliceRecordsTest {
  @Test
  void theGatesWordsComeBackWithWhatTheyAreMadeOf() {
    GateVerdict verdict =
        new GateVerdict(
            List.of(
                GateCheck.of(
                    false,
                    GateSaying.COUNTY_POSITIONS,
                    Map.of(
                        "county",
                        "03",
                        "before",
                        3_000_000_000L,
                        "after",
                        900L,
                        "change",
                        new BigDecimal("-0.7531"),
                        "limit",
                        new BigDecimal("0.25"))),
                GateCheck.of(true, GateSaying.OWN_BYTES, Map.of())));

    assertThat(SliceRecords.readVerdict(SliceRecords.verdict(verdict).toString()))
        .isEqualTo(verdict);
    assertThat(verdict.reasons())
        .containsExactly(
            "max-county-change: positions in county 03 went from 3000000000 to 900,"
                + " a change of -0.7531 (limit 0.25)");
  }

  @Test
  void whatWasKeptBeforeSentencesHadCodesIsStillRead() {
    String kept =
        """
        [{"check": "other-period", "result": "warned", "what": "of another time"}]""";

    assertThat(SliceRecords.readVerdict(kept).checks())
        .containsExactly(
            new GateCheck(
                "other-period",
                GateCheck.Result.WARNED,
                new GateSentence("", new TreeMap<>(), "of another time")));
  }
}
