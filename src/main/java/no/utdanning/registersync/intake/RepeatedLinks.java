package no.utdanning.registersync.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.LinkFindings.ContradictoryLink;
import no.utdanning.registersync.finding.LinkFindings.DuplicateLink;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.LinkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Tells the first of repeated links from the others, and of the others whether they say the same:
 * one with another status or weight contradicts the first.
 */
final class RepeatedLinks {
  private record Key(String code, String occupation) {}

  private record First(LinkStatus status, @Nullable BigDecimal weight, long line) {
    boolean says(LinkStatus otherStatus, @Nullable BigDecimal otherWeight) {
      return status == otherStatus
          && (weight == null || otherWeight == null
              ? weight == otherWeight
              : weight.compareTo(otherWeight) == 0);
    }
  }

  private final String source;
  private final Map<Key, First> firsts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param source what findings call the source
   */
  RepeatedLinks(String source) {
    this.source = source;
  }

  /**
   * Whether a link has not stood on an earlier row; if it has, that is a finding.
   *
   * @param code the title's or the trade's
   * @param occupation an uno_id, or empty
   */
  boolean isFirst(
      String code, String occupation, LinkStatus status, @Nullable BigDecimal weight, long line) {
    First first = firsts.putIfAbsent(new Key(code, occupation), new First(status, weight, line));
    if (first == null) {
      return true;
    }
    Where where = Where.at(source, line);
    findings.add(
        first.says(status, weight)
            ? new DuplicateLink(where, code, occupation, first.line())
            : ContradictoryLink.repeated(
                where, code, occupation, first.status() == status, first.line()));
    return false;
  }

  List<Finding> findings() {
    return findings;
  }
}
