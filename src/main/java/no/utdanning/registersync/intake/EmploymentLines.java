package no.utdanning.registersync.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.intake.JsonText.OddShape;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * {@code aareg-json}: the Aa-register's employment objects, version 2, one on a line. Of the
 * details of an employment the one counts whose reporting months hold the reference date; where
 * several do, the one that began last; where none does, the employment was not reported for the
 * month. Persons are passed over.
 */
final class EmploymentLines implements Rows {
  private final OpenedSource opened;
  private final Header header;
  private final String month;
  private final JsonLines lines;
  private final List<String> idFields;

  EmploymentLines(OpenedSource opened, SourceColumns ours, Period period) {
    this.opened = opened;
    this.month = period.toString();
    header = Header.ofFields(opened.source(), ours);
    lines = new JsonLines(opened.content());
    String idField = opened.source().settings().columnInFile("arbeidsforholdId");
    // The id of the employer's own is not the only one of its kind; the register's are.
    idFields =
        idField.equals("arbeidsforholdId")
            ? List.of("navUuid", "navArbeidsforholdId", "id")
            : List.of(idField);
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public String name() {
    return opened.source().name();
  }

  @Override
  public @Nullable Row next() throws UnusableSource {
    try {
      if (!lines.next()) {
        return null;
      }
    } catch (IOException e) {
      throw UnusableSource.unreadable(opened.source(), e);
    }
    if (lines.isTooLong()) {
      throw UnusableSource.refused(
          opened.source().location(),
          Where.at(name(), lines.number()),
          "Line " + lines.number() + " has no end: the file is not one object a line");
    }
    try (JsonParser json = lines.parser()) {
      json.nextToken();
      Employment employment = new Employment();
      JsonText.object(json, name -> employment.field(json, name));
      return json.nextToken() == null
          ? employment.row()
          : JsonRow.malformed(header, lines.number());
    } catch (OddShape | JacksonException e) {
      return JsonRow.malformed(header, lines.number());
    }
  }

  @Override
  public SourceReceipt receipt(Tally tally) throws UnusableSource {
    return opened.receipt(tally);
  }

  /** One of an employment's details. */
  private static final class Detail {
    private String title = "";
    private String percentage = "";
    private String form = "";
    private String from = "";
    private String to = "";

    boolean field(JsonParser json, String name) throws OddShape {
      switch (name) {
        case "yrke" -> title = JsonText.textOr(json, "kode");
        case "avtaltStillingsprosent" -> percentage = JsonText.text(json);
        case "ansettelsesform" -> form = JsonText.textOr(json, "kode");
        case "rapporteringsmaaneder" ->
            JsonText.object(
                json,
                end -> {
                  switch (end) {
                    case "fra" -> from = month(JsonText.text(json));
                    case "til" -> to = month(JsonText.text(json));
                    default -> {
                      return false;
                    }
                  }
                  return true;
                });
        default -> {
          return false;
        }
      }
      return true;
    }

    /** {@code YYYY-MM}, also where a day follows; empty for none. */
    private static String month(String text) throws OddShape {
      if (!text.isEmpty() && !text.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
        throw new OddShape();
      }
      return text.substring(0, Math.min(text.length(), 7));
    }

    boolean covers(String month) {
      return from.compareTo(month) <= 0 && (to.isEmpty() || to.compareTo(month) >= 0);
    }
  }

  /** What is taken out of one line. */
  private final class Employment {
    private final String[] ids = new String[idFields.size()];
    private String type = "";
    private String workplaceType = "";
    private String workplace = "";
    private String municipality = "";
    private String start = "";
    private String end = "";
    private final List<Detail> details = new ArrayList<>();

    boolean field(JsonParser json, String name) throws OddShape {
      int id = idFields.indexOf(name);
      if (id >= 0) {
        ids[id] = JsonText.text(json);
        return true;
      }
      if (json.currentToken() == JsonToken.VALUE_NULL) {
        return true;
      }
      switch (name) {
        case "type" -> type = JsonText.textOr(json, "kode");
        case "arbeidssted" -> JsonText.object(json, part -> workplaceField(json, part));
        case "ansettelsesperiode" -> JsonText.object(json, part -> periodField(json, part));
        case "ansettelsesdetaljer" -> readDetails(json);
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean workplaceField(JsonParser json, String name) throws OddShape {
      switch (name) {
        case "type" -> workplaceType = JsonText.textOr(json, "kode");
        case "ident" -> workplace = JsonText.textOr(json, "ident");
        case "identer" -> workplace = Identifiers.organisation(json);
        case "kommunenummer" -> municipality = JsonText.text(json);
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean periodField(JsonParser json, String name) throws OddShape {
      switch (name) {
        case "startdato" -> start = JsonText.text(json);
        case "sluttdato" -> end = JsonText.text(json);
        default -> {
          return false;
        }
      }
      return true;
    }

    private void readDetails(JsonParser json) throws OddShape {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        throw new OddShape();
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        Detail detail = new Detail();
        JsonText.object(json, name -> detail.field(json, name));
        details.add(detail);
      }
    }

    Row row() {
      boolean reported = details.isEmpty() || details.stream().anyMatch(it -> it.covers(month));
      Detail detail =
          details.stream()
              .filter(it -> !reported || it.covers(month))
              .reduce(new Detail(), (best, it) -> it.from.compareTo(best.from) >= 0 ? it : best);
      JsonRow row = JsonRow.of(header, lines.number(), reported);
      row.put(header.get("arbeidsforholdId"), firstId());
      row.put(header.get("type.kode"), type);
      row.put(header.get("arbeidssted.type"), workplaceType);
      row.put(header.get("arbeidssted.ident"), workplace);
      row.put(header.get("arbeidssted.kommunenummer"), municipality);
      row.put(header.get("yrke.kode"), detail.title);
      row.put(header.get("avtaltStillingsprosent"), detail.percentage);
      row.put(header.get("ansettelsesform.kode"), detail.form);
      row.put(header.get("ansettelsesperiode.startdato"), start);
      row.put(header.get("ansettelsesperiode.sluttdato"), end);
      return row;
    }

    private String firstId() {
      for (String id : ids) {
        if (id != null && !id.isEmpty()) {
          return id;
        }
      }
      return "";
    }
  }
}
