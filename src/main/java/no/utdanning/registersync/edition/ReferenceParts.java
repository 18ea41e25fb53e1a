package no.utdanning.registersync.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.MunicipalityChange;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.register.Verdict;
import no.utdanning.registersync.register.WorkplaceRegister;
import org.jspecify.annotations.Nullable;

/** The parts that a reference set is kept in: its lists, and the bulk file of workplaces. */
final class ReferenceParts {
  private ReferenceParts() {}

  static byte[] lists(ReferenceSet set) {
    PartOutput out = new PartOutput();
    out.number(set.occupations().size());
    for (Occupation occupation : set.occupations()) {
      out.text(occupation.id().value());
      out.text(occupation.title());
      out.flag(occupation.retired());
      out.number(occupation.interests().size());
      occupation.interests().forEach(out::text);
      review(out, occupation.review());
    }
    out.number(set.titles().size());
    for (Title title : set.titles()) {
      out.text(title.code().value());
      out.text(title.text());
      out.text(title.styrk08());
      out.date(title.validFrom());
      out.date(title.validTo());
    }
    out.number(set.titleLinks().size());
    for (TitleLink link : set.titleLinks()) {
      out.text(link.title().value());
      optionalId(out, link.occupation());
      out.text(link.status().code());
      out.decimal(link.weight());
      review(out, link.review());
      out.text(link.comment());
      out.number(link.line());
    }
    out.number(set.tradeLinks().size());
    for (TradeLink link : set.tradeLinks()) {
      out.text(link.trade().value());
      out.text(link.programmeArea());
      optionalId(out, link.occupation());
      out.text(link.status().code());
      review(out, link.review());
      out.text(link.comment());
      out.number(link.line());
    }
    out.number(set.municipalities().changes().size());
    for (MunicipalityChange change : set.municipalities().changes()) {
      out.number(change.oldCode());
      out.number(change.newCode());
    }
    municipalities(out, set.municipalities().list());
    if (!set.decisions().isEmpty() || !set.comments().isEmpty()) {
      // Without them the bytes are those of a set from before there were any.
      decisions(out, set.decisions());
      comments(out, set.comments());
    }
    return out.toBytes();
  }

  private static void decisions(PartOutput out, List<ConflictDecision> decisions) {
    out.number(decisions.size());
    for (ConflictDecision decision : decisions) {
      out.text(decision.conflict());
      out.text(decision.verdict().code());
      out.text(decision.why());
      out.text(decision.by());
      out.date(decision.date());
      out.number(decision.occupations().size());
      decision.occupations().forEach(id -> out.text(id.value()));
      out.number(decision.line());
    }
  }

  private static List<ConflictDecision> readDecisions(PartInput in) {
    return list(
        in,
        () ->
            new ConflictDecision(
                in.text(),
                Verdict.find(in.text()).orElseThrow(),
                in.text(),
                in.text(),
                in.date(),
                list(in, () -> new UnoId(in.text())),
                in.number()));
  }

  private static void comments(PartOutput out, List<PublicComment> comments) {
    out.number(comments.size());
    for (PublicComment comment : comments) {
      out.number(comment.date().toEpochDay());
      out.text(comment.title() == null ? "" : comment.title().value());
      optionalId(out, comment.occupation());
      out.text(comment.text());
      out.text(comment.status());
      out.number(comment.line());
    }
  }

  private static List<PublicComment> readComments(PartInput in) {
    return list(
        in,
        () ->
            new PublicComment(
                LocalDate.ofEpochDay(in.number()),
                optionalTitle(in),
                optionalId(in),
                in.text(),
                in.text(),
                in.number()));
  }

  private static @Nullable TitleCode optionalTitle(PartInput in) {
    String text = in.text();
    return text.isEmpty() ? null : new TitleCode(text);
  }

  static ReferenceSet readLists(byte[] bytes) {
    PartInput in = new PartInput(bytes);
    List<Occupation> occupations =
        list(
            in,
            () ->
                new Occupation(
                    new UnoId(in.text()), in.text(), in.flag(), list(in, in::text), review(in)));
    List<Title> titles =
        list(
            in,
            () -> new Title(new TitleCode(in.text()), in.text(), in.text(), in.date(), in.date()));
    List<TitleLink> titleLinks =
        list(
            in,
            () ->
                new TitleLink(
                    new TitleCode(in.text()),
                    optionalId(in),
                    status(in),
                    in.decimal(),
                    review(in),
                    in.text(),
                    in.number()));
    List<TradeLink> tradeLinks =
        list(
            in,
            () ->
                new TradeLink(
                    new TradeCode(in.text()),
                    in.text(),
                    optionalId(in),
                    status(in),
                    review(in),
                    in.text(),
                    in.number()));
    List<MunicipalityChange> changes =
        list(in, () -> new MunicipalityChange(in.integer(), in.integer()));
    Municipalities municipalities = new Municipalities(readMunicipalities(in), changes);
    boolean more = !in.isAtEnd();
    return new ReferenceSet(
        occupations,
        titles,
        titleLinks,
        tradeLinks,
        municipalities,
        more ? readDecisions(in) : List.of(),
        more ? readComments(in) : List.of());
  }

  static byte[] municipalities(List<Municipality> municipalities) {
    PartOutput out = new PartOutput();
    municipalities(out, municipalities);
    return out.toBytes();
  }

  private static void municipalities(PartOutput out, List<Municipality> municipalities) {
    out.number(municipalities.size());
    for (Municipality municipality : municipalities) {
      out.number(municipality.code());
      out.text(municipality.name());
      out.text(municipality.countyName());
    }
  }

  static List<Municipality> readMunicipalities(byte[] bytes) {
    return readMunicipalities(new PartInput(bytes));
  }

  private static List<Municipality> readMunicipalities(PartInput in) {
    return list(in, () -> new Municipality(in.integer(), in.text(), in.text()));
  }

  static byte[] workplaces(WorkplaceRegister workplaces) {
    PartOutput out = new PartOutput();
    out.number(workplaces.size());
    int last = 0;
    for (int i = 0; i < workplaces.size(); i++) {
      out.number(workplaces.number(i) - last);
      out.utf8(workplaces.nameUtf8(i));
      out.number(workplaces.parent(i));
      out.number(workplaces.location(i));
      out.number(workplaces.postal(i));
      out.date(workplaces.closed(i));
      last = workplaces.number(i);
    }
    return out.toBytes();
  }

  static WorkplaceRegister readWorkplaces(byte[] bytes) {
    PartInput in = new PartInput(bytes);
    int size = in.integer();
    WorkplaceRegister workplaces = new WorkplaceRegister(size, bytes.length / 2);
    int last = 0;
    for (int i = 0; i < size; i++) {
      last += in.integer();
      workplaces.add(last, in.utf8(), in.integer(), in.integer(), in.integer(), in.date());
    }
    return workplaces;
  }

  private static <T> List<T> list(PartInput in, Supplier<T> element) {
    int size = in.integer();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return list;
  }

  private static void review(PartOutput out, Review review) {
    out.date(review.date());
    out.text(review.by());
  }

  private static Review review(PartInput in) {
    return new Review(in.date(), in.text());
  }

  private static void optionalId(PartOutput out, @Nullable UnoId id) {
    out.text(id == null ? "" : id.value());
  }

  private static @Nullable UnoId optionalId(PartInput in) {
    String text = in.text();
    return text.isEmpty() ? null : new UnoId(text);
  }

  private static LinkStatus status(PartInput in) {
    return LinkStatus.find(in.text()).orElseThrow();
  }
}
