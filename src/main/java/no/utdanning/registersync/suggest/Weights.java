package no.utdanning.registersync.suggest;

/**
 * How much each kind of evidence counts. Tuned on titles that the published measure does not use;
 * the README says how.
 *
 * @param word a whole word in common
 * @param part a part of a compound in common
 * @param head the heads of two words are the same
 * @param qualifier what all this counts in parentheses, against outside of them
 * @param half the text score that is half as good as it can be
 * @param name the occupation's own name, against the other evidence
 * @param neighbour linked titles with a like text
 * @param styrk08 linked titles of the same STYRK-08 group
 * @param styrk98 linked titles of the same STYRK-98 group
 * @param wording08 the wording of the titles of the same STYRK-08 group
 * @param wording98 the wording of the titles of the same STYRK-98 group
 */
record Weights(
    double word,
    double part,
    double head,
    double qualifier,
    double half,
    double name,
    double neighbour,
    double styrk08,
    double styrk98,
    double wording08,
    double wording98) {
  static final Weights TUNED = new Weights(2.0, 1.0, 1.5, 0.7, 12, 1.0, 0.5, 0.4, 0.4, 0.5, 0.5);
}
