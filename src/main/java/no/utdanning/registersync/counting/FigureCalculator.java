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
 *
 * <p>The positions of an occupation may be taken over from an edition whose cells and links of it
 * are the same. What registers of training say is always worked out, and so is all that is said of
 * areas, titles and clusters.
 */
public final class FigureCalculator {
  private final FigureInputs inputs;
  private final PublishedPositions known;
  private final Linkage linkage;
  private final AreaGrid grid;
  private final OccupationCounter occupations;
  private final AreaCounter areas;
  private final TitleCounter titles;

  /** A calculator that takes nothing over. */
  public FigureCalculator(FigureInputs inputs) {
    this(inputs, PublishedPositions.NONE);
  }

  /**
   * @param known the positions that are taken over
   */
  public FigureCalculator(FigureInputs inputs, PublishedPositions known) {
    this.inputs = inputs;
    this.known = known;
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
      UnoId id = occupation.id();
      Apprentices[] apprentices = occupations.apprentices(id);
      for (int area = 0; area < apprentices.length; area++) {
        contractsOverOccupations[area] += apprentices[area].contracts();
      }
      @Nullable Positions[] exactPositions;
      @Nullable Positions[] publicPositions;
      if (known.has(id)) {
        exactPositions = takenOver(Audience.INTERNAL, id, exactIdentities);
        publicPositions = takenOver(Audience.PUBLIC, id, publicIdentities);
      } else {
        DistinctByArea workplaces = occupations.workplaces(id);
        exactPositions = workedOut(id, exact, workplaces, exactIdentities);
        publicPositions = workedOut(id, published, workplaces, publicIdentities);
      }
      reader.occupation(
          occupation,
          occupations.rows(id, exactPositions, apprentices),
          occupations.rows(id, publicPositions, apprentices));
      WorkplaceTraining training = occupations.training(id);
      if (known.has(id)) {
        reader.samePositions(occupation, training);
      } else {
        reader.workplaces(occupation, occupations.named(id, training));
      }
    }

    DistinctByArea workplaces = areas.workplaces();
    AreaTotals.AreaApprentices[] apprentices = areas.apprentices(contractsOverOccupations);
    exactIdentities.apprentices(apprentices);
    totals(reader, Audience.INTERNAL, exact, exactIdentities, workplaces, apprentices);
    totals(reader, Audience.PUBLIC, published, publicIdentities, workplaces, apprentices);
  }

  private @Nullable Positions[] workedOut(
      UnoId occupation, TitleCells cells, DistinctByArea workplaces, Identities identities) {
    @Nullable PositionSums[] sums = occupations.positions(occupation, cells);
    identities.occupation(occupation, sums);
    return occupations.rounded(sums, workplaces);
  }

  private @Nullable Positions[] takenOver(
      Audience audience, UnoId occupation, Identities identities) {
    @Nullable Positions[] positions = new Positions[grid.size()];
    for (PublishedPositions.InArea line : known.list(audience, occupation)) {
      int area = grid.find(line.area());
      Positions there = line.positions();
      if (area >= 0) {
        positions[area] = there;
      } else if (there != null && !there.isZero()) {
        throw new IllegalStateException(
            "positions of " + occupation + " are published in " + line.area() + ", which has none");
      }
    }
    identities.takenOver(occupation, positions);
    return positions;
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
