package no.utdanning.registersync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.counting.FigureReader.Audience;
import no.utdanning.registersync.counting.Positions;
import no.utdanning.registersync.counting.PublishedPositions;
import no.utdanning.registersync.platform.Sha256;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** The positions of a published edition, read from its files side by side while they are asked. */
public final class PublishedFigures implements PublishedPositions, AutoCloseable {
  /** larlinger to opplaringskontor. */
  private static final int TRAINING_COLUMNS = 6;

  /** stillinger to bedrifter. */
  private static final int POSITION_COLUMNS = 9;

  private final Set<UnoId> same;
  private final Map<Audience, PublishedLines> occupations = new EnumMap<>(Audience.class);
  private @Nullable PublishedLines workplaces;

  private PublishedFigures(Set<UnoId> same) {
    this.same = Set.copyOf(same);
  }

  /** No edition, or none that something can be taken over from. */
  public static PublishedFigures none() {
    return new PublishedFigures(Set.of());
  }

  /**
   * Opens an edition's files; none, unless all of them are, byte for byte, what its manifest says.
   *
   * @param same the occupations whose positions are the same
   */
  public static PublishedFigures open(Path edition, byte[] manifest, Set<UnoId> same) {
    PublishedFigures figures = new PublishedFigures(same);
    if (same.isEmpty() || !(areWhole(edition, manifest) && figures.open(edition))) {
      figures.close();
      return none();
    }
    return figures;
  }

  private static boolean areWhole(Path edition, byte[] manifest) {
    List<String> needed = new ArrayList<>(List.of(WorkplacesFile.PATH));
    for (Audience audience : Audience.values()) {
      needed.add(FigureFiles.occupations(audience));
    }
    return Manifest.readFiles(manifest).stream()
            .filter(file -> needed.contains(file.path()))
            .filter(file -> isWhole(edition.resolve(file.path()), file))
            .count()
        == needed.size();
  }

  private static boolean isWhole(Path path, WrittenFile file) {
    try {
      if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
        return false;
      }
      try (InputStream bytes = Files.newInputStream(path)) {
        return Sha256.hex(bytes).equals(file.sha256());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all have the columns of today. */
  private boolean open(Path edition) {
    for (Audience audience : Audience.values()) {
      PublishedLines lines =
          PublishedLines.open(
              edition.resolve(FigureFiles.occupations(audience)), FigureFiles.OCCUPATION_COLUMNS);
      if (lines == null) {
        return false;
      }
      occupations.put(audience, lines);
    }
    workplaces = PublishedLines.open(edition.resolve(WorkplacesFile.PATH), WorkplacesFile.COLUMNS);
    return workplaces != null;
  }

  @Override
  public boolean has(UnoId occupation) {
    return same.contains(occupation);
  }

  @Override
  public List<InArea> list(Audience audience, UnoId occupation) {
    PublishedLines lines = occupations.get(audience);
    if (lines == null || !has(occupation)) {
      throw new IllegalArgumentException("nothing is taken over of " + occupation);
    }
    List<InArea> list = new ArrayList<>();
    while (lines.next(occupation)) {
      list.add(new InArea(area(lines), positions(lines)));
    }
    return list;
  }

  private static Area area(PublishedLines lines) {
    int type = lines.after(lines.begin());
    int code = lines.after(type);
    String text = lines.text(code, lines.after(code));
    return switch (lines.text(type, code)) {
      case "land" -> Area.COUNTRY;
      case "fylke" -> Area.county(Area.number(text));
      default -> Area.municipality(Area.number(text));
    };
  }

  private static @Nullable Positions positions(PublishedLines lines) {
    int[] column = new int[POSITION_COLUMNS];
    column[0] = lines.before(lines.end(), TRAINING_COLUMNS + POSITION_COLUMNS);
    for (int next = 1; next < column.length; next++) {
      column[next] = lines.after(column[next - 1]);
    }
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

  /** The lines of named workplaces. */
  PublishedLines workplaces() {
    if (workplaces == null) {
      throw new IllegalStateException("nothing is taken over");
    }
    return workplaces;
  }

  @Override
  public void close() {
    occupations.values().forEach(PublishedLines::close);
    if (workplaces != null) {
      workplaces.close();
    }
  }
}
