package no.utdanning.registersync.report.page;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * A page of tables that opens from the disk, in all languages and without a script: the reader's
 * choice of a language shows its words and hides the others.
 *
 * @param leads sentences under the title
 */
public record TablesPage(Word title, List<Word> leads, List<Section> sections) {
  public TablesPage {
    leads = List.copyOf(leads);
    sections = List.copyOf(sections);
  }

  /** A table under a heading; each row has a word for each column. */
  public record Section(Word heading, List<Column> columns, List<List<Word>> rows) {
    public Section {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A column; numbers stand to the right. */
  public record Column(Word name, boolean number) {}

  /** The page whole. */
  public String html() {
    StringOutput html = new StringOutput();
    ReviewPage.TEMPLATES.render("tables.jte", this, html);
    return html.toString();
  }

  /** The language that it is read in until another is chosen. */
  public String language() {
    return Messages.LANGUAGES.get(0);
  }

  public List<ReportPage.Language> languages() {
    return ReportPage.languagesOfReaders();
  }

  public Word word(String key) {
    return Word.named(key);
  }

  public String policy() {
    return PageCode.code().policyWithoutScripts();
  }

  public Content style() {
    return output -> output.writeContent(PageCode.code().style());
  }
}
