package no.utdanning.registersync.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A county's sample contracts as Vigo's interface would give them, apprentices and all. */
final class ContractLists {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ContractLists() {}

  static byte[] ofSample(String county) throws IOException {
    List<String> lines =
        SampleText.of(Path.of("sample-data/vigo/contracts-" + county + ".csv"))
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    String[] names = lines.get(0).replace("\ufeff", "").split(";", -1);
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("errorMessage", "");
    answer.put("antall", lines.size() - 1);
    ArrayNode list = answer.putArray("kontrakter");
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(";", -1);
      ObjectNode contract = list.addObject();
      ObjectNode person = contract.putObject("elev");
      for (int i = 0; i < Math.min(names.length, values.length); i++) {
        boolean personal = names[i].equals("elevnavn") || names[i].equals("fodselsnr");
        (personal ? person : contract).put(names[i], values[i]);
      }
    }
    return MAPPER.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
  }
}
