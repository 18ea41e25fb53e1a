package no.utdanning.registersync.counting;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import no.utdanning.registersync.counting.FigureReader.Audience;
import no.utdanning.registersync.counting.PublishedPositions.Depth;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Works out all figures of an edition (contract, section 4.4), exact and public, and checks that
 * they add up. The public ones come from the same code, given protected cells instead of exact
 * ones; counts of workplaces, apprentices, approvals and offices are the same for both.
 *
 * <p>Positions may be taken over from an edition whose cells and links are the same: those of an
 * occupation, and, where all links are the same, those of areas, titles and clusters. What
 * registers of training say is always worked out.
 */
public final class FigureCalculator {
  private final FigureInputs inputs;
  private final PublishedPositions known;
  private final Unchanged unchanged;
  private final Linkage linkage;
  private final AreaGrid grid;
  private final OccupationCounter occupations;
  private final AreaCounter areas;
  private final TitleCounter titles;
  private final Identities exactIdentities;
  private final Identities publicIdentities;

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
    this.unchanged = known.unchanged();
    this.linkage = inputs.linkage();
    this.grid = new AreaGrid(inputs.municipalities());
    VigoIndex vigo = new VigoIndex(inputs.vigo());
    this.occupations = new OccupationCounter(inputs, grid, vigo);
    this.areas = new AreaCounter(inputs, grid, vigo);
    this.titles = new TitleCounter(inputs);
    this.exactIdentities = new Identities(grid);
    this.publicIdentities = new Identities(grid);
  }

  /**
   * Hands the figures of occupations, areas, titles and clusters to the reader.
   *
   * @throws IdentityBreach when they do not add up
   */
  public void calculate(FigureReader reader) {
    calculate(reader, Runnable::run);
  }

  /**
   * As {@link #calculate(FigureReader)}.
   *
   * @param beside does part of the work, where it likes
   */
  public void calculate(FigureReader reader, Executor beside) {
    // Where all links are the same, nothing is added up from cells.
    TitleCells exact = unchanged.hasTotals() ? TitleCells.NONE : inputs.cells().byTitle();
    TitleCells published = exact.protectedBy(inputs.smallCells());
    if (unchanged.hasTotals()) {
      AreaTotals.AreaApprentices[] apprentices = occupations(reader, exact, published);
      sameTotals(reader, Audience.INTERNAL, exactIdentities, apprentices);
      sameTotals(reader, Audience.PUBLIC, publicIdentities, apprentices);
      return;
    }
    // What is added up title by title goes on beside what is added up occupation by occupation.
    CompletableFuture<Wholes> adding =
        CompletableFuture.supplyAsync(() -> wholes(exact, published), beside);
    AreaTotals.AreaApprentices[] apprentices = occupations(reader, exact, published);
    Wholes wholes = adding.join();
    DistinctByArea workplaces = wholes.workplaces();
    totals(reader, Audience.INTERNAL, wholes.exact(), exactIdentities, workplaces, apprentices);
    totals(reader, Audience.PUBLIC, wholes.published(), publicIdentities, workplaces, apprentices);
  }

  /** Hands over the occupations; the contracts of areas, whose naive sum is over them. */
  private AreaTotals.AreaApprentices[] occupations(
      FigureReader reader, TitleCells exact, TitleCells published) {
    long[] contractsOverOccupations = new long[grid.size()];
    for (Occupation occupation : linkage.occupations().values()) {
      Apprentices[] apprentices = occupations.apprentices(occupation.id());
      for (int area = 0; area < apprentices.length; area++) {
        contractsOverOccupations[area] += apprentices[area].contracts();
      }
      if (unchanged.hasFigures(occupation.id())) {
        sameFigures(reader, occupation, apprentices);
      } else {
        figures(reader, occupation, exact, published, apprentices);
      }
    }

    AreaTotals.AreaApprentices[] apprentices = areas.apprentices(contractsOverOccupations);
    exactIdentities.apprentices(apprentices);
    return apprentices;
  }

  private void sameFigures(FigureReader reader, Occupation occupation, Apprentices[] apprentices) {
    UnoId id = occupation.id();
    // Sums over occupations are told of all areas where they are not taken over.
    Depth depth = unchanged.hasTotals() ? Depth.COUNTIES : Depth.MUNICIPALITIES;
    @Nullable Positions[] exact = takenOver(Audience.INTERNAL, id, depth, exactIdentities);
    @Nullable Positions[] published = takenOver(Audience.PUBLIC, id, depth, publicIdentities);
    reader.sameFigures(
        occupation,
        occupations.countyRows(id, exact, apprentices),
        occupations.countyRows(id, published, apprentices));
  }

  private void figures(
      FigureReader reader,
      Occupation occupation,
      TitleCells exact,
      TitleCells published,
      Apprentices[] apprentices) {
    UnoId id = occupation.id();
    @Nullable Positions[] exactPositions;
    @Nullable Positions[] publicPositions;
    if (unchanged.hasPositions(id)) {
      exactPositions = takenOver(Audience.INTERNAL, id, Depth.MUNICIPALITIES, exactIdentities);
      publicPositions = takenOver(Audience.PUBLIC, id, Depth.MUNICIPALITIES, publicIdentities);
    } else {
      DistinctByArea workplaces = occupations.workplaces(id);
      exactPositions = workedOut(id, exact, workplaces, exactIdentities);
      publicPositions = workedOut(id, published, workplaces, publicIdentities);
    }
    reader.occupation(
        occupation,
        occupations.rows(id, exactPositions, apprentices),
        occupations.rows(id, publicPositions, apprentices));
  }

  /**
   * Hands the named workplaces to the reader, beside {@link #calculate} if need be: neither changes
   * anything that the other one looks at.
   */
  public void nameWorkplaces(WorkplaceReader reader) {
    linkage.occupations().values().forEach(occupation -> nameWorkplaces(reader, occupation));
  }

  private void nameWorkplaces(WorkplaceReader reader, Occupation occupation) {
    WorkplaceTraining training = occupations.training(occupation.id());
    if (unchanged.hasPositions(occupation.id())) {
      reader.samePositions(occupation, training);
    } else {
      reader.workplaces(occupation, occupations.named(occupation.id(), training));
    }
  }

  private @Nullable Positions[] workedOut(
      UnoId occupation, TitleCells cells, DistinctByArea workplaces, Identities identities) {
    @Nullable PositionSums[] sums = occupations.positions(occupation, cells);
    identities.occupation(occupation, sums);
    return occupations.rounded(sums, workplaces);
  }

  private @Nullable Positions[] takenOver(
      Audience audience, UnoId occupation, Depth depth, Identities identities) {
    @Nullable Positions[] positions = new Positions[grid.size()];
    for (PublishedPositions.InArea line : known.list(audience, occupation, depth)) {
      int area = grid.find(line.area());
      Positions there = line.positions();
      if (area >= 0) {
        positions[area] = there;
      } else if (there != null && !there.isZero()) {
        throw new IllegalStateException(
            "positions of " + occupation + " are published in " + line.area() + ", which has none");
      }
    }
    identities.takenOver(occupation, positions, depth);
    return positions;
  }

  /** What is added up title by title, whatever occupations add up to. */
  private record Wholes(DistinctByArea workplaces, Whole exact, Whole published) {}

  /**
   * @param areas in the order of the grid
   */
  private record Whole(
      List<AreaCounter.Sums> areas, List<ClusterFigures> clusters, List<TitleFigures> titles) {}

  private Wholes wholes(TitleCells exact, TitleCells published) {
    return new Wholes(areas.workplaces(), whole(exact), whole(published));
  }

  private Whole whole(TitleCells cells) {
    return new Whole(List.of(areas.positions(cells)), titles.clusters(cells), titles.titles(cells));
  }

  private void totals(
      FigureReader reader,
      Audience audience,
      Whole whole,
      Identities identities,
      DistinctByArea workplaces,
      AreaTotals.AreaApprentices[] apprentices) {
    identities.areas(whole.areas());
    identities.clusters(whole.clusters(), whole.areas().get(AreaGrid.COUNTRY));
    reader.areas(
        audience,
        areas.rows(
            areas.rounded(whole.areas(), identities.sumOverOccupations(), workplaces),
            apprentices));
    reader.titles(audience, whole.titles());
    reader.clusters(
        audience,
        whole.clusters().stream().filter(figures -> figures.cluster().isOfSeveral()).toList());
  }

  private void sameTotals(
      FigureReader reader,
      Audience audience,
      Identities identities,
      AreaTotals.AreaApprentices[] apprentices) {
    PublishedPositions.Totals totals = known.totals(audience);
    AreaTotals.AreaPositions[] positions = areas.takenOver(totals.areas());
    identities.takenOver(positions);
    reader.areas(audience, areas.rows(positions, apprentices));
    reader.titles(audience, titles.takenOver(totals.titles()));
    reader.clusters(audience, titles.clusters(totals.clusters()));
  }
}
