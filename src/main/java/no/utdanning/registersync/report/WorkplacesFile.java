package no.utdanning.registersync.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import no.utdanning.registersync.counting.WorkplaceFacts.Workplace;
import no.utdanning.registersync.counting.WorkplaceFigures;
import no.utdanning.registersync.counting.WorkplaceFigures.WorkplaceApprentices;
import no.utdanning.registersync.counting.WorkplaceFigures.WorkplacePositions;
import no.utdanning.registersync.counting.WorkplaceReader;
import no.utdanning.registersync.counting.WorkplaceTraining;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code public/workplaces.csv}. It is by far the longest file, and in most of its lines
 * nothing changes from night to night; so the lines of an occupation whose positions are the same
 * are those of the edition before, as the bytes that they are, with today's training in them.
 */
public final class WorkplacesFile implements WorkplaceReader, AutoCloseable {
  static final String PATH = "public/workplaces.csv";

  static final List<String> COLUMNS =
      List.of(
          "uno_id",
          "orgnr",
          "navn",
          "hovedenhet",
          "kommunenr",
          "fylkenr",
          "stillinger",
          "stillinger_delte",
          "aarsverk",
          "larlinger_faget",
          "larlinger_totalt",
          "larebedrift_faget",
          "larebedrift_annet_fag",
          "opplaringskontor",
          "skjermet");

  /** uno_id to fylkenr. */
  private static final int WORKPLACE_COLUMNS = 6;

  /** stillinger to aarsverk. */
  private static final int POSITION_COLUMNS = 3;

  /** larlinger_faget to opplaringskontor. */
  private static final int TRAINING_COLUMNS = 5;

  /** skjermet. */
  private static final int WITHHELD_COLUMNS = 1;

  /** What the position columns say of a workplace that has none: unknown, or none. */
  private static final Set<String> NO_POSITIONS = Set.of(";;", "0;0;0.00");

  private final CsvFile file;
  private final PublishedFigures published;

  /**
   * @param published whose lines stand for the occupations that it has
   */
  public WorkplacesFile(EditionDirectory directory, PublishedFigures published) {
    this.file = directory.csv(PATH, COLUMNS);
    this.published = published;
  }

  @Override
  public void workplaces(Occupation occupation, List<WorkplaceFigures> workplaces) {
    workplaces.forEach(this::write);
  }

  @Override
  public void samePositions(Occupation occupation, WorkplaceTraining training) {
    write(
        occupation,
        published.workplaces(),
        training,
        published.unchanged().workplaces(occupation.id()));
  }

  private void write(WorkplaceFigures row) {
    WorkplacePositions positions = row.positions();
    write(
        columns(row.occupation(), row.workplace()),
        columns(positions),
        columns(row.apprentices()),
        new Object[] {flag(positions != null && positions.withheld())});
  }

  /**
   * Writes the lines of an occupation whose positions are the published ones. A published line
   * without positions was there for yesterday's training alone: today's decides anew.
   *
   * @param isSame whether all that is said of a workplace, or nothing, is what was
   */
  private void write(
      Occupation occupation,
      PublishedLines published,
      WorkplaceTraining training,
      IntPredicate isSame) {
    int[] trainers = Arrays.stream(training.workplaces()).filter(isSame.negate()).toArray();
    int next = 0;
    while (published.next(occupation.id())) {
      int number = (int) published.number(published.after(published.begin()));
      while (next < trainers.length && trainers[next] < number) {
        write(training.withoutPositions(trainers[next++]));
      }
      if (isSame.test(number)) {
        file.line(published);
        continue;
      }
      int withheld = published.before(published.end(), WITHHELD_COLUMNS);
      int apprentices = published.before(withheld, TRAINING_COLUMNS);
      int positions = published.before(apprentices, POSITION_COLUMNS);
      if (NO_POSITIONS.contains(published.text(positions, apprentices))) {
        continue;
      }
      if (next < trainers.length && trainers[next] == number) {
        next++;
      }
      write(
          training.isFixed(number)
              ? columns(published, published.begin(), positions, WORKPLACE_COLUMNS)
              : columns(occupation.id(), training.get(number)),
          columns(published, positions, apprentices, POSITION_COLUMNS),
          columns(training.apprentices(number)),
          columns(published, withheld, published.end(), WITHHELD_COLUMNS));
    }
    while (next < trainers.length) {
      write(training.withoutPositions(trainers[next++]));
    }
  }

  private void write(@Nullable Object[]... groups) {
    @Nullable Object[] fields = new Object[COLUMNS.size()];
    int size = 0;
    for (@Nullable Object[] group : groups) {
      System.arraycopy(group, 0, fields, size, group.length);
      size += group.length;
    }
    file.row(Arrays.copyOf(fields, size));
  }

  private static @Nullable Object[] columns(UnoId occupation, Workplace workplace) {
    return new Object[] {
      occupation,
      OrganisationNumber.text(workplace.number()),
      workplace.name(),
      OrganisationNumber.text(workplace.parent()),
      Area.municipalityText(workplace.municipality()),
      Area.countyText(Area.countyOf(workplace.municipality()))
    };
  }

  private static @Nullable Object[] columns(@Nullable WorkplacePositions positions) {
    return positions == null
        ? new Object[POSITION_COLUMNS]
        : new Object[] {positions.shown(), positions.shared(), positions.fte()};
  }

  private static @Nullable Object[] columns(@Nullable WorkplaceApprentices apprentices) {
    return apprentices == null
        ? new Object[TRAINING_COLUMNS]
        : new Object[] {
          apprentices.inTrade(),
          apprentices.all(),
          flag(apprentices.approved()),
          flag(apprentices.approvedElsewhere()),
          CsvFile.list(apprentices.offices())
        };
  }

  private static Object[] columns(PublishedLines published, int from, int next, int count) {
    return new Object[] {new PublishedColumns(published, from, next, count)};
  }

  private static Object flag(boolean value) {
    return value ? 1 : 0;
  }

  @Override
  public void close() {
    file.close();
  }
}
