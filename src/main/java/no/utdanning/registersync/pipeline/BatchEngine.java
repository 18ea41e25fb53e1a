package no.utdanning.registersync.pipeline;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import no.utdanning.registersync.platform.Database;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.observability.jfr.events.job.JobLaunchEvent;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch on its JDBC job repository. */
final class BatchEngine {
  private final JobRepository repository;
  private final JobOperator operator;

  BatchEngine(Database database) {
    OnDatabase batch = new OnDatabase(database);
    repository = batch.jobRepository();
    operator = batch.jobOperator(repository);
  }

  /**
   * Loads what its first job would have to wait for: Batch tells Java's flight recorder of each
   * launch, which takes a twentieth of a second to be ready to hear of it.
   */
  static void load() {
    try {
      MethodHandles.lookup().ensureInitialized(JobLaunchEvent.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Batch as it is by default. Asked in plain Java: a context with nothing else in it would cost
   * each run some tenths of a second.
   */
  private static final class OnDatabase extends JdbcDefaultBatchConfiguration {
    private final Database database;

    OnDatabase(Database database) {
      this.database = database;
    }

    @Override
    protected DataSource getDataSource() {
      return database.dataSource();
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
      return database.transactionManager();
    }

    /**
     * A run's number is its job instance's: two jobs that begin at once need not be serialised,
     * which on PostgreSQL one of them would not survive.
     */
    @Override
    protected Isolation getIsolationLevelForCreate() {
      return Isolation.READ_COMMITTED;
    }

    /** Jobs are handed over, not looked up. */
    @Override
    protected JobRegistry getJobRegistry() {
      return new MapJobRegistry();
    }
  }

  /**
   * Runs a job to its end.
   *
   * @throws JobFailedException when a step threw
   */
  void run(long runId, Function<JobRepository, Job> jobs) {
    Job job = jobs.apply(repository);
    repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    JobExecution execution;
    try {
      execution =
          operator.start(job, new JobParametersBuilder().addLong("run", runId).toJobParameters());
    } catch (JobExecutionException e) {
      throw new IllegalStateException("Spring Batch would not start the job", e);
    }
    List<Throwable> failures = execution.getAllFailureExceptions();
    if (execution.getStatus().isUnsuccessful()) {
      throw new JobFailedException(failures);
    }
  }
}
