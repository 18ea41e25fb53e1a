package no.utdanning.registersync.report.page;

import static no.utdanning.registersync.report.page.ScriptJson.row;

import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.utdanning.registersync.counting.AreaTotals;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.edition.GateSentence;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.report.content.ReportContent;
import no.utdanning.registersync.report.content.SliceLine;
import no.utdanning.registersync.review.ConflictState;
import no.utdanning.registersync.review.Coverage;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.KindCount;
import no.utdanning.registersync.review.TitleCoverage;
import org.jspecify.annotations.Nullable;

/**
 * The data of the page as one JSON object. Its rows have no names, and occupations and people are
 * named by their place: at full size that halves them. {@code model.js} gives the names back, and
 * the two must be read side by side.
 */
final class PageData {
  private final ReportContent content;
  private final EditionReview review;
  private final List<String> files;
  private final Mentions mentions;

  /**
   * @param files beside the page
   */
  PageData(ReportContent content, List<String> files) {
    this.content = content;
    this.review = content.review();
    this.files = files;
    this.mentions = new Mentions(review);
  }

  void write(Writer writer) {
    try (ScriptJson json = new ScriptJson(writer)) {
      json.field("edition", review.edition());
      json.field("previous", review.previous());
      json.field("period", content.period());
      json.field("reference", content.reference());
      json.field("employment", review.employmentKnown());
      json.field("training", review.trainingKnown());
      json.field("states", codes(ConflictState.values()));
      json.field("linkStates", codes(TitleFigures.LinkState.values()));
      json.field("areas", review.coverage().stream().map(PageData::area));
      json.field("titleCoverage", titleCoverage(review.titleCoverage()));
      json.field("kinds", review.kinds().stream().map(PageData::kind));
      new TitleRows(review, mentions).write(json);
      new ConflictRows(review, mentions).write(json);
      new ChangeRows(review.changes()).write(json);
      json.field("comments", review.comments().stream().map(PageData::comment));
      json.field("slices", content.slices().stream().map(PageData::slice));
      json.field(
          "gate",
          content.gate().stream()
              .map(line -> row(line.slice(), line.check(), line.result(), said(line.sentence()))));
      json.field(
          "findings",
          content.findingCounts().stream()
              .map(each -> row(each.code(), code(each.severity()), each.count())));
      json.field("files", files);
      // Last, since it is only now known whom and what the others mention.
      new OccupationRows(review, mentions).write(json);
      json.field("people", mentions.people());
    }
  }

  /** In each language; what was said before sentences had codes, in English alone. */
  private static Map<String, String> said(GateSentence sentence) {
    return sentence.saying().isEmpty()
        ? Map.of("", sentence.english())
        : Word.named("gate.says." + sentence.saying(), sentence.values()).texts();
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> codes(Enum<?>[] values) {
    return Arrays.stream(values).map(PageData::code).toList();
  }

  private static @Nullable Object[] area(Coverage area) {
    AreaTotals.AreaPositions positions = area.positions();
    AreaTotals.AreaApprentices apprentices = area.apprentices();
    return row(
        area.area().code(),
        area.name(),
        positions == null
            ? null
            : row(
                positions.all(),
                positions.linked(),
                positions.unlinked(),
                positions.unknown(),
                positions.onSharedTitles(),
                positions.sumOverOccupations(),
                positions.overcount(),
                positions.fte(),
                positions.workplaces()),
        apprentices == null
            ? null
            : row(
                apprentices.contracts(),
                apprentices.linked(),
                apprentices.sumOverOccupations(),
                apprentices.trainers(),
                apprentices.withApprentices(),
                apprentices.offices()));
  }

  private static @Nullable Object[] titleCoverage(TitleCoverage titles) {
    return row(
        titles.catalogue(),
        titles.linked(),
        titles.shared(),
        titles.decidedWithout(),
        titles.unlinked(),
        titles.unlinkedWithPositions(),
        titles.unknown());
  }

  private static @Nullable Object[] kind(KindCount count) {
    return row(
        count.kind().code(),
        code(count.kind().severity()),
        count.listed(),
        count.decided(),
        count.listedBefore(),
        count.decidedBefore(),
        count.opened(),
        count.closed());
  }

  private static @Nullable Object[] comment(PublicComment comment) {
    UnoId occupation = comment.occupation();
    return row(
        comment.date(),
        comment.title() == null ? "" : comment.title(),
        occupation == null ? "" : occupation.value(),
        comment.text(),
        comment.status());
  }

  private static @Nullable Object[] slice(SliceLine slice) {
    return row(
        slice.id(),
        slice.kind(),
        slice.part(),
        slice.asOf(),
        slice.taken(),
        slice.age(),
        slice.receipts().stream()
            .map(
                receipt ->
                    row(
                        receipt.source(),
                        receipt.tally().read(),
                        receipt.tally().counted(),
                        receipt.tally().excluded(),
                        receipt.tally().rejected())));
  }
}
