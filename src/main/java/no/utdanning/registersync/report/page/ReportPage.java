package no.utdanning.registersync.report.page;

import gg.jte.Content;
import java.util.List;

/** What the template lays out: texts by their keys, and what goes into it as it is. */
public final class ReportPage {
  private static final String LANGUAGE = Messages.LANGUAGES.get(0);

  private final int edition;
  private final HeldData data;

  ReportPage(int edition, HeldData data) {
    this.edition = edition;
    this.data = data;
  }

  /** A language that the page can be read in. */
  public record Language(String code, String name) {}

  /** The language that it has until its script asks the reader. */
  public String language() {
    return LANGUAGE;
  }

  public List<Language> languages() {
    return languagesOfReaders();
  }

  /** All of them, each by its own name. */
  static List<Language> languagesOfReaders() {
    return Messages.LANGUAGES.stream()
        .map(code -> new Language(code, Messages.all().text(code, "language." + code)))
        .toList();
  }

  public String text(String key) {
    return Messages.all().text(LANGUAGE, key).replace("{n}", Integer.toString(edition));
  }

  public String policy() {
    return PageCode.code().policy();
  }

  public Content style() {
    return asItIs(PageCode.code().style());
  }

  public List<Content> scripts() {
    return PageCode.code().scripts().stream().map(ReportPage::asItIs).toList();
  }

  public Content messages() {
    return output -> {
      try (ScriptJson json = new ScriptJson(new OutputWriter(output))) {
        Messages.all().texts().forEach(json::field);
      }
    };
  }

  public String dataType() {
    return data.type();
  }

  public Content data() {
    return asItIs(data.text());
  }

  private static Content asItIs(String text) {
    return output -> output.writeContent(text);
  }
}
