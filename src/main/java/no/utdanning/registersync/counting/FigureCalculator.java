package no.utdanning.registersync.counting;

import java.util.List;
import no.utdanning.registersync.counting.FigureReader.Audience;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.Occupation;
import org.jspecify.annotations.Nullable;

/**
 * Works out all figures of an edition (contract, section 4.4), exact and public, and checks that
 * they add up. The public ones come from the same code, given protected cells instead of exact
 * ones; counts of workplaces, apprentices, approvals and offices are the same for both.
 */
public final class FigureCalculator {
  private final FigureInputs inputs;
  private final Linkage linkage;
  private final AreaGrid grid;
  private final OccupationCounter occupations;
  private final AreaCounter areas;
  private final TitleCounter titles;

  public FigureCalculator(FigureInputs inputs) {
    this.inputs = inputs;
    this.linkage = inputs.linkage();
    this.grid = new AreaGrid(inputs.municipalities());
    VigoIndex vigo = new VigoIndex(inputs.vigo());
    this.occupations = new OccupationCounter(inputs, grid, vigo);
    this.areas = new AreaCounter(inputs, grid, vigo);
    this.titles = new TitleCounter(inputs);
  }

  /**
   * Hands the figures to the reader.
   *
   * @throws IdentityBreach when they do not add up
   */
  public void calculate(FigureReader reader) {
    TitleCells exact = TitleCells.exact(inputs.cells());
    TitleCells published = exact.protectedBy(inputs.smallCells());
    Identities exactIdentities = new Identities(grid);
    Identities publicIdentities = new Identities(grid);

    long[] contractsOverOccupations = new long[grid.size()];
    for (Occupation occupation : linkage.occupations().values()) {
      @Nullable PositionSums[] exactSums = occupations.positions(occupation.id(), exact);
      @Nullable PositionSums[] publicSums = occupations.positions(occupation.id(), published);
      exactIdentities.occupation(occupation.id(), exactSums);
      publicIdentities.occupation(occupation.id(), publicSums);
      DistinctByArea workplaces = occupations.workplaces(occupation.id());
      Apprentices[] apprentices = occupations.apprentices(occupation.id());
      for (int area = 0; area < apprentices.length; area++) {
        contractsOverOccupations[area] += apprentices[area].contracts();
      }
      reader.occupation(
          occupation,
          occupations.rows(occupation.id(), exactSums, workplaces, apprentices),
          occupations.rows(occupation.id(), publicSums, workplaces, apprentices),
          occupations.named(occupation.id()));
    }

    DistinctByArea workplaces = areas.workplaces();
    AreaTotals.AreaApprentices[] apprentices = areas.apprentices(contractsOverOccupations);
    exactIdentities.apprentices(apprentices);
    totals(reader, Audience.INTERNAL, exact, exactIdentities, workplaces, apprentices);
    totals(reader, Audience.PUBLIC, published, publicIdentities, workplaces, apprentices);
  }

  private void totals(
      FigureReader reader,
      Audience audience,
      TitleCells cells,
      Identities identities,
      DistinctByArea workplaces,
      AreaTotals.AreaApprentices[] apprentices) {
    AreaCounter.Sums[] sums = areas.positions(cells);
    identities.areas(sums);
    List<ClusterFigures> clusters = titles.clusters(cells);
    identities.clusters(clusters, sums[AreaGrid.COUNTRY]);
    reader.areas(
        audience, areas.rows(sums, identities.sumOverOccupations(), workplaces, apprentices));
    reader.titles(audience, titles.titles(cells));
    reader.clusters(
        audience,
        clusters.stream().filter(figures -> figures.cluster().occupations().size() >= 2).toList());
  }
}
