package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.utdanning.registersync.counting.WorkplaceFacts;
import no.utdanning.registersync.counting.WorkplaceFacts.Workplace;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.WorkplaceFindings.ClosedWorkplace;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownWorkplace;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.WorkplaceRegister;
import org.jspecify.annotations.Nullable;

/** What the bulk file says of the workplaces of a slice, on the day that it is taken. */
final class WorkplaceSurvey {
  private static final int NAMED_IN_A_FINDING = 10;

  /** How many positions a slice has on a workplace; 0 where it does not count positions. */
  @FunctionalInterface
  interface Positions {
    long at(int workplace);
  }

  private final WorkplaceRegister register;
  private final Placing placing;
  private final List<Workplace> surveyed = new ArrayList<>();

  WorkplaceSurvey(WorkplaceRegister register, Placing placing) {
    this.register = register;
    this.placing = placing;
  }

  /**
   * Adds a workplace of the slice, each once.
   *
   * @param feedName the name that the slice's own feed gives it, or empty
   */
  void add(int number, String feedName) {
    int position = register.find(number);
    boolean known = position != WorkplaceRegister.ABSENT;
    surveyed.add(
        new Workplace(
            number,
            known,
            known ? register.name(position) : "",
            known ? register.parent(position) : OrganisationNumber.NONE,
            placing.ofWorkplace(number, Area.UNKNOWN_MUNICIPALITY),
            feedName));
  }

  WorkplaceFacts facts() {
    return new WorkplaceFacts(surveyed);
  }

  /**
   * Workplaces that the bulk file lacks, and those that had closed by the day, if there are any.
   */
  List<Finding> findings(String source, LocalDate day, Positions positions) {
    List<Finding> findings = new ArrayList<>();
    List<Workplace> unknown = those(workplace -> !workplace.known());
    if (!unknown.isEmpty()) {
      findings.add(
          new UnknownWorkplace(source, unknown.size(), sum(unknown, positions), first(unknown)));
    }
    List<Workplace> closed = those(workplace -> hadClosedBy(day, workplace.number()));
    if (!closed.isEmpty()) {
      findings.add(
          new ClosedWorkplace(source, closed.size(), sum(closed, positions), first(closed)));
    }
    return findings;
  }

  private boolean hadClosedBy(LocalDate day, int number) {
    int position = register.find(number);
    if (position == WorkplaceRegister.ABSENT) {
      return false;
    }
    @Nullable LocalDate closed = register.closed(position);
    return closed != null && !closed.isAfter(day);
  }

  private List<Workplace> those(Predicate<Workplace> which) {
    return surveyed.stream().filter(which).toList();
  }

  private static long sum(List<Workplace> workplaces, Positions positions) {
    return workplaces.stream().mapToLong(workplace -> positions.at(workplace.number())).sum();
  }

  private static List<String> first(List<Workplace> workplaces) {
    return workplaces.stream()
        .map(Workplace::number)
        .sorted()
        .limit(NAMED_IN_A_FINDING)
        .map(OrganisationNumber::text)
        .toList();
  }
}
