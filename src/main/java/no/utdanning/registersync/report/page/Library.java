package no.utdanning.registersync.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A library of the page, taken from its WebJar whichever version that is.
 *
 * @param name of the WebJar
 * @param script inside it
 * @param licence inside it; stands in the page above the script
 */
record Library(String name, String script, String licence) {
  private static final String GROUP = "org.webjars.npm";

  /** The licence as a comment, then the script. */
  String text() {
    String folder = "META-INF/resources/webjars/%s/%s/".formatted(name, version());
    return "/*\n%s %s\n\n%s\n*/\n%s"
        .formatted(
            name,
            version(),
            PageResource.textAt(folder + licence).strip().replace("*/", "* /"),
            withoutMap(PageResource.textAt(folder + script)).strip());
  }

  /** A source map would be looked for beside the page. */
  private static String withoutMap(String script) {
    return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  private String version() {
    Properties properties = new Properties();
    try (InputStream stream =
        PageResource.openAt("META-INF/maven/%s/%s/pom.properties".formatted(GROUP, name))) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
