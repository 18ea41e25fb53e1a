package no.utdanning.registersync.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.utdanning.registersync.report.EditionDirectory;
import no.utdanning.registersync.report.content.ReportContent;

/** Writes the page {@code report/index.html}: whole in itself, it opens without a network. */
public final class ReviewPage {
  private static final String PATH = EditionDirectory.REPORT + "index.html";
  static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ReviewPage.class.getClassLoader(),
          "no.utdanning.registersync.report.pages");

  private ReviewPage() {}

  /**
   * @param files the files that lie beside the page, by name
   */
  public static void write(EditionDirectory directory, ReportContent content, List<String> files) {
    StringWriter json = new StringWriter(HeldData.LONG);
    new PageData(content, files).write(json);
    ReportPage page = new ReportPage(content.review().edition(), HeldData.of(json.toString()));
    try (EditionDirectory.Output output = directory.open(PATH);
        Writer writer =
            new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16)) {
      TEMPLATES.render("report.jte", page, new WriterOutput(writer));
      output.rows(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
