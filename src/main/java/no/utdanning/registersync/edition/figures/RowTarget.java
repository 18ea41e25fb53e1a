package no.utdanning.registersync.edition.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where rows go in the database.
 *
 * @param table with its schema, where that is not the default one
 * @param columns those that a row has, in its order
 * @param more the columns after them, which are the same in every row that goes there
 * @param constants what stands in them
 */
record RowTarget(String table, List<String> columns, List<String> more, List<Integer> constants) {
  RowTarget {
    columns = List.copyOf(columns);
    more = List.copyOf(more);
    constants = List.copyOf(constants);
  }

  String columnList() {
    List<String> all = new ArrayList<>(columns);
    all.addAll(more);
    return String.join(", ", all);
  }

  /** The constants as text, separated by this. */
  String constants(String separator) {
    return constants.stream().map(String::valueOf).collect(Collectors.joining(separator));
  }
}
