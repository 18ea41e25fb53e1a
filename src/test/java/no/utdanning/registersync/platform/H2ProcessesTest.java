package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one H2 file: one writes at a time, readers are let in, the dead are no bar. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class H2ProcessesTest {
  @TempDir private Path home;
  private DatabaseSettings settings;
  private H2File file;

  @BeforeEach
  void choose() {
    settings = DatabaseSettings.under(home);
    file = H2File.of(settings.url());
  }

  @Test
  void readersAreLetInWhileAWriterIsActive() {
    try (Child writer = Child.start(settings);
        Child reader = Child.start(settings)) {
      assertThat(writer.ask("write")).isEqualTo("open");
      assertThat(writer.ask("insert one")).isEqualTo("inserted");

      assertThat(reader.ask("read")).isEqualTo("open");
      assertThat(reader.ask("count")).isEqualTo("1 rows");
      assertThat(writer.ask("insert two")).isEqualTo("inserted");
      assertThat(reader.ask("count")).isEqualTo("2 rows");
    }
  }

  @Test
  void aReaderAloneMakesTheSchemaAndLeavesNoNote() {
    try (Child reader = Child.start(settings)) {
      assertThat(reader.ask("read")).isEqualTo("open");
      assertThat(reader.ask("count")).isEqualTo("0 rows");
      assertThat(file.note()).doesNotExist();
      assertThat(reader.ask("close")).isEqualTo("closed");
    }
  }

  @Test
  void aReaderWaitsForAnotherWhoHasTheFileForItself() {
    try (Child first = Child.start(settings);
        Child second = Child.start(settings)) {
      assertThat(first.ask("read")).isEqualTo("open");
      second.say("read");
      assertThat(first.ask("close")).isEqualTo("closed");

      assertThat(second.hear()).isEqualTo("open");
      assertThat(second.ask("count")).isEqualTo("0 rows");
    }
  }

  @Test
  void aSecondWriterWaitsItsTurnSaysSoAndMayLook() {
    try (Child first = Child.start(settings);
        Child second = Child.start(settings)) {
      assertThat(first.ask("write")).isEqualTo("open");
      assertThat(first.ask("insert one")).isEqualTo("inserted");

      second.say("write");
      assertThat(second.hear()).isEqualTo("waiting for " + first.pid());
      assertThat(second.hear()).isEqualTo("saw 1 rows");
      assertThat(first.ask("close")).isEqualTo("closed");

      assertThat(second.hear()).isEqualTo("open");
      assertThat(second.ask("count")).isEqualTo("1 rows");
    }
  }

  @Test
  void whoStaysLetsOthersWriteBesideHimButNotStay() {
    try (Child host = Child.start(settings);
        Child guest = Child.start(settings);
        Child other = Child.start(settings)) {
      assertThat(host.ask("stay")).isEqualTo("open");
      other.say("stay");
      assertThat(other.hear()).isEqualTo("waiting for " + host.pid());
      assertThat(other.hear()).isEqualTo("saw 0 rows");

      assertThat(guest.ask("write")).isEqualTo("open");
      assertThat(guest.ask("insert one")).isEqualTo("inserted");
      assertThat(host.ask("insert two")).isEqualTo("inserted");
      assertThat(guest.ask("acquire nightly")).isEqualTo("fence 1");
      assertThat(host.ask("acquire nightly")).isEqualTo("refused");

      host.say("close");
      assertThat(guest.ask("insert three")).isEqualTo("inserted");
      assertThat(guest.ask("close")).isEqualTo("closed");
      assertThat(host.hear()).isEqualTo("closed");
      assertThat(other.hear()).isEqualTo("open");
      assertThat(other.ask("count")).isEqualTo("4 rows");
    }
  }

  @Test
  void aKilledWriterLeavesWhatItCommittedAndBarsNobody() {
    try (Child writer = Child.start(settings);
        Child reader = Child.start(settings);
        Child next = Child.start(settings)) {
      assertThat(writer.ask("write")).isEqualTo("open");
      assertThat(writer.ask("insert one")).isEqualTo("inserted");

      writer.kill();

      assertThat(file.note()).exists();
      assertThat(reader.ask("read")).isEqualTo("open");
      assertThat(reader.ask("count")).isEqualTo("1 rows");
      assertThat(reader.ask("close")).isEqualTo("closed");
      assertThat(next.ask("write")).isEqualTo("open");
      assertThat(next.ask("count")).isEqualTo("1 rows");
      assertThat(next.ask("close")).isEqualTo("closed");
      assertThat(file.note()).doesNotExist();
    }
  }

  @Test
  void theLeaseOfAKilledProcessIsTakenOverAtOnce() {
    try (Child first = Child.start(settings);
        Child second = Child.start(settings)) {
      assertThat(first.ask("write")).isEqualTo("open");
      assertThat(first.ask("acquire nightly")).isEqualTo("fence 1");

      first.kill();

      assertThat(second.ask("write")).isEqualTo("open");
      assertThat(second.ask("acquire nightly")).isEqualTo("fence 2");
    }
  }

  @Test
  void aSecondOpeningInOneProcessIsRefusedAndCostsTheFirstNothing() {
    try (Database database = Database.openToWrite(settings, Turn.patient());
        Child other = Child.start(settings)) {
      assertThatThrownBy(() -> Database.openToWrite(settings, Turn.patient()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is open in this process already");

      other.say("write");
      assertThat(other.hear()).isEqualTo("waiting for " + Owner.current().pid());
      assertThat(DatabaseProcess.count(database.dataSource())).isEqualTo("0 rows");
    }
  }

  @Test
  void oneProcessMayReadBesideItsOwnWriter() {
    try (Database writer = Database.openToWrite(settings, Turn.patient());
        Database reader = Database.openToRead(settings)) {
      new Leases(writer, Leases.TIME_TO_LIVE).acquire("nightly").orElseThrow().close();

      assertThat(DatabaseProcess.count(reader.dataSource())).isEqualTo("1 rows");
    }
  }

  @Test
  void aWriterGivesUpWhenItsPatienceIsOver() {
    try (Child first = Child.start(settings)) {
      assertThat(first.ask("write")).isEqualTo("open");

      assertThatThrownBy(() -> Database.openToWrite(settings, patience(Duration.ZERO)))
          .isInstanceOf(DatabaseBusyException.class)
          .hasMessageContaining(" " + first.pid() + " ");
    }
  }

  @Test
  void whatALookThrowsEndsTheWait() {
    try (Child first = Child.start(settings)) {
      assertThat(first.ask("write")).isEqualTo("open");
      Turn turn =
          new Turn() {
            @Override
            public void whileWaiting(DataSource database) {
              throw new UnsupportedOperationException("my job is active");
            }
          };

      assertThatThrownBy(() -> Database.openToWrite(settings, turn)).hasMessage("my job is active");
    }
  }

  @Test
  void theNoteIsItsOwnersAloneAndItsSecretOpensTheDoor() throws IOException, SQLException {
    try (Database database = Database.openToWrite(settings, Turn.patient())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.note())))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.directory())))
          .isEqualTo("rwxr-x---");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.data())))
          .isEqualTo("rw-r-----");
      HostNote note = HostNote.find(file.note()).orElseThrow();
      assertThat(note.holder()).isEqualTo(Owner.current());
      assertThat(note.toString()).doesNotContain(note.secret());

      JdbcDataSource stranger = new JdbcDataSource();
      stranger.setURL(
          H2File.clientUrl(new HostNote(note.port(), HostNote.newSecret(), note.owner(), false)));
      stranger.setUser("sa");
      assertThatThrownBy(stranger::getConnection).isInstanceOf(SQLException.class);
      assertThat(DatabaseProcess.count(database.dataSource())).isEqualTo("0 rows");
    }
  }

  @Test
  void aHostThatGoesWaitsForItsGuests() {
    try (Child host = Child.start(settings);
        Child guest = Child.start(settings)) {
      assertThat(host.ask("write")).isEqualTo("open");
      assertThat(guest.ask("read")).isEqualTo("open");

      host.say("close");
      assertThat(guest.ask("count")).isEqualTo("0 rows");
      assertThat(guest.ask("close")).isEqualTo("closed");

      assertThat(host.hear()).isEqualTo("closed");
    }
  }

  @Test
  void threadsShareOneDatabase() {
    try (Database database = Database.openToWrite(settings, Turn.patient())) {
      List<CompletableFuture<Optional<Lease>>> asked = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String name = "lease-" + i;
        asked.add(
            CompletableFuture.supplyAsync(
                () -> new Leases(database, Leases.TIME_TO_LIVE).acquire(name)));
      }

      assertThat(asked)
          .allSatisfy(
              answer -> {
                Lease lease = answer.join().orElseThrow();
                lease.close();
              });
    }
  }

  private static Turn patience(Duration patience) {
    return new Turn() {
      @Override
      public Duration patience() {
        return patience;
      }
    };
  }
}
