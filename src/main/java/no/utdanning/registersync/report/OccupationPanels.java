package no.utdanning.registersync.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.counting.Apprentices;
import no.utdanning.registersync.counting.AreaTotals;
import no.utdanning.registersync.counting.FigureReader;
import no.utdanning.registersync.counting.OccupationFigures;
import no.utdanning.registersync.counting.Positions;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the panel of each occupation shows, from the public figures: one JSON file each. Its
 * form is told by {@code schema/occupation-panel.schema.json}.
 */
public final class OccupationPanels implements FigureReader {
  private final EditionDirectory directory;
  private final Linkage linkage;
  private final AreaNames names;
  private final AsOf asOf;
  private final Map<UnoId, List<OccupationFigures>> figures = new HashMap<>();
  private final Map<TitleCode, Long> positions = new HashMap<>();
  private AreaTotals.@Nullable AreaPositions country;

  public OccupationPanels(EditionDirectory directory, Linkage linkage, AreaNames names, AsOf asOf) {
    this.directory = directory;
    this.linkage = linkage;
    this.names = names;
    this.asOf = asOf;
  }

  @Override
  public void occupation(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    figures.put(
        occupation.id(),
        published.stream().filter(row -> row.area().type() != Area.Type.KOMMUNE).toList());
  }

  @Override
  public void areas(Audience audience, List<AreaTotals> areas) {
    if (audience == Audience.PUBLIC) {
      areas.stream()
          .filter(row -> row.area().equals(Area.COUNTRY))
          .forEach(row -> country = row.positions());
    }
  }

  @Override
  public void titles(Audience audience, List<TitleFigures> titles) {
    if (audience == Audience.PUBLIC) {
      for (TitleFigures row : titles) {
        TitleFigures.TitlePositions counted = row.positions();
        if (counted != null) {
          positions.put(row.code(), counted.count());
        }
      }
    }
  }

  /** Writes the panels, once all figures have been read. */
  public void write() {
    for (Occupation occupation : linkage.occupations().values()) {
      directory.write(
          "public/occupations/" + occupation.id() + ".json", Json.line(panel(occupation)));
    }
  }

  private ObjectNode panel(Occupation occupation) {
    ObjectNode panel = Json.object();
    panel.put("uno_id", occupation.id().value());
    panel.put("tittel", occupation.title());
    ObjectNode review = panel.putObject("kvalitetssikret");
    review.put("dato", text(occupation.review().date()));
    review.put("av", occupation.review().by());
    sources(panel.putObject("kilder"));
    notes(panel.putArray("merknader"));
    boolean hasTitle = !linkage.titles().codes(occupation.id()).isEmpty();
    panel.put("datagrunnlag", hasTitle ? "titler" : "ingen_tittel");
    titles(panel.putArray("titler"), occupation.id());
    ArrayNode areas = panel.putArray("tall");
    figures.getOrDefault(occupation.id(), List.of()).stream()
        .sorted(Comparator.comparing(OccupationFigures::area, countryFirst()))
        .forEach(row -> area(areas.addObject(), row));
    trades(panel.putArray("larefag"), occupation.id());
    related(panel.putArray("relaterte_yrker"), occupation);
    return panel;
  }

  private void sources(ObjectNode sources) {
    ObjectNode employment = sources.putObject("stillinger");
    employment.put("kilde", "Aa-registeret (NAV)");
    employment.put("periode", text(asOf.period()));
    employment.put(
        "referansedato", asOf.period() == null ? null : asOf.period().referenceDate().toString());
    ObjectNode vigo = sources.putObject("larlinger");
    vigo.put("kilde", "Vigo (fylkeskommunene)");
    ObjectNode nights = vigo.putObject("fylker");
    asOf.nights().forEach((county, night) -> nights.put(county, night.toString()));
    ObjectNode reference = sources.putObject("koblinger");
    reference.put("kilde", "Redaksjonens koblinger fra stillingstitler til yrker");
    reference.put("dato", asOf.reference().toString());
  }

  private void notes(ArrayNode notes) {
    note(
        notes,
        "stillinger_ikke_personer",
        "Tallene er stillinger (arbeidsforhold), ikke personer: en person kan ha flere.");
    note(
        notes,
        "feil_i_registrene",
        "Registrene inneholder feil, og små tall er avrundet av hensyn til personvernet.");
    note(
        notes,
        "titler_koblet_for_hand",
        "Stillingstitlene er koblet til yrker for hånd, og en tittel kan høre til flere yrker.");
    ObjectNode sum =
        note(
            notes,
            "sum_over_yrker_er_for_hoy",
            "Stillinger kan ikke summeres over yrker: stillinger på delte titler telles da flere"
                + " ganger.");
    if (country != null) {
      sum.put("stillinger_koblet", country.linked());
      sum.put("sum_yrker", country.sumOverOccupations());
      sum.put("overtelling", country.overcount());
    }
  }

  private static ObjectNode note(ArrayNode notes, String code, String text) {
    ObjectNode note = notes.addObject();
    note.put("kode", code);
    note.put("tekst", text);
    return note;
  }

  private void titles(ArrayNode titles, UnoId occupation) {
    for (TitleCode code : linkage.titles().codes(occupation)) {
      Title title = linkage.catalogue().get(code);
      Relation relation = linkage.titles().relation(code);
      ObjectNode node = titles.addObject();
      node.put("styrk98_kode", code.value());
      node.put("tittel", title == null ? "" : title.text());
      node.put("delt", relation.isShared());
      others(node.putArray("andre_yrker"), relation, occupation);
    }
  }

  private void trades(ArrayNode trades, UnoId occupation) {
    for (TradeCode code : linkage.trades().codes(occupation)) {
      Relation relation = linkage.trades().relation(code);
      ObjectNode node = trades.addObject();
      node.put("programomradekode", code.value());
      node.put("delt", relation.isShared());
      others(node.putArray("andre_yrker"), relation, occupation);
    }
  }

  private static void others(ArrayNode others, Relation relation, UnoId occupation) {
    relation.occupations().stream()
        .filter(other -> !other.equals(occupation))
        .forEach(other -> others.add(other.value()));
  }

  private void area(ObjectNode node, OccupationFigures row) {
    node.put("omraade_type", row.area().type().code());
    node.put("omraade_kode", row.area().code());
    node.put("omraade_navn", names.name(row.area()));
    Positions counted = row.positions();
    node.put("stillinger", counted == null ? null : (Long) counted.total());
    node.put("stillinger_egne", counted == null ? null : (Long) counted.own());
    node.put("stillinger_delte", counted == null ? null : (Long) counted.shared());
    node.put("stillinger_fordelt", counted == null ? null : counted.apportioned());
    node.put("aarsverk", counted == null ? null : counted.fte());
    node.put("aarsverk_egne", counted == null ? null : counted.fteOwn());
    node.put("aarsverk_delte", counted == null ? null : counted.fteShared());
    node.put("midlertidige", counted == null ? null : (Long) counted.temporary());
    node.put("bedrifter", counted == null ? null : (Long) counted.workplaces());
    Apprentices apprentices = row.apprentices();
    node.put("larlinger", apprentices == null ? null : (Long) apprentices.contracts());
    node.put("larlinger_egne", apprentices == null ? null : (Long) apprentices.own());
    node.put("larlinger_delte", apprentices == null ? null : (Long) apprentices.shared());
    node.put("larebedrifter", apprentices == null ? null : (Long) apprentices.trainers());
    node.put(
        "bedrifter_med_larling", apprentices == null ? null : (Long) apprentices.withApprentices());
    node.put("opplaringskontor", apprentices == null ? null : (Long) apprentices.offices());
  }

  private static Comparator<Area> countryFirst() {
    return Comparator.comparing((Area area) -> area.type() != Area.Type.LAND)
        .thenComparing(Comparator.naturalOrder());
  }

  private record Related(Occupation occupation, long positions, List<String> interests) {}

  /** Occupations that share titles, most shared positions first, then most common interests. */
  private void related(ArrayNode related, Occupation occupation) {
    SortedMap<UnoId, Long> shared = new TreeMap<>();
    for (TitleCode code : linkage.titles().codes(occupation.id())) {
      for (UnoId other : linkage.titles().relation(code).occupations()) {
        if (!other.equals(occupation.id())) {
          shared.merge(other, positions.getOrDefault(code, 0L), Long::sum);
        }
      }
    }
    List<Related> ranked = new ArrayList<>();
    shared.forEach(
        (id, count) -> {
          Occupation other = linkage.occupations().get(id);
          if (other != null) {
            ranked.add(new Related(other, count, common(occupation, other)));
          }
        });
    ranked.sort(
        Comparator.comparingLong(Related::positions)
            .thenComparingInt(other -> other.interests().size())
            .reversed()
            .thenComparing(other -> other.occupation().id()));
    for (Related other : ranked) {
      ObjectNode node = related.addObject();
      node.put("uno_id", other.occupation().id().value());
      node.put("tittel", other.occupation().title());
      node.put("delte_stillinger", country == null ? null : (Long) other.positions());
      ArrayNode interests = node.putArray("felles_interesser");
      other.interests().forEach(interests::add);
    }
  }

  private static List<String> common(Occupation a, Occupation b) {
    Set<String> ofB = new HashSet<>(b.interests());
    return a.interests().stream().filter(ofB::contains).distinct().sorted().toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
