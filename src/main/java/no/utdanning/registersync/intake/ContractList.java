package no.utdanning.registersync.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.intake.JsonText.OddShape;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * {@code vigo-json}: a county's contracts as Vigo's interface gives them, {@code {"errorMessage":…,
 * "antall":…, "kontrakter":[{"elev":{…}, "type":…, "promrkode":…, "bnr":…, "start":"dd.MM.yyyy",
 * …}]}}. It is read as a stream; the apprentice ({@code elev}) is passed over. A list that was cut
 * off is no JSON, and one that lost something on the way does not match its {@code antall}.
 */
final class ContractList implements Rows {
  private static final int MESSAGE_SHOWN = 200;

  private final OpenedSource opened;
  private final Header header;
  private final Map<String, Column> columns = new HashMap<>();
  private final JsonParser json;
  private boolean inList;
  private boolean ended;
  private long contracts;
  private String antall = "";

  ContractList(OpenedSource opened, SourceColumns ours) throws UnusableSource {
    this.opened = opened;
    header = Header.ofFields(opened.source(), ours);
    ours.all().forEach(name -> columns.put(header.get(name).name(), header.get(name)));
    json = JsonText.parser(opened.content());
    if (step() != JsonToken.START_OBJECT) {
      throw refused("It is not JSON as Vigo's interface sends it");
    }
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
    while (!ended) {
      JsonToken token = step();
      if (inList && token != JsonToken.END_ARRAY) {
        contracts++;
        return contract();
      }
      if (token == JsonToken.END_ARRAY) {
        inList = false;
      } else if (token == JsonToken.END_OBJECT) {
        end();
      } else {
        field();
      }
    }
    return null;
  }

  private void field() throws UnusableSource {
    String name = json.currentName();
    JsonToken value = step();
    try {
      switch (name) {
        case "errorMessage" -> refuseIfFilled(JsonText.text(json));
        case "antall" -> antall = JsonText.text(json);
        case "kontrakter" -> {
          inList = value == JsonToken.START_ARRAY;
          if (!inList && value != JsonToken.VALUE_NULL) {
            throw new OddShape();
          }
        }
        default -> json.skipChildren();
      }
    } catch (OddShape e) {
      throw refused("Its field " + name + " is not as Vigo's interface sends it");
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private void refuseIfFilled(String errorMessage) throws UnusableSource {
    if (!errorMessage.isBlank()) {
      String shown = PersonalNumbers.mask(errorMessage.strip());
      throw refused(
          "Vigo answers with an error: "
              + shown.substring(0, Math.min(shown.length(), MESSAGE_SHOWN)));
    }
  }

  private void end() throws UnusableSource {
    ended = true;
    if (step() != null) {
      throw refused("Something follows after the end of the list");
    }
    if (antall.isEmpty()) {
      throw refused("It does not say how many contracts it should have (antall)");
    }
    if (!antall.equals(Long.toString(contracts))) {
      throw refused(
          "It has "
              + contracts
              + " contracts and should have "
              + (antall.matches("\\d{1,10}") ? antall : "another number")
              + " (antall): something was lost on the way");
    }
  }

  private Row contract() throws UnusableSource {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return JsonRow.malformed(header, contracts);
    }
    JsonRow row = JsonRow.of(header, contracts, true);
    boolean[] odd = {false};
    try {
      JsonText.object(json, name -> value(row, name, odd));
    } catch (OddShape e) {
      throw new IllegalStateException("odd values are noted", e);
    } catch (JacksonException e) {
      throw unreadable(e);
    }
    return odd[0] ? JsonRow.malformed(header, contracts) : row;
  }

  private boolean value(JsonRow row, String name, boolean[] odd) {
    Column column = columns.get(name);
    if (column == null) {
      return false;
    }
    try {
      row.put(column, JsonText.text(json));
      return true;
    } catch (OddShape e) {
      odd[0] = true;
      return false;
    }
  }

  private @Nullable JsonToken step() throws UnusableSource {
    try {
      return json.nextToken();
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private UnusableSource unreadable(JacksonException fault) {
    return fault.getCause() instanceof IOException cause
        ? UnusableSource.unreadable(opened.source(), cause)
        : refused(
            "It is cut off or not JSON, "
                + (contracts == 0 ? "from its beginning" : "after " + contracts + " contracts"));
  }

  private UnusableSource refused(String reason) {
    return UnusableSource.refused(opened.source().location(), Where.in(name()), reason);
  }

  @Override
  public SourceReceipt receipt(Tally tally) throws UnusableSource {
    return opened.receipt(tally);
  }
}
