package no.utdanning.registersync.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Receipts and gate verdicts as JSON: in the database with their slice, and in manifests. */
public final class SliceRecords {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SliceRecords() {}

  /** The receipts of a slice, in the order of the run that took it. */
  public static ArrayNode receipts(List<SourceReceipt> receipts) {
    ArrayNode array = MAPPER.createArrayNode();
    for (SourceReceipt receipt : receipts) {
      ObjectNode node = array.addObject();
      node.put("source", receipt.source());
      node.put("location", receipt.location());
      node.put("sha256", receipt.sha256());
      node.put("bytes", receipt.bytes());
      node.put("read", receipt.tally().read());
      node.put("counted", receipt.tally().counted());
      node.put("excluded", receipt.tally().excluded());
      node.put("rejected", receipt.tally().rejected());
      ObjectNode reasons = node.putObject("rows");
      receipt.tally().byFate().forEach((fate, rows) -> reasons.put(fate.code(), rows));
    }
    return array;
  }

  /** Reads back what {@link #receipts} wrote. */
  public static List<SourceReceipt> readReceipts(String json) {
    List<SourceReceipt> receipts = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json)) {
      Tally tally = new Tally();
      node.get("rows")
          .properties()
          .forEach(
              entry ->
                  tally.add(
                      RowFate.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                      entry.getValue().asLong()));
      receipts.add(
          new SourceReceipt(
              node.get("source").asString(),
              node.get("location").asString(),
              node.get("sha256").asString(),
              node.get("bytes").asLong(),
              tally));
    }
    return receipts;
  }

  /** The checks that the gate made. */
  public static ArrayNode verdict(GateVerdict verdict) {
    ArrayNode array = MAPPER.createArrayNode();
    for (GateCheck check : verdict.checks()) {
      ObjectNode node = array.addObject();
      node.put("check", check.name());
      node.put("result", check.result().name().toLowerCase(Locale.ROOT));
      node.put("what", check.what());
      say(node, check.sentence());
    }
    return array;
  }

  /** What the sentence is made of, so that it can be said in another language. */
  private static void say(ObjectNode node, GateSentence sentence) {
    if (sentence.saying().isEmpty()) {
      return;
    }
    node.put("says", sentence.saying());
    ObjectNode values = node.putObject("values");
    sentence
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Long number) {
                values.put(name, number);
              } else if (value instanceof BigDecimal share) {
                values.put(name, share);
              } else {
                values.put(name, value.toString());
              }
            });
  }

  /** Reads back what {@link #verdict} wrote, or an earlier version of it. */
  public static GateVerdict readVerdict(String json) {
    List<GateCheck> checks = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json)) {
      checks.add(
          new GateCheck(
              node.get("check").asString(),
              GateCheck.Result.valueOf(node.get("result").asString().toUpperCase(Locale.ROOT)),
              sentence(node)));
    }
    return new GateVerdict(checks);
  }

  private static GateSentence sentence(JsonNode node) {
    SortedMap<String, Object> values = new TreeMap<>();
    node.path("values").properties().forEach(each -> values.put(each.getKey(), value(each)));
    return new GateSentence(node.path("says").asString(""), values, node.get("what").asString());
  }

  private static Object value(Map.Entry<String, JsonNode> named) {
    JsonNode value = named.getValue();
    if (value.isIntegralNumber()) {
      return value.asLong();
    }
    return value.isNumber() ? value.decimalValue() : value.asString();
  }
}
