package no.utdanning.registersync.counting;

/**
 * The apprenticeship figures of an occupation in an area.
 *
 * @param contracts running contracts in its trades: own + shared
 * @param own in trades that belong to this occupation alone
 * @param shared in trades that belong to others too
 * @param trainers distinct workplaces with a valid approval (lærebedrifter)
 * @param withApprentices distinct workplaces with a running contract, approved or not
 * @param offices distinct training offices on those approvals, placed by the workplace
 */
public record Apprentices(
    long contracts, long own, long shared, long trainers, long withApprentices, long offices) {

  boolean isZero() {
    return contracts == 0 && trainers == 0 && withApprentices == 0 && offices == 0;
  }
}
