package no.utdanning.registersync.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The machine's own Chromium, without a head, with a profile of its own and no network. */
final class Chromium {
  private static final List<String> OPTIONS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // Whatever a page might ask a network for, there is none.
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
          "--hide-scrollbars",
          "--lang=en-GB",
          "--window-size=1280,1000");

  private Chromium() {}

  /**
   * Starts it, or gives up the test, loudly, on a machine that has none. Where {@code CI} is set, a
   * machine without one fails the test.
   *
   * @param directory for its profile and for what it downloads, in {@code downloads}
   */
  static ChromeDriver start(Path directory) {
    Optional<File> browser = find("chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = find("chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      String missing =
          "SKIPPED: no Chromium with its driver on this machine (Debian: chromium,"
              + " chromium-driver), so the report's pages are NOT TRIED IN A BROWSER";
      System.err.println(missing);
      if (System.getenv("CI") != null) {
        throw new AssertionError(missing);
      }
      Assumptions.abort(missing);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow());
    options.addArguments(OPTIONS);
    options.addArguments("--user-data-dir=" + directory.resolve("profile"));
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", directory.resolve("downloads").toString()));
    options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
    // Both paths are given, so that nothing is looked for or downloaded.
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow())
            .usingAnyFreePort()
            .build(),
        options);
  }

  private static Optional<File> find(String... names) {
    return Stream.of(names)
        .flatMap(name -> Stream.of("/usr/bin", "/usr/local/bin").map(bin -> Path.of(bin, name)))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }
}
