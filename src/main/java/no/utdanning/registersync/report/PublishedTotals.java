package no.utdanning.registersync.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import no.utdanning.registersync.counting.AreaTotals.AreaPositions;
import no.utdanning.registersync.counting.ClusterFigures.ClusterPositions;
import no.utdanning.registersync.counting.PublishedPositions;
import no.utdanning.registersync.counting.TitleFigures.TitlePositions;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/** Reads the positions of areas, titles and clusters from the files of a published edition. */
final class PublishedTotals {
  /** stillinger to bedrifter of an area, and larlinger to opplaringskontor after them. */
  private static final int AREA_COLUMNS = 9;

  private static final int AREA_TRAINING_COLUMNS = 6;

  /** stillinger to overtelling of a title. */
  private static final int TITLE_COLUMNS = 4;

  /** stillinger_koblet to overtelling of a cluster. */
  private static final int CLUSTER_COLUMNS = 3;

  private PublishedTotals() {}

  /** Reads the files of one audience to their ends. */
  static PublishedPositions.Totals read(
      PublishedLines areas, PublishedLines titles, PublishedLines clusters) {
    return new PublishedPositions.Totals(
        read(areas, lines -> lines.area(lines.begin()), PublishedTotals::area),
        read(titles, lines -> new TitleCode(lines.first()), PublishedTotals::title),
        read(clusters, lines -> new UnoId(lines.first()), PublishedTotals::cluster));
  }

  private static <K, V> Map<K, V> read(
      PublishedLines lines, Function<PublishedLines, K> key, Function<PublishedLines, V> value) {
    Map<K, V> read = new HashMap<>();
    while (lines.next()) {
      read.put(key.apply(lines), value.apply(lines));
    }
    return read;
  }

  private static AreaPositions area(PublishedLines lines) {
    int[] column = lines.columns(AREA_COLUMNS, AREA_TRAINING_COLUMNS);
    return new AreaPositions(
        lines.number(column[0]),
        lines.number(column[1]),
        lines.number(column[2]),
        lines.number(column[3]),
        lines.number(column[4]),
        lines.number(column[5]),
        lines.number(column[6]),
        lines.decimal(column[7]),
        lines.number(column[8]));
  }

  private static TitlePositions title(PublishedLines lines) {
    int[] column = lines.columns(TITLE_COLUMNS, 0);
    return new TitlePositions(
        lines.number(column[0]),
        lines.decimal(column[1]),
        lines.number(column[2]),
        lines.number(column[3]));
  }

  private static ClusterPositions cluster(PublishedLines lines) {
    int[] column = lines.columns(CLUSTER_COLUMNS, 0);
    return new ClusterPositions(
        lines.number(column[0]), lines.number(column[1]), lines.number(column[2]));
  }
}
