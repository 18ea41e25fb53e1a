package no.utdanning.registersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;

/** A report that is open in a browser, as its reader uses it. */
final class BrowserReport implements AutoCloseable {
  private final Path directory;
  private final ChromeDriver browser;

  /**
   * @param directory for what the browser keeps and downloads
   */
  BrowserReport(Path directory) {
    this.directory = directory;
    this.browser = Chromium.start(directory);
  }

  /** Opens a file from the disk. */
  void open(Path page) {
    browser.get(page.toAbsolutePath().toUri().toString());
    // Long data are unpacked first, which nobody waits for who waits for the page alone.
    await(() -> !has("script#data") || has("main h1, main > p"));
  }

  /** Goes to a page of the report, as a link on it does: {@code conflicts?kind=shared_title}. */
  void go(String route) {
    run("document.querySelector('h1').id = 'left'; location.hash = '#/' + arguments[0]", route);
    await(() -> has("h1:not(#left)"));
    assertThat(run("return document.activeElement.tagName"))
        .as("what has the focus")
        .isEqualTo("H1");
  }

  void language(String code) {
    click("[data-language=" + code + "]");
    await(() -> run("return document.documentElement.lang").equals(code));
  }

  String text(String selector) {
    return find(selector).getText();
  }

  List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  boolean has(String selector) {
    return !browser.findElements(By.cssSelector(selector)).isEmpty();
  }

  void click(String selector) {
    find(selector).click();
  }

  void type(String selector, String text) {
    WebElement field = find(selector);
    field.clear();
    field.sendKeys(text);
  }

  /** Chooses an option of a list by its value. */
  void choose(String selector, String value) {
    click(selector + " option[value='" + value + "']");
  }

  /** The texts of a column of the first table on the page, from 1. */
  List<String> column(int number) {
    return texts("tbody tr td:nth-child(" + number + ")");
  }

  Object run(String script, Object... arguments) {
    return browser.executeScript(script, arguments);
  }

  Object runLater(String script, Object... arguments) {
    return browser.executeAsyncScript(script, arguments);
  }

  /** Waits until something is so; the page has had twenty seconds when it fails. */
  void await(BooleanSupplier condition) {
    try {
      new FluentWait<>(browser)
          .withTimeout(Duration.ofSeconds(20))
          .pollingEvery(Duration.ofMillis(20))
          .ignoring(StaleElementReferenceException.class)
          .until(it -> condition.getAsBoolean());
    } catch (TimeoutException e) {
      throw new AssertionError("the page complains: " + complaints(), e);
    }
  }

  /** Presses a button that downloads a file, and waits until the file is there. */
  Path download(String selector, String name) throws IOException {
    Path file = directory.resolve("downloads").resolve(name);
    Files.deleteIfExists(file);
    click(selector);
    await(() -> Files.exists(file));
    return file;
  }

  /** Makes the page as wide as a telephone, or a screen. */
  void width(int pixels) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 500));
  }

  /** Shows it as it is on paper, or on the screen again. */
  void onPaper(boolean paper) {
    command("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
  }

  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return browser.executeCdpCommand(name, parameters);
  }

  /** From the next page on, the browser is one from before 2023. */
  void withoutUnpacking() {
    command(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of("source", "delete window.DecompressionStream"));
  }

  /** What the page complained of since the last time. */
  List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** The violations that axe-core finds on the page as it stands, each with where. */
  @SuppressWarnings("unchecked")
  List<String> violations() throws IOException {
    if (!Boolean.TRUE.equals(run("return 'axe' in window"))) {
      try (var script = getClass().getResourceAsStream("/axe.min.js")) {
        assertThat(script).as("axe-core").isNotNull();
        run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return (List<String>)
        runLater(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(found =>
              done(found.violations.map(each =>
                `${each.id}: ${each.help}: ${each.nodes.map(node => node.html).slice(0, 3)}`)),
              failure => done([String(failure)]));
            """);
  }

  @Override
  public void close() {
    browser.quit();
  }
}
