package no.utdanning.registersync.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** When and by whom links and descriptions were last reviewed. */
final class LinkStamps {
  private record Key(String code, UnoId occupation) {}

  private final Map<Key, Review> links = new HashMap<>();
  private final Map<UnoId, Occupation> occupations = new HashMap<>();

  LinkStamps(Linkage linkage) {
    for (TitleLink link : linkage.reference().titleLinks()) {
      put(link.title().value(), link.occupation(), link.review());
    }
    for (TradeLink link : linkage.reference().tradeLinks()) {
      put(link.trade().value(), link.occupation(), link.review());
    }
    linkage.reference().occupations().forEach(it -> occupations.put(it.id(), it));
  }

  private void put(String code, @Nullable UnoId occupation, Review review) {
    if (occupation != null) {
      links.putIfAbsent(new Key(code, occupation), review);
    }
  }

  /**
   * The stamp of a link.
   *
   * @param code of a title or a trade
   */
  Optional<Review> find(String code, UnoId occupation) {
    return Optional.ofNullable(links.get(new Key(code, occupation)));
  }

  /** As {@link #find}; without such a link there is no stamp. */
  Review of(String code, UnoId occupation) {
    return find(code, occupation).orElse(Review.NONE);
  }

  /** The stamp of a description; without it, none. */
  Review of(UnoId occupation) {
    Occupation described = occupations.get(occupation);
    return described == null ? Review.NONE : described.review();
  }

  /** The occupation's text, also of a retired one; empty when there is no such occupation. */
  String title(UnoId occupation) {
    Occupation described = occupations.get(occupation);
    return described == null ? "" : described.title();
  }
}
