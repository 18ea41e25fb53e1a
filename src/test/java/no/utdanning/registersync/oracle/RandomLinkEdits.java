package no.utdanning.registersync.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.utdanning.registersync.oracle.World.Table;

/**
 * What reviewers do to the two link files of a world, and some of what they should not: links that
 * come, go and move, other statuses and weights, decisions, links to nothing, lines that stand
 * twice. Everything else of the world stays.
 */
public final class RandomLinkEdits {
  private static final List<String> STATUSES =
      List.of("", "godkjent", "godkjent", "forslag", "avvist", "uten_yrke");
  private static final List<String> WEIGHTS = List.of("", "1", "2", "0,5", "0.25", "0");

  private final World world;
  private final Random random;

  private RandomLinkEdits(World world, long seed) {
    this.world = world;
    this.random = new Random(seed * 7919 + 3);
  }

  /** The world with edited link files. */
  public static World edit(World world, long seed) {
    RandomLinkEdits edits = new RandomLinkEdits(world, seed);
    World edited = world;
    for (Table table : world.tables()) {
      if (table.source().equals(World.TITLE_LINKS)) {
        edited = edited.with(edits.edited(table, "styrk98_kode", edits.titles()));
      } else if (table.source().equals(World.TRADE_LINKS)) {
        edited = edited.with(edits.edited(table, "programomradekode", edits.trades()));
      }
    }
    return edited;
  }

  /** The used links of titles, each as {@code <styrk98_kode> <uno_id>}. */
  public static SortedSet<String> usedTitleLinks(World world) {
    return pairs(new ReferenceSet(world).occupationsOfTitle);
  }

  /** The used links of trades, each as {@code <first six characters> <uno_id>}. */
  public static SortedSet<String> usedTradeLinks(World world) {
    return pairs(new ReferenceSet(world).occupationsOfTrade);
  }

  private static SortedSet<String> pairs(Map<String, Set<String>> used) {
    SortedSet<String> pairs = new TreeSet<>();
    used.forEach((code, ids) -> ids.forEach(id -> pairs.add(code + " " + id)));
    return pairs;
  }

  private Table edited(Table table, String codeColumn, List<String> codes) {
    List<List<String>> rows = new ArrayList<>(table.rows());
    int edits = 1 + random.nextInt(Math.max(2, rows.size() / 3));
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(rows.size());
      List<String> row = rows.get(at);
      switch (random.nextInt(6)) {
        case 0 -> rows.remove(at);
        case 1 -> rows.add(random.nextInt(rows.size()), row);
        case 2 -> rows.set(at, restated(table, row));
        case 3 -> rows.set(at, with(table, row, "vekt", any(WEIGHTS)));
        case 4 -> rows.set(at, with(table, row, "uno_id", any(occupations())));
        default -> rows.add(random.nextInt(rows.size()), added(table, codeColumn, any(codes)));
      }
      if (rows.isEmpty()) {
        break;
      }
    }
    return new Table(table.source(), table.part(), table.header(), rows, table.look());
  }

  /** A row without an occupation keeps its status: with most others it would be a wrong row. */
  private List<String> restated(Table table, List<String> row) {
    return value(table, row, "uno_id").isEmpty() ? row : with(table, row, "status", any(STATUSES));
  }

  private List<String> added(Table table, String codeColumn, String code) {
    List<String> row = new ArrayList<>(Collections.nCopies(table.header().size(), ""));
    row = with(table, row, codeColumn, code);
    row = with(table, row, "uno_id", any(occupations()));
    row = with(table, row, "status", any(STATUSES));
    return with(table, row, "vekt", any(WEIGHTS));
  }

  private int column(Table table, String ourName) {
    Map<String, String> columns = world.sources().get(table.source()).columns();
    return table.header().indexOf(columns.getOrDefault(ourName, ourName));
  }

  private String value(Table table, List<String> row, String ourName) {
    int column = column(table, ourName);
    return column < 0 || row.size() != table.header().size() ? "" : row.get(column);
  }

  /** Rows of a wrong length stay as they are; so do columns that the file has not. */
  private List<String> with(Table table, List<String> row, String ourName, String value) {
    int column = column(table, ourName);
    if (column < 0 || row.size() != table.header().size()) {
      return row;
    }
    List<String> changed = new ArrayList<>(row);
    changed.set(column, value);
    return changed;
  }

  private List<String> occupations() {
    List<String> ids = new ArrayList<>(new ReferenceSet(world).occupations.keySet());
    ids.add("y_finnes_ikke");
    return ids;
  }

  private List<String> titles() {
    List<String> codes = new ArrayList<>(new ReferenceSet(world).titles.keySet());
    codes.add("9999998");
    return codes;
  }

  private List<String> trades() {
    List<String> codes = new ArrayList<>(new ReferenceSet(world).occupationsOfTrade.keySet());
    codes.addAll(List.of("TREMB3----", "NYTTF3", "NYTTF31---"));
    return codes;
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
