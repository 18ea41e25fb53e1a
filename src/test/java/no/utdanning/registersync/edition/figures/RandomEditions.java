package no.utdanning.registersync.edition.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.utdanning.registersync.platform.Database;

/** Editions by chance: rows come, go and change, and some texts are what nobody would wish for. */
final class RandomEditions {
  private static final List<String> TEXTS =
      List.of(
          "",
          "RADIOLOG",
          "Bø & sønn; \"Hjørnet\"",
          "LINJE\nSKIFT AS",
          "\"",
          ";",
          "slutt\r\n",
          "A\n\\.\nB",
          "\\N",
          "null",
          " med rom ",
          "𝄞 musikk");

  private final Database database;
  private final Random random;

  RandomEditions(Database database, long seed) {
    this.database = database;
    this.random = new Random(seed);
  }

  /** The edition after this one; this one stays as it is. */
  EditionFiles after(EditionFiles edition) {
    EditionFiles next = edition.copy();
    FigureTable.ALL.forEach(table -> change(table, next));
    return next;
  }

  private void change(FigureTable table, EditionFiles edition) {
    if (random.nextInt(6) == 0) {
      return;
    }
    List<String> types = types(table);
    int changes = random.nextInt(random.nextBoolean() ? 40 : 4);
    for (int change = 0; change < changes; change++) {
      List<String> row = row(table, types);
      if (random.nextInt(3) == 0) {
        edition.without(table, row.toArray(String[]::new));
      } else {
        edition.with(table, row.toArray(String[]::new));
      }
    }
  }

  private List<String> row(FigureTable table, List<String> types) {
    List<String> row = new ArrayList<>();
    for (int column = 0; column < types.size(); column++) {
      row.add(column < table.key().size() ? key() : value(types.get(column)));
    }
    return row;
  }

  /** Some are others' beginnings, and go on with what is less than the mark between fields. */
  private String key() {
    return List.of("y_a", "y_a1", "y_a_b", "y_b", "03", "0301", "NO").get(random.nextInt(7));
  }

  private String value(String type) {
    return switch (type) {
      case "bigint" -> random.nextBoolean() ? "" : Integer.toString(random.nextInt(5));
      case "numeric" -> random.nextBoolean() ? "" : random.nextInt(3) + ".50";
      case "smallint" -> random.nextBoolean() ? "" : Integer.toString(random.nextInt(2));
      default -> TEXTS.get(random.nextInt(TEXTS.size()));
    };
  }

  private List<String> types(FigureTable table) {
    return table.columns().stream().map(column -> type(table, column)).toList();
  }

  private String type(FigureTable table, String column) {
    int dot = table.name().indexOf('.');
    return database
        .jdbc()
        .sql(
            """
            select lower(data_type)
              from information_schema.columns
             where lower(table_schema) = :schema
               and lower(table_name) = :table
               and lower(column_name) = :column
            """)
        .param("schema", dot < 0 ? "public" : table.name().substring(0, dot))
        .param("table", "current_" + table.name().substring(dot + 1))
        .param("column", column)
        .query(String.class)
        .single();
  }
}
