package no.utdanning.registersync.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Shows a page in the user's own browser, by the means of each system. */
final class Browser {
  private static final long PATIENCE_IN_SECONDS = 5;

  private Browser() {}

  /** Whether the page was handed over. */
  static boolean open(Path page) {
    try {
      Process opener =
          new ProcessBuilder(opener(page.toUri().toString()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // One that still runs is itself the browser.
      return !opener.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> opener(String url) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return List.of("open", url);
    }
    return system.contains("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
        : List.of("xdg-open", url);
  }
}
