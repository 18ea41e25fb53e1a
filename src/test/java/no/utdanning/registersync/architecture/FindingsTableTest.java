package no.utdanning.registersync.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.FindingCatalogue;
import no.utdanning.registersync.finding.Kind;
import org.junit.jupiter.api.Test;

class FindingsTableTest {
  private static final String END = "<!-- /findings -->";

  @Test
  void theReadmeListsEveryFindingAsTheCodeHasIt() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("-->", readme.indexOf("<!-- findings:")) + 4;
    String table = table();

    assertThat(readme.substring(start, readme.indexOf(END)).strip())
        .as("put this table between the markers in README.md:\n\n%s", table)
        .isEqualTo(table.strip());
  }

  static String table() {
    StringBuilder table = new StringBuilder("| finding | severity | means | what to do |\n");
    table.append("|---|---|---|---|\n");
    for (Class<? extends Finding> type : FindingCatalogue.ALL) {
      Kind kind = type.getAnnotation(Kind.class);
      table.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  FindingCatalogue.code(type),
                  kind.severity().name().toLowerCase(Locale.ROOT),
                  kind.meaning(),
                  kind.whatToDo())
              .replace(System.lineSeparator(), "\n"));
    }
    return table.toString();
  }

  public static void main(String[] args) {
    System.out.print(table());
  }
}
