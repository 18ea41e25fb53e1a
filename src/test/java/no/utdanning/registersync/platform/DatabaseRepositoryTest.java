package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class DatabaseRepositoryTest extends OnBothDatabases {
  @Test
  void springBatchKeepsItsRecordsInOurSchema() throws Exception {
    JobRepository repository = jobRepository();
    JobParameters parameters =
        new JobParametersBuilder().addString("period", "2026-10").toJobParameters();
    JobInstance instance = repository.createJobInstance("monthly", parameters);
    JobExecution execution =
        repository.createJobExecution(instance, parameters, new ExecutionContext());
    StepExecution step = repository.createStepExecution("take employment", execution);

    String state = "æ".repeat(100_000);
    step.getExecutionContext().putString("state", state);
    repository.updateExecutionContext(step);
    execution.setStatus(BatchStatus.FAILED);
    execution.setStartTime(LocalDateTime.of(2026, 3, 29, 2, 30));
    repository.update(execution);

    JobExecution kept = repository.getLastJobExecution("monthly", parameters);
    assertThat(kept).isNotNull();
    assertThat(kept.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(kept.getStartTime()).isEqualTo(LocalDateTime.of(2026, 3, 29, 2, 30));
    StepExecution keptStep = repository.getLastStepExecution(instance, "take employment");
    assertThat(keptStep).isNotNull();
    assertThat(keptStep.getExecutionContext().getString("state")).isEqualTo(state);
  }

  private JobRepository jobRepository() throws Exception {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database.dataSource());
    factory.setTransactionManager(database.transactionManager());
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  @Test
  void openingItAgainFindsWhatWasThere() {
    database.jdbc().sql("insert into lease (name, fence) values ('x', 7)").update();
    database.makeDurable();
    database.close();

    database = Database.openToRead(settings);

    assertThat(database.jdbc().sql("select fence from lease").query(Long.class).single())
        .isEqualTo(7);
  }

  @Test
  void flywayLooksAtTheSchemaUnlessThisVeryProgramHasLetItLookBefore() {
    assertThat(migratedBy()).isEqualTo(ProgramCode.sha256());
    // What Flyway would stumble over, if it looked.
    database
        .jdbc()
        .sql("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" + 1")
        .update();
    openAgain();

    database
        .jdbc()
        .sql("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" - 1")
        .update();
    database.jdbc().sql("update migrated_by set program = 'another'").update();
    openAgain();
    assertThat(migratedBy()).isEqualTo(ProgramCode.sha256());
  }

  private void openAgain() {
    database.makeDurable();
    database.close();
    database = Database.openToWrite(settings, Turn.patient());
  }

  private String migratedBy() {
    return database.jdbc().sql("select program from migrated_by").query(String.class).single();
  }

  @Test
  void theConnectionPoolIsAsTheSettingsSay() throws Exception {
    database.close();
    DatabaseSettings narrow =
        new DatabaseSettings(
            settings.url(),
            settings.username(),
            settings.password(),
            new PoolSettings(Map.of("maximumPoolSize", "3", "connectionTimeout", "12000")));

    database = Database.openToWrite(narrow, Turn.patient());

    HikariDataSource pool = database.dataSource().unwrap(HikariDataSource.class);
    assertThat(List.of(pool.getMaximumPoolSize(), pool.getMinimumIdle())).containsExactly(3, 1);
    assertThat(pool.getConnectionTimeout()).isEqualTo(12_000);
  }

  @Test
  void sequencesCountOneByOneAlsoAcrossOpenings() {
    long first = database.next("run_seq");
    database.close();
    database = Database.openToWrite(settings, Turn.patient());

    assertThat(List.of(first, database.next("run_seq"), database.next("slice_seq")))
        .containsExactly(1L, 2L, 1L);
  }

  @Test
  void figuresAreInTheDefaultSchemaAndExactOnesInTheirOwn() {
    Set<String> views =
        database
            .jdbc()
            .sql("select lower(table_schema), lower(table_name) from information_schema.views")
            .query((ResultSet row, int number) -> row.getString(1) + "." + row.getString(2))
            .set();

    assertThat(views)
        .contains(
            "public.current_occupation_figures",
            "public.current_area_totals",
            "public.current_title_figures",
            "public.current_clusters",
            "public.current_workplaces",
            "public.current_occupation_panels",
            "internal.current_occupation_figures",
            "internal.current_area_totals",
            "internal.current_title_figures",
            "internal.current_clusters")
        .doesNotContain("internal.current_workplaces");
  }
}
