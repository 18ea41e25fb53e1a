package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.EmptyDatabase;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.Conflict;
import no.utdanning.registersync.review.ConflictState;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.KindCount;
import no.utdanning.registersync.review.LinkChange;
import no.utdanning.registersync.review.OccupationChange;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reviewers see of the sample data, edition by edition, as they decide and edit. */
class ReviewStoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

  @TempDir private Path directory;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    try (Stream<Path> files = Files.list(Path.of("sample-data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, directory.resolve("data").resolve(file.getFileName()));
      }
    }
    String settings = Files.readString(Path.of("config", "application.yml"));
    Files.writeString(
        directory.resolve("application.yml"),
        settings.replace("sample-data/", directory.resolve("data") + "/"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void conflictsComeAndGoAsReviewersDecide(Dialect dialect) throws IOException {
    environment = new TreeMap<>(EmptyDatabase.environment(dialect));
    environment.put("REGISTER_SYNC_HOME", directory.resolve("var").toString());
    run("2026-09");
    EditionReview first = review();
    assertThat(first.previous()).isZero();
    assertThat(first.changes().known()).isFalse();
    assertThat(counts(first))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("shared_title", 70L),
                Map.entry("unlinked_title", (long) listed(first, "unlinked_title")),
                Map.entry("unknown_title", 3L),
                Map.entry("occupation_without_title", 2L),
                Map.entry("shared_trade", 8L),
                Map.entry("dangling_link", 3L),
                Map.entry("contradictory_link", 3L),
                Map.entry("duplicate_link", 2L),
                Map.entry("incomplete_weights", 2L),
                Map.entry("link_to_retired_occupation", 4L),
                Map.entry("retired_title", 3L),
                Map.entry("similar_titles", 2L),
                Map.entry("stale_review", 11L)));
    assertThat(conflict(first, "shared_title:7421125").state()).isEqualTo(ConflictState.ACCEPTED);
    assertThat(conflict(first, "unknown_title:9999901").state()).isEqualTo(ConflictState.NOT_OURS);
    Conflict reopened = conflict(first, "shared_title:7125505");
    assertThat(reopened.state()).isEqualTo(ConflictState.OPEN);
    assertThat(reopened.reopened()).isTrue();

    run("2026-10");
    EditionReview second = review();
    Conflict carpenters = conflict(second, "shared_title:7421125");
    assertThat(carpenters.positions()).isEqualTo(30);
    assertThat(carpenters.k()).isEqualTo(3);
    assertThat(carpenters.overcount()).isEqualTo(60);
    assertThat(carpenters.firstSeen().edition()).isEqualTo(1);
    assertThat(carpenters.change()).isEqualTo(Conflict.Change.SAME);
    assertThat(second.changes().titleLinks()).isEmpty();
    assertThat(second.changes().occupations())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.positions().byLinks()).isZero());

    replace("titles.csv", "7421125;SPESIALARBEIDER (SNEKKER)", "7421125;SNEKKERARBEIDER");
    append("title-links.csv", "7421125;;y_tomrer;godkjent;;2026-11-10;Kari;\n");
    links();
    EditionReview third = review();
    Conflict again = conflict(third, "shared_title:7421125");
    assertThat(again.state()).isEqualTo(ConflictState.OPEN);
    assertThat(again.reopened()).isTrue();
    assertThat(again.k()).isEqualTo(4);
    assertThat(again.firstSeen().edition()).isEqualTo(1);
    assertThat(third.kinds())
        .filteredOn(kind -> kind.kind().code().equals("shared_title"))
        .extracting(KindCount::opened, KindCount::closed)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0));
    Conflict renamed = conflict(third, "title_text_changed:7421125");
    assertThat(renamed.facts())
        .containsEntry("text_before", List.of("SPESIALARBEIDER (SNEKKER)"))
        .containsEntry("text_now", List.of("SNEKKERARBEIDER"));
    assertThat(third.changes().titleLinks())
        .extracting(LinkChange::direction, LinkChange::code, LinkChange::figure)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LinkChange.Direction.ADDED, "7421125", 30L));
    assertThat(third.changes().occupations())
        .extracting(OccupationChange::id)
        .containsExactly(new UnoId("y_tomrer"));
    OccupationChange carpenter = third.changes().occupations().get(0);
    assertThat(carpenter.positions().byLinks()).isEqualTo(30);
    assertThat(carpenter.positions().byRegister()).isZero();
    assertThat(carpenter.shared().difference()).isEqualTo(30);

    replace("title-links.csv", "7421125;;y_tomrer;godkjent", "7421125;;y_tomrer;avvist");
    links();
    EditionReview fourth = review();
    assertThat(conflict(fourth, "shared_title:7421125").state()).isEqualTo(ConflictState.ACCEPTED);
    assertThat(fourth.changes().occupations().get(0).positions().byLinks()).isEqualTo(-30);
    assertThat(fourth.clusters())
        .allSatisfy(
            cluster -> {
              assertThat(cluster.naive() - cluster.distinct()).isEqualTo(cluster.overcount());
              assertThat(cluster.shared().stream().mapToLong(title -> title.overcount()).sum())
                  .isEqualTo(cluster.overcount());
            });
  }

  private void run(String period) {
    office()
        .runMonthly(new MonthlyRun(Optional.of(DAY), Optional.of(Period.of(period)), false, false));
  }

  private void links() {
    office().runLinks(new LinksRun(Optional.of(DAY), false, false));
  }

  private RegisterOffice office() {
    return new RegisterOffice(settings(), Progress.silent());
  }

  private Settings settings() {
    return SettingsLoader.load(directory.resolve("application.yml"), environment);
  }

  private EditionReview review() {
    Settings settings = settings();
    try (Database database = Database.openToRead(settings.database())) {
      CurrentEdition current = CurrentEdition.get(Clock.systemUTC(), database);
      return current
          .compose(settings, Clock.systemUTC())
          .review(current.number(), List.of())
          .review();
    }
  }

  private static Conflict conflict(EditionReview review, String id) {
    return review.conflicts().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no conflict " + id));
  }

  private static int listed(EditionReview review, String kind) {
    return (int) review.conflicts().stream().filter(it -> it.kind().code().equals(kind)).count();
  }

  private static Map<String, Long> counts(EditionReview review) {
    return review.conflicts().stream()
        .collect(
            Collectors.groupingBy(it -> it.kind().code(), TreeMap::new, Collectors.counting()));
  }

  private void replace(String file, String from, String to) throws IOException {
    Path path = directory.resolve("data").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private void append(String file, String row) throws IOException {
    Path path = directory.resolve("data").resolve(file);
    Files.writeString(path, Files.readString(path) + row);
  }
}
