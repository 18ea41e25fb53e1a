package no.utdanning.registersync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds the JSON of an edition against the schemas that are published with the program. */
public final class PublishedSchemas {
  private static final Schema MANIFEST = schema("manifest");
  private static final Schema PANEL = schema("occupation-panel");

  private PublishedSchemas() {}

  /** The manifest, and each panel. */
  public static void assertFulfilledBy(Path edition) throws IOException {
    assertFulfils(MANIFEST, edition.resolve("manifest.json"));
    try (Stream<Path> panels = Files.list(edition.resolve("public").resolve("occupations"))) {
      List<Path> all = panels.toList();
      assertThat(all).isNotEmpty();
      for (Path panel : all) {
        assertFulfils(PANEL, panel);
      }
    }
  }

  private static void assertFulfils(Schema schema, Path file) throws IOException {
    assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).as("%s", file).isEmpty();
  }

  private static Schema schema(String name) {
    String resource = "/schema/" + name + ".schema.json";
    try (InputStream in = PublishedSchemas.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
