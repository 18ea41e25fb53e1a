package no.utdanning.registersync.linkfile;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import no.utdanning.registersync.intake.LinkFileReader;
import no.utdanning.registersync.intake.TableIntake;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that reviewers keep.
 *
 * @param columns all of them, in the contract's order
 * @param code what its rows are sorted by
 * @param id what one row is about; a file says it once
 * @param supersedes whether a new row takes the place of one about something else: a link that of
 *     the decision that its code has no occupation
 */
record LinkFileKind<T>(
    SourceKey key,
    List<String> columns,
    List<Value<T>> values,
    Function<T, String> code,
    Function<T, String> id,
    BiPredicate<T, T> supersedes,
    ToLongFunction<T> line,
    Reading<T> reading) {
  LinkFileKind {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /** Reads a file for the sake of its faults. */
  @FunctionalInterface
  interface Reading<T> {
    TableIntake<T> of(Source source) throws UnusableSource;
  }

  /**
   * What a row says.
   *
   * @param same whether two rows say the same, however they write it
   * @param emptySays whether an empty value says something; else it leaves what stands
   */
  record Value<T>(String column, BiPredicate<T, T> same, boolean emptySays) {
    static <T> Value<T> of(String column, Function<T, ?> value) {
      return new Value<>(column, (a, b) -> value.apply(a).equals(value.apply(b)), false);
    }

    Value<T> alsoWhenEmpty() {
      return new Value<>(column, same, true);
    }
  }

  static final LinkFileKind<TitleLink> TITLE_LINKS =
      new LinkFileKind<>(
          SourceKey.TITLE_LINKS,
          List.of(
              "styrk98_kode",
              "uno_id",
              "status",
              "vekt",
              "kvalitetssikret_dato",
              "kvalitetssikret_av",
              "kommentar"),
          List.of(
              Value.of("uno_id", link -> text(link.occupation())),
              Value.of("status", TitleLink::status).alsoWhenEmpty(),
              new Value<>("vekt", LinkFileKind::sameWeight, false),
              Value.of("kvalitetssikret_dato", link -> day(link.review())),
              Value.of("kvalitetssikret_av", link -> link.review().by()),
              Value.of("kommentar", TitleLink::comment)),
          link -> link.title().value(),
          link -> link.title() + " " + text(link.occupation()),
          (now, then) -> now.title().equals(then.title()) && links(now.status(), then.status()),
          TitleLink::line,
          LinkFileReader::titleLinks);

  static final LinkFileKind<TradeLink> TRADE_LINKS =
      new LinkFileKind<>(
          SourceKey.TRADE_LINKS,
          List.of(
              "programomradekode",
              "uno_id",
              "status",
              "kvalitetssikret_dato",
              "kvalitetssikret_av",
              "kommentar"),
          List.of(
              Value.of("uno_id", link -> text(link.occupation())),
              Value.of("status", TradeLink::status).alsoWhenEmpty(),
              Value.of("kvalitetssikret_dato", link -> day(link.review())),
              Value.of("kvalitetssikret_av", link -> link.review().by()),
              Value.of("kommentar", TradeLink::comment)),
          link -> link.trade().value(),
          link -> link.trade() + " " + text(link.occupation()),
          (now, then) -> now.trade().equals(then.trade()) && links(now.status(), then.status()),
          TradeLink::line,
          LinkFileReader::tradeLinks);

  static final LinkFileKind<ConflictDecision> DECISIONS =
      new LinkFileKind<>(
          SourceKey.DECISIONS,
          List.of("konflikt", "avgjoerelse", "begrunnelse", "av", "dato", "uno_ids"),
          List.of(
              Value.of("avgjoerelse", ConflictDecision::verdict),
              Value.of("begrunnelse", ConflictDecision::why),
              Value.of("av", ConflictDecision::by),
              Value.of("dato", decision -> String.valueOf(decision.date())),
              Value.of("uno_ids", ConflictDecision::occupations).alsoWhenEmpty()),
          ConflictDecision::conflict,
          ConflictDecision::conflict,
          (now, then) -> false,
          ConflictDecision::line,
          LinkFileReader::decisions);

  /** All kinds; a file is of the first whose required columns it has. */
  static final List<LinkFileKind<?>> ALL = List.of(DECISIONS, TRADE_LINKS, TITLE_LINKS);

  private static boolean links(LinkStatus now, LinkStatus then) {
    return now == LinkStatus.GODKJENT && then == LinkStatus.UTEN_YRKE;
  }

  private static boolean sameWeight(TitleLink a, TitleLink b) {
    return a.weight() == null || b.weight() == null
        ? a.weight() == b.weight()
        : a.weight().compareTo(b.weight()) == 0;
  }

  private static String text(@Nullable UnoId occupation) {
    return occupation == null ? "" : occupation.value();
  }

  private static String day(Review review) {
    return String.valueOf(review.date());
  }
}
