package no.utdanning.registersync.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.finding.LinkFindings.ContradictoryLink;
import no.utdanning.registersync.finding.LinkFindings.LinkToRetiredOccupation;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.finding.Where;
import org.junit.jupiter.api.Test;

class FindingPartsTest {
  private static final RecordedFinding WITHOUT_FACTS =
      RecordedFinding.of(
          new LinkToRetiredOccupation(Where.at("title-links", 9), "2221141", "y_radiolog"));

  @Test
  void findingsComeBackWithTheirFacts() {
    RecordedFinding contradiction =
        RecordedFinding.of(
            ContradictoryLink.repeated(
                Where.at("title-links", 4), "2221141", "y_radiolog", true, 2));
    List<RecordedFinding> findings = List.of(WITHOUT_FACTS, contradiction, WITHOUT_FACTS);

    assertThat(FindingParts.read(FindingParts.write(findings))).isEqualTo(findings);
    assertThat(contradiction.facts())
        .isEqualTo(Map.of("contradiction", "weight", "first_line", "2"));
  }

  /** A slice of before findings had facts ends where they would begin. */
  @Test
  void findingsOfBeforeTheyHadFactsAreStillRead() {
    byte[] now = FindingParts.write(List.of(WITHOUT_FACTS));

    assertThat(FindingParts.read(Arrays.copyOf(now, now.length - 1)))
        .containsExactly(WITHOUT_FACTS);
  }
}
