package no.utdanning.registersync.intake;

import no.utdanning.registersync.intake.JsonText.OddShape;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The identifiers of a workplace as the Aa-register lists them, each with its type. */
final class Identifiers {
  private static final String ORGANISATION = "ORGANISASJONSNUMMER";

  /** Stands for a person's number, which is not read: a private household has some identifier. */
  private static final String SOMEBODY = "person";

  /** Stands for two organisations in one place: no organisation number is like it. */
  private static final String SEVERAL = "several";

  private Identifiers() {}

  /** The one organisation number of the list; empty when the list is. */
  static String organisation(JsonParser json) throws OddShape {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new OddShape();
    }
    String found = "";
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String next = one(json);
      if (found.isEmpty() || found.equals(SOMEBODY)) {
        found = next.isEmpty() ? found : next;
      } else if (!next.isEmpty() && !next.equals(SOMEBODY) && !next.equals(found)) {
        found = SEVERAL;
      }
    }
    return found;
  }

  private static String one(JsonParser json) throws OddShape {
    String[] typeAndNumber = {"", ""};
    JsonText.object(
        json,
        name -> {
          switch (name) {
            case "type" -> typeAndNumber[0] = JsonText.textOr(json, "kode");
            case "ident" -> typeAndNumber[1] = JsonText.text(json);
            default -> {
              return false;
            }
          }
          return true;
        });
    if (typeAndNumber[1].isEmpty()) {
      return "";
    }
    return typeAndNumber[0].equals(ORGANISATION) ? typeAndNumber[1] : SOMEBODY;
  }
}
