package no.utdanning.registersync.bench;

/**
 * How large a world is. What grows with the employments are the distinct (title, workplace) pairs,
 * always in proportion, and, up to the country's, the workplaces with positions.
 *
 * @param employments rows of an extract
 * @param titles in the catalogue
 * @param bulk workplaces of the bulk file
 * @param contracts rows of all counties' contracts
 * @param approvals likewise
 */
record WorldSize(int employments, int titles, int bulk, int contracts, int approvals) {
  static final int OCCUPATIONS = 600;
  static final int COUNTIES = 15;
  static final int MUNICIPALITIES = 357;
  static final int TRADES = 180;

  WorldSize {
    if (employments < 10_000) {
      throw new IllegalArgumentException("a world has 10,000 employments at least");
    }
  }

  /** Whatever the employments: the reference set and Vigo are as large as the country's. */
  static WorldSize country(int employments) {
    return new WorldSize(employments, 9_000, 870_000, 50_000, 70_000);
  }

  /** 700,000 of 3.2 million employments. */
  int pairs() {
    return (int) (employments * 7L / 32);
  }

  /** 250,000 of 3.2 million employments, and of more. */
  int workplaces() {
    return (int) Math.min(250_000, employments * 25L / 320);
  }
}
