package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A process that is paused in a transaction would make all others wait for its locks. */
class SleepingSessionTest {
  @Test
  void postgresqlEndsASessionThatSleepsInATransaction() {
    try (Database database = Database.openToWrite(EmptyPostgreSql.create(), Turn.patient())) {
      assertThat(
              database
                  .jdbc()
                  .sql("show idle_in_transaction_session_timeout")
                  .query(String.class)
                  .single())
          .isEqualTo("30s");
    }
  }
}
