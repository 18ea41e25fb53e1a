package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.utdanning.registersync.platform.Database;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on its JDBC job repository, started for as long as a run takes. */
final class BatchEngine implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  /**
   * The only auto-configuration that the program needs; everything else it puts together itself.
   */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
  static class Configuration {}

  BatchEngine(Database database) {
    // The log is set up already; Boot would begin it anew.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    context =
        new SpringApplicationBuilder(Configuration.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(
                Map.of(
                    // Settings are the program's own business, not Boot's.
                    "spring.config.location", "optional:classpath:/no-settings-for-boot.yml",
                    "spring.batch.jdbc.initialize-schema", "never",
                    // A run's number is its job instance's: two jobs that begin at once need not
                    // be serialised, which on PostgreSQL one of them would not survive.
                    "spring.batch.jdbc.isolation-level-for-create", "read_committed",
                    "spring.main.lazy-initialization", "true"))
            .initializers(
                application -> {
                  GenericApplicationContext beans = (GenericApplicationContext) application;
                  beans.registerBean(
                      "dataSource",
                      javax.sql.DataSource.class,
                      database::dataSource,
                      // The database outlives this context; it is not Spring's to close.
                      bean -> bean.setDestroyMethodName(""));
                  beans.registerBean(
                      "transactionManager",
                      PlatformTransactionManager.class,
                      database::transactionManager);
                })
            .run();
  }

  JobRepository repository() {
    return context.getBean(JobRepository.class);
  }

  /**
   * Runs a job to its end.
   *
   * @throws JobFailedException when a step threw
   */
  void run(long runId, Function<JobRepository, Job> jobs) {
    JobOperator operator = context.getBean(JobOperator.class);
    Job job = jobs.apply(repository());
    repository().findRunningJobExecutions(job.getName()).forEach(operator::recover);
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

  @Override
  public void close() {
    context.close();
  }
}
