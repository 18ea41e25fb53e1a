package no.utdanning.registersync.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.finding.Severity;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.platform.ProgramCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json}: what an edition is made of, and every file of it. Its form is told by
 * {@code schema/manifest.schema.json}.
 */
public final class Manifest {
  public static final String FILE = "manifest.json";

  private Manifest() {}

  /**
   * The manifest as bytes.
   *
   * @param settings those that matter for the figures, without secrets
   * @param findings what the run found that no slice holds
   */
  public static byte[] bytes(
      int edition,
      int base,
      Instant builtAt,
      EditionPlan plan,
      Map<String, String> settings,
      List<RecordedFinding> findings,
      List<WrittenFile> files) {
    ObjectNode manifest = Json.object();
    manifest.put("edition", edition);
    manifest.put("base", base);
    manifest.put("built_at", builtAt.toString());
    manifest.put("program", ProgramCode.sha256());
    ArrayNode slices = manifest.putArray("slices");
    plan.slices().forEach(slice -> slice(slices.addObject(), slice));
    ObjectNode inForce = manifest.putObject("settings");
    settings.forEach(inForce::put);
    ArrayNode found = manifest.putArray("findings_of_the_run");
    findings.forEach(finding -> finding(found.addObject(), finding));
    files(manifest, files);
    return Json.text(manifest).getBytes(StandardCharsets.UTF_8);
  }

  private static void slice(ObjectNode node, Slice slice) {
    node.put("id", slice.id());
    node.put("kind", slice.kind().code());
    node.put("part", slice.part());
    node.put("as_of", slice.asOf().toString());
    node.put("taken_at", slice.createdAt().toString());
    node.set("sources", SliceRecords.receipts(SliceRecords.readReceipts(slice.receipts())));
    node.set("gate", SliceRecords.verdict(SliceRecords.readVerdict(slice.gate())));
  }

  private static void finding(ObjectNode node, RecordedFinding finding) {
    node.put("code", finding.code());
    node.put("severity", finding.severity().name());
    node.put("source", finding.where().source());
    node.put("line", finding.where().line());
    node.put("column", finding.where().column());
    node.put("subject", finding.subject());
    node.put("count", finding.count());
    node.put("positions", finding.positions());
    node.put("message", finding.message());
    node.put("what_to_do", finding.whatToDo());
  }

  private static void files(ObjectNode manifest, List<WrittenFile> files) {
    ArrayNode list = manifest.putArray("files");
    for (WrittenFile file : files) {
      ObjectNode node = list.addObject();
      node.put("path", file.path());
      node.put("sha256", file.sha256());
      node.put("bytes", file.bytes());
      node.put("rows", file.rows());
    }
  }

  /** The manifest of an edition. */
  static JsonNode read(Path edition) {
    try {
      return Json.read(Files.readAllBytes(edition.resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that a manifest lists. */
  public static List<WrittenFile> readFiles(byte[] manifest) {
    return files(Json.read(manifest));
  }

  static List<WrittenFile> files(JsonNode manifest) {
    List<WrittenFile> files = new ArrayList<>();
    for (JsonNode node : manifest.get("files")) {
      files.add(
          new WrittenFile(
              node.get("path").asString(),
              node.get("sha256").asString(),
              node.get("bytes").asLong(),
              node.get("rows").asLong()));
    }
    return files;
  }

  /** The {@link ProgramCode} that worked the edition out; older ones have not said. */
  static Optional<String> program(JsonNode manifest) {
    return Optional.ofNullable(manifest.get("program")).map(JsonNode::asString);
  }

  /** The findings of the run that made the edition. */
  public static List<RecordedFinding> readFindings(byte[] manifest) {
    List<RecordedFinding> findings = new ArrayList<>();
    for (JsonNode node : Json.read(manifest).get("findings_of_the_run")) {
      findings.add(
          new RecordedFinding(
              node.get("code").asString(),
              Severity.valueOf(node.get("severity").asString().toUpperCase(Locale.ROOT)),
              new Where(
                  node.get("source").asString(),
                  node.get("line").asLong(),
                  node.get("column").asString()),
              node.get("subject").asString(),
              node.get("count").asLong(),
              node.get("positions").asLong(),
              Collections.emptySortedMap(),
              node.get("message").asString(),
              node.get("what_to_do").asString()));
    }
    return findings;
  }

  /** The same manifest with other files under {@code report/}, after that was written again. */
  public static byte[] withReport(byte[] manifest, List<WrittenFile> report) {
    ObjectNode changed = Json.read(manifest);
    List<WrittenFile> files = new ArrayList<>(report);
    readFiles(manifest).stream()
        .filter(file -> !file.path().startsWith(EditionDirectory.REPORT))
        .forEach(files::add);
    files.sort((a, b) -> a.path().compareTo(b.path()));
    files(changed, files);
    return Json.text(changed).getBytes(StandardCharsets.UTF_8);
  }
}
