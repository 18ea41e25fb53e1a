package no.utdanning.registersync.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.LinkFindings;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** Looks through the links of a reference set for what is wrong with them in themselves. */
public final class LinkReview {
  private static final String TITLE_LINKS = "title-links";
  private static final String TRADE_LINKS = "trade-links";
  private static final String OCCUPATION_COLUMN = "uno_id";

  private final Linkage linkage;
  private final LocalDate staleBefore;
  private final Map<UnoId, Occupation> occupations = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private LinkReview(Linkage linkage, LocalDate staleBefore) {
    this.linkage = linkage;
    this.staleBefore = staleBefore;
    linkage.reference().occupations().forEach(o -> occupations.put(o.id(), o));
  }

  /**
   * The findings, in the order of the files.
   *
   * @param staleBefore reviews from before this date are stale
   */
  public static List<Finding> findings(Linkage linkage, LocalDate staleBefore) {
    LinkReview review = new LinkReview(linkage, staleBefore);
    review.titleLinks();
    review.incompleteWeights();
    review.tradeLinks();
    review.descriptions();
    return review.findings;
  }

  private void titleLinks() {
    for (TitleLink link : linkage.reference().titleLinks()) {
      String title = link.title().value();
      if (!linkage.catalogue().containsKey(link.title())) {
        findings.add(
            new LinkFindings.DanglingLink(
                Where.at(TITLE_LINKS, link.line(), "styrk98_kode"),
                title,
                text(link.occupation()),
                LinkFindings.Missing.TITLE));
      }
      occupation(TITLE_LINKS, link.line(), title, link.occupation(), link.status());
      if (linkage.isUsed(link)) {
        stale(
            TITLE_LINKS,
            link.line(),
            LinkFindings.link(title, text(link.occupation())),
            link.review());
      }
      if (link.status() == LinkStatus.UTEN_YRKE
          && linkage.titles().relation(link.title()).isLinked()) {
        contradiction(TITLE_LINKS, link.line(), title);
      }
    }
  }

  private void tradeLinks() {
    for (TradeLink link : linkage.reference().tradeLinks()) {
      String trade = link.trade().value();
      occupation(TRADE_LINKS, link.line(), trade, link.occupation(), link.status());
      if (linkage.isUsed(link)) {
        stale(
            TRADE_LINKS,
            link.line(),
            LinkFindings.link(trade, text(link.occupation())),
            link.review());
      }
      if (link.status() == LinkStatus.UTEN_YRKE
          && linkage.trades().relation(link.trade()).isLinked()) {
        contradiction(TRADE_LINKS, link.line(), trade);
      }
    }
  }

  private void occupation(
      String source, long line, String subject, @Nullable UnoId id, LinkStatus status) {
    if (id == null) {
      return;
    }
    Where where = Where.at(source, line, OCCUPATION_COLUMN);
    Occupation occupation = occupations.get(id);
    if (occupation == null) {
      findings.add(
          new LinkFindings.DanglingLink(
              where, subject, id.value(), LinkFindings.Missing.OCCUPATION));
    } else if (occupation.retired() && status == LinkStatus.GODKJENT) {
      findings.add(new LinkFindings.LinkToRetiredOccupation(where, subject, id.value()));
    }
  }

  private void contradiction(String source, long line, String subject) {
    findings.add(
        LinkFindings.ContradictoryLink.withoutOccupation(
            Where.at(source, line, "status"), subject));
  }

  private void incompleteWeights() {
    Map<TitleCode, List<TitleLink>> used = new LinkedHashMap<>();
    for (TitleLink link : linkage.reference().titleLinks()) {
      if (linkage.isUsed(link)) {
        used.computeIfAbsent(link.title(), title -> new ArrayList<>()).add(link);
      }
    }
    used.forEach(
        (title, links) -> {
          int weighted = (int) links.stream().filter(LinkReview::hasPositiveWeight).count();
          if (weighted > 0 && weighted < links.size()) {
            findings.add(
                new LinkFindings.IncompleteWeights(
                    Where.at(TITLE_LINKS, links.get(0).line(), "vekt"),
                    title.value(),
                    weighted,
                    links.size()));
          }
        });
  }

  private static boolean hasPositiveWeight(TitleLink link) {
    return link.weight() != null && link.weight().signum() > 0;
  }

  private void descriptions() {
    for (Occupation occupation : linkage.reference().occupations()) {
      if (!occupation.retired()) {
        stale("occupations", 0, occupation.id().value(), occupation.review());
      }
    }
  }

  private void stale(String source, long line, String subject, Review review) {
    LocalDate reviewed = review.date();
    if (reviewed != null && reviewed.isBefore(staleBefore)) {
      findings.add(
          new LinkFindings.StaleReview(
              Where.at(source, line, "kvalitetssikret_dato"), subject, reviewed.toString()));
    }
  }

  private static String text(@Nullable UnoId id) {
    return id == null ? "" : id.value();
  }
}
