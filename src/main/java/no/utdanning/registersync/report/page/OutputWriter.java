package no.utdanning.registersync.report.page;

import gg.jte.TemplateOutput;
import java.io.Writer;

/** Lets what writes to a {@code Writer} write into a template, as it is. */
final class OutputWriter extends Writer {
  private final TemplateOutput output;

  OutputWriter(TemplateOutput output) {
    this.output = output;
  }

  @Override
  public void write(char[] text, int from, int length) {
    output.writeContent(new String(text, from, length));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
