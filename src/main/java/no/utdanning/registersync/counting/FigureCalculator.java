package no.utdanning.registersync.counting;

import java.util.List;
import no.utdanning.registersync.counting.FigureReader.Audience;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.UnoId;
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
    OneAhead.inOrder(
        linkage.occupations().values(),
        occupation -> count(occupation, exact, published),
        counted -> {
          UnoId id = counted.occupation().id();
          exactIdentities.occupation(id, counted.exactSums());
          publicIdentities.occupation(id, counted.publicSums());
          for (int area = 0; area < counted.apprentices().length; area++) {
            contractsOverOccupations[area] += counted.apprentices()[area].contracts();
          }
          reader.occupation(
              counted.occupation(), counted.exact(), counted.published(), counted.named());
        });

    DistinctByArea workplaces = areas.workplaces();
    AreaTotals.AreaApprentices[] apprentices = areas.apprentices(contractsOverOccupations);
    exactIdentities.apprentices(apprentices);
    totals(reader, Audience.INTERNAL, exact, exactIdentities, workplaces, apprentices);
    totals(reader, Audience.PUBLIC, published, publicIdentities, workplaces, apprentices);
  }

  /** All that is worked out for one occupation; arrays are by area of the grid. */
  private record Counted(
      Occupation occupation,
      @Nullable PositionSums[] exactSums,
      @Nullable PositionSums[] publicSums,
      Apprentices[] apprentices,
      List<OccupationFigures> exact,
      List<OccupationFigures> published,
      List<WorkplaceFigures> named) {}

  private Counted count(Occupation occupation, TitleCells exact, TitleCells published) {
    UnoId id = occupation.id();
    @Nullable PositionSums[] exactSums = occupations.positions(id, exact);
    @Nullable PositionSums[] publicSums = occupations.positions(id, published);
    DistinctByArea workplaces = occupations.workplaces(id);
    Apprentices[] apprentices = occupations.apprentices(id);
    return new Counted(
        occupation,
        exactSums,
        publicSums,
        apprentices,
        occupations.rows(id, exactSums, workplaces, apprentices),
        occupations.rows(id, publicSums, workplaces, apprentices),
        occupations.named(id));
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
