package no.utdanning.registersync.pipeline;

/**
 * Hears of the moments between which a run may be interrupted. Nothing depends on it; it is how a
 * death at any of them is tried out.
 */
@FunctionalInterface
public interface Milestones {
  void reached(String milestone);

  /** Lets them pass. */
  static Milestones unheard() {
    return milestone -> {};
  }
}
