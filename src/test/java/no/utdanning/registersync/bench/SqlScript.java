package no.utdanning.registersync.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The statements of a committed SQL file: each ends with a semicolon at the end of its line. */
final class SqlScript {
  private SqlScript() {}

  static List<String> statements(String name, Path world, Path out) throws IOException {
    try (InputStream in = SqlScript.class.getResourceAsStream("/bench/" + name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return statements(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${world}", world.toString())
              .replace("${out}", out.toString()));
    }
  }

  /** A line that begins with a backslash is a statement by itself: the client's own. */
  private static List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    StringBuilder begun = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("--")) {
        continue;
      }
      if (line.startsWith("\\")) {
        statements.add(line);
        continue;
      }
      begun.append(line).append('\n');
      if (line.endsWith(";")) {
        statements.add(begun.toString().strip().replaceFirst(";$", ""));
        begun.setLength(0);
      }
    }
    return statements;
  }
}
