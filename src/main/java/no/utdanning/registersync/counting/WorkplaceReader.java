package no.utdanning.registersync.counting;

import java.util.List;
import no.utdanning.registersync.register.Occupation;

/**
 * Takes the named workplaces of the occupations, one occupation after the other in order of their
 * ids. Nothing is kept of an occupation once it has been handed over.
 */
public interface WorkplaceReader {
  /**
   * @param workplaces of the occupation, sorted by organisation number, protected
   */
  void workplaces(Occupation occupation, List<WorkplaceFigures> workplaces);

  /**
   * Instead of {@link #workplaces}, where the positions at them are the published ones.
   *
   * @param training what is said of them today
   */
  void samePositions(Occupation occupation, WorkplaceTraining training);
}
