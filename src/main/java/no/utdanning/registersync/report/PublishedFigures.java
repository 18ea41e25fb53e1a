package no.utdanning.registersync.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.counting.FigureReader.Audience;
import no.utdanning.registersync.counting.Positions;
import no.utdanning.registersync.counting.PublishedPositions;
import no.utdanning.registersync.counting.Unchanged;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** The positions of a published edition, read from its files side by side while they are asked. */
public final class PublishedFigures implements PublishedPositions, AutoCloseable {
  /** stillinger to bedrifter. */
  private static final int POSITION_COLUMNS = 9;

  /** larlinger to opplaringskontor. */
  private static final int TRAINING_COLUMNS = 6;

  private final Unchanged unchanged;
  private final Map<String, PublishedLines> files = new HashMap<>();
  private final Map<Audience, CopiedLines> copied = new EnumMap<>(Audience.class);

  private PublishedFigures(Unchanged unchanged) {
    this.unchanged = unchanged;
    for (Audience audience : Audience.values()) {
      copied.put(audience, new CopiedLines());
    }
  }

  /** No edition, or none that something can be taken over from. */
  public static PublishedFigures none() {
    return new PublishedFigures(Unchanged.NOTHING);
  }

  /**
   * Opens an edition's files, which {@link #areWhole}; none, unless they have the columns of today.
   *
   * @param unchanged what may be taken over from them
   */
  public static PublishedFigures open(Path edition, Unchanged unchanged) {
    PublishedFigures figures = new PublishedFigures(unchanged);
    if (unchanged.isNothing() || !figures.open(edition)) {
      figures.close();
      return none();
    }
    return figures;
  }

  /** The files that are read, by path, and their columns. */
  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new HashMap<>();
    columns.put(WorkplacesFile.PATH, WorkplacesFile.COLUMNS);
    for (Audience audience : Audience.values()) {
      columns.put(FigureFiles.occupations(audience), FigureFiles.OCCUPATION_COLUMNS);
      columns.put(FigureFiles.areas(audience), FigureFiles.AREA_COLUMNS);
      columns.put(FigureFiles.titles(audience), FigureFiles.TITLE_COLUMNS);
      columns.put(FigureFiles.clusters(audience), FigureFiles.CLUSTER_COLUMNS);
    }
    return columns;
  }

  /** Whether the files that would be read are, byte for byte, what the edition's manifest says. */
  public static boolean areWhole(PublishedFiles published) {
    return columns().keySet().stream().allMatch(published::isWhole);
  }

  /** Whether all have the columns of today. */
  private boolean open(Path edition) {
    for (Map.Entry<String, List<String>> file : columns().entrySet()) {
      PublishedLines lines = PublishedLines.open(edition.resolve(file.getKey()), file.getValue());
      if (lines == null) {
        return false;
      }
      files.put(file.getKey(), lines);
    }
    return true;
  }

  /** A file as far as it has been read. */
  private PublishedLines file(String path) {
    PublishedLines lines = files.get(path);
    if (lines == null) {
      throw new IllegalStateException("nothing is taken over from " + path);
    }
    return lines;
  }

  @Override
  public Unchanged unchanged() {
    return unchanged;
  }

  @Override
  public List<InArea> list(Audience audience, UnoId occupation, Depth depth) {
    if (!unchanged.hasPositions(occupation)) {
      throw new IllegalArgumentException("nothing is taken over of " + occupation);
    }
    PublishedLines lines = file(FigureFiles.occupations(audience));
    CopiedLines copies = lines(audience);
    copies.clear();
    List<InArea> list = new ArrayList<>();
    while (lines.next(occupation)) {
      copies.add(lines);
      Area area = lines.area(lines.after(lines.begin()));
      if (depth == Depth.MUNICIPALITIES || area.type() != Area.Type.KOMMUNE) {
        list.add(new InArea(area, positions(lines)));
      }
    }
    return list;
  }

  /** The lines that were listed last, whether or not all of them were told. */
  CopiedLines lines(Audience audience) {
    CopiedLines lines = copied.get(audience);
    if (lines == null) {
      throw new IllegalStateException("no lines for " + audience);
    }
    return lines;
  }

  private static @Nullable Positions positions(PublishedLines lines) {
    int[] column = lines.columns(POSITION_COLUMNS, TRAINING_COLUMNS);
    if (column[1] == column[0] + 1) {
      return null;
    }
    return new Positions(
        lines.number(column[0]),
        lines.number(column[1]),
        lines.number(column[2]),
        lines.decimal(column[3]),
        lines.decimal(column[4]),
        lines.decimal(column[5]),
        lines.decimal(column[6]),
        lines.number(column[7]),
        lines.number(column[8]));
  }

  @Override
  public Totals totals(Audience audience) {
    return PublishedTotals.read(
        file(FigureFiles.areas(audience)),
        file(FigureFiles.titles(audience)),
        file(FigureFiles.clusters(audience)));
  }

  /** The lines of named workplaces. */
  PublishedLines workplaces() {
    return file(WorkplacesFile.PATH);
  }

  @Override
  public void close() {
    files.values().forEach(PublishedLines::close);
  }
}
