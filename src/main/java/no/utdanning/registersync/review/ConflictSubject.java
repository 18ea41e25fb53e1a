package no.utdanning.registersync.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;

/**
 * What a conflict speaks of: a title, a trade, an occupation, a link of one of the first two, or
 * two titles.
 *
 * @param parts the codes: {@code [7421125]}, {@code [BASNE3]}, {@code [y_radiolog]}, {@code
 *     [7421125, y_mobelsnekker]}, {@code [7134117, 7134501]}
 */
public record ConflictSubject(Type type, List<String> parts) {
  private static final Pattern BETWEEN = Pattern.compile(" -> | ");

  /** What it is. */
  public enum Type {
    TITLE,
    TRADE,
    OCCUPATION,
    TITLE_LINK,
    TRADE_LINK,
    TITLES
  }

  public ConflictSubject {
    parts = List.copyOf(parts);
  }

  /** Reads what a finding calls its subject. */
  static ConflictSubject of(String finding) {
    return of(List.of(BETWEEN.split(finding)));
  }

  private static ConflictSubject of(List<String> parts) {
    String first = parts.get(0);
    if (UnoId.isWellFormed(first)) {
      return new ConflictSubject(Type.OCCUPATION, parts);
    }
    boolean title = TitleCode.isWellFormed(first);
    if (parts.size() == 1) {
      return new ConflictSubject(title ? Type.TITLE : Type.TRADE, parts);
    }
    if (TitleCode.isWellFormed(parts.get(1))) {
      return new ConflictSubject(Type.TITLES, parts);
    }
    return new ConflictSubject(title ? Type.TITLE_LINK : Type.TRADE_LINK, parts);
  }

  /** The subject as it stands in a conflict's id: {@code 7421125+y_mobelsnekker}. */
  public String code() {
    return String.join("+", parts);
  }

  /** The titles that it names, in order of their codes; empty when it names none. */
  public List<TitleCode> titles() {
    return parts.stream().filter(TitleCode::isWellFormed).map(TitleCode::new).toList();
  }

  public Optional<TradeCode> findTrade() {
    return type == Type.TRADE || type == Type.TRADE_LINK
        ? Optional.of(new TradeCode(parts.get(0)))
        : Optional.empty();
  }

  /** The occupation that it names itself. */
  public Optional<UnoId> findOccupation() {
    return parts.stream().filter(UnoId::isWellFormed).map(UnoId::new).findFirst();
  }
}
