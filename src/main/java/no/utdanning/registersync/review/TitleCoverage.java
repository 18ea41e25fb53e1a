package no.utdanning.registersync.review;

/**
 * How many titles of the catalogue have an occupation.
 *
 * @param catalogue all of them: linked + decidedWithout + unlinked
 * @param shared of the linked ones, those with two or more occupations
 * @param decidedWithout those with a decision that they have no occupation, and no used link
 * @param unlinkedWithPositions of the unlinked ones, those that the registers report
 * @param unknown codes that are reported and that the catalogue lacks
 */
public record TitleCoverage(
    int catalogue,
    int linked,
    int shared,
    int decidedWithout,
    int unlinked,
    int unlinkedWithPositions,
    int unknown) {}
