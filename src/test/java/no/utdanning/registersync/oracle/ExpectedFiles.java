package no.utdanning.registersync.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares published CSV files with the rows they should hold, and says where they differ. */
public final class ExpectedFiles {

  private static final int SHOWN = 20;

  private ExpectedFiles() {}

  /** Fails with the first differences when some file of the edition is not as expected. */
  public static void assertSame(Map<String, List<List<String>>> expected, Path edition) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (name, rows) -> differences.addAll(differences(name, rows, read(edition.resolve(name)))));
    if (!differences.isEmpty()) {
      throw new AssertionError(summary(differences));
    }
  }

  /** The first 20 differences, a line each, under a line that counts them. */
  public static String summary(List<String> differences) {
    List<String> shown = differences.subList(0, Math.min(SHOWN, differences.size()));
    return differences.size() + " difference(s)\n" + String.join("\n", shown);
  }

  /** Every difference of one file, as "file, key, column: expected, actual". */
  public static List<String> differences(
      String file, List<List<String>> expected, List<List<String>> actual) {
    List<String> differences = new ArrayList<>();
    if (actual.isEmpty()) {
      return List.of(file + ": no header");
    }
    List<String> header = expected.get(0);
    if (!header.equals(actual.get(0))) {
      return List.of(file + ", header: expected " + header + ", actual " + actual.get(0));
    }
    int keys = keyColumns(file);
    Map<List<String>, List<String>> wanted = byKey(file, keys, expected, "expected", differences);
    Map<List<String>, List<String>> found = byKey(file, keys, actual, "actual", differences);
    Set<List<String>> all = new TreeSet<>(ExpectedFiles::compareKeys);
    all.addAll(wanted.keySet());
    all.addAll(found.keySet());
    for (List<String> key : all) {
      List<String> want = wanted.get(key);
      List<String> have = found.get(key);
      String at = file + ", " + String.join("/", key);
      if (want == null || have == null) {
        differences.add(at + (want == null ? ": unexpected " + have : ": missing " + want));
      } else if (want.size() != have.size()) {
        differences.add(at + ": expected " + want + ", actual " + have);
      } else {
        for (int i = 0; i < want.size(); i++) {
          if (!want.get(i).equals(have.get(i))) {
            String cell = ": expected <" + want.get(i) + ">, actual <" + have.get(i) + ">";
            differences.add(at + ", " + header.get(i) + cell);
          }
        }
      }
    }
    if (differences.isEmpty() && !expected.equals(actual)) {
      differences.add(file + ": the rows are right, but in another order");
    }
    return differences;
  }

  private static Map<List<String>, List<String>> byKey(
      String file, int keys, List<List<String>> rows, String whose, List<String> differences) {
    Map<List<String>, List<String>> byKey = new LinkedHashMap<>();
    Set<List<String>> repeated = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> key = row.subList(0, Math.min(keys, row.size()));
      if (byKey.put(key, row) != null && repeated.add(key)) {
        differences.add(file + ", " + String.join("/", key) + ": repeated in " + whose);
      }
    }
    return byKey;
  }

  private static int keyColumns(String file) {
    return file.endsWith("occupation-figures.csv")
        ? 3
        : file.endsWith("area-totals.csv") || file.endsWith("workplaces.csv") ? 2 : 1;
  }

  private static int compareKeys(List<String> x, List<String> y) {
    return String.join("\0", x).compareTo(String.join("\0", y));
  }

  /** The rows of a file that the program wrote. */
  public static List<List<String>> read(Path file) {
    try {
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), ';');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** RFC 4180, with LF or CRLF; a blank line is a row of one empty field. */
  static List<List<String>> parse(String text, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean inRow = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (next == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        if (field.length() > 0) {
          throw new IllegalArgumentException("a quote inside an unquoted field, at " + i);
        }
        quoted = true;
        inRow = true;
      } else if (c == delimiter) {
        row.add(field.toString());
        field.setLength(0);
        inRow = true;
      } else if (c == '\n' || c == '\r' && next == '\n') {
        i += c == '\r' ? 1 : 0;
        row.add(field.toString());
        field.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
        inRow = false;
      } else {
        field.append(c);
        inRow = true;
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("an unclosed quote");
    }
    if (inRow) {
      row.add(field.toString());
      rows.add(row);
    }
    return rows;
  }
}
