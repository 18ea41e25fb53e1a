package no.utdanning.registersync.counting;

import java.util.List;
import no.utdanning.registersync.register.Occupation;

/** Several readers of the same figures, served in turn. */
public record FigureReaders(List<FigureReader> readers) implements FigureReader {
  public FigureReaders {
    readers = List.copyOf(readers);
  }

  @Override
  public void occupation(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    readers.forEach(reader -> reader.occupation(occupation, exact, published));
  }

  @Override
  public void sameFigures(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    readers.forEach(reader -> reader.sameFigures(occupation, exact, published));
  }

  @Override
  public void areas(Audience audience, List<AreaTotals> areas) {
    readers.forEach(reader -> reader.areas(audience, areas));
  }

  @Override
  public void titles(Audience audience, List<TitleFigures> titles) {
    readers.forEach(reader -> reader.titles(audience, titles));
  }

  @Override
  public void clusters(Audience audience, List<ClusterFigures> clusters) {
    readers.forEach(reader -> reader.clusters(audience, clusters));
  }
}
