package no.utdanning.registersync.counting;

import no.utdanning.registersync.register.OrganisationNumber;

/** Adds up running contracts and valid approvals in every area. */
final class TrainingByArea {
  private final AreaGrid grid;
  private final long[] contracts;
  private final DistinctByArea trainers;
  private final DistinctByArea withApprentices;
  private final DistinctByArea offices;

  TrainingByArea(AreaGrid grid) {
    this.grid = grid;
    this.contracts = new long[grid.size()];
    this.trainers = new DistinctByArea(grid);
    this.withApprentices = new DistinctByArea(grid);
    this.offices = new DistinctByArea(grid);
  }

  void add(VigoData.Contracts running) {
    grid.addTo(contracts, running.municipality(), running.count());
    withApprentices.add(running.workplace(), grid.municipality(running.municipality()));
  }

  void add(VigoData.Approval approval) {
    int municipality = grid.municipality(approval.municipality());
    trainers.add(approval.workplace(), municipality);
    if (approval.office() != OrganisationNumber.NONE) {
      offices.add(approval.office(), municipality);
    }
  }

  /** Running contracts in an area of the grid. */
  long contracts(int area) {
    return contracts[area];
  }

  /** Distinct workplaces with a valid approval. */
  long trainers(int area) {
    return trainers.count(area);
  }

  /** Distinct workplaces with a running contract. */
  long withApprentices(int area) {
    return withApprentices.count(area);
  }

  /** Distinct training offices, placed by the workplace. */
  long offices(int area) {
    return offices.count(area);
  }
}
