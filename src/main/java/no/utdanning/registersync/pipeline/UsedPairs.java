package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.office.LinksDiff;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;

/** The used links that only one of two link files has. */
final class UsedPairs {
  private UsedPairs() {}

  static LinksDiff.Pairs<LinksDiff.TitlePair> ofTitles(Linkage before, Linkage after) {
    return pairs(titlePairs(before), titlePairs(after));
  }

  private static SortedMap<String, LinksDiff.TitlePair> titlePairs(Linkage linkage) {
    SortedMap<String, LinksDiff.TitlePair> pairs = new TreeMap<>();
    for (TitleLink link : linkage.reference().titleLinks()) {
      if (linkage.isUsed(link)) {
        String title = link.title().value();
        String unoId = String.valueOf(link.occupation());
        pairs.putIfAbsent(title + " " + unoId, new LinksDiff.TitlePair(title, unoId));
      }
    }
    return pairs;
  }

  static LinksDiff.Pairs<LinksDiff.TradePair> ofTrades(Linkage before, Linkage after) {
    return pairs(tradePairs(before), tradePairs(after));
  }

  /** Two spellings of a trade are the same trade. */
  private static SortedMap<String, LinksDiff.TradePair> tradePairs(Linkage linkage) {
    SortedMap<String, LinksDiff.TradePair> pairs = new TreeMap<>();
    for (TradeLink link : linkage.reference().tradeLinks()) {
      if (linkage.isUsed(link)) {
        String unoId = String.valueOf(link.occupation());
        pairs.putIfAbsent(
            link.trade() + " " + unoId, new LinksDiff.TradePair(link.programmeArea(), unoId));
      }
    }
    return pairs;
  }

  private static <P> LinksDiff.Pairs<P> pairs(
      SortedMap<String, P> before, SortedMap<String, P> after) {
    return new LinksDiff.Pairs<>(onlyIn(after, before), onlyIn(before, after));
  }

  private static <P> List<P> onlyIn(SortedMap<String, P> side, SortedMap<String, P> other) {
    return side.entrySet().stream()
        .filter(pair -> !other.containsKey(pair.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
