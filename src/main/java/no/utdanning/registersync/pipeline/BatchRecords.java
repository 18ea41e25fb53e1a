package no.utdanning.registersync.pipeline;

import java.util.List;
import no.utdanning.registersync.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring Batch's records, which it never drops by itself. */
final class BatchRecords {
  /** So many executions go in one transaction. */
  private static final int BITE = 500;

  /** What hangs on executions, each before what it hangs on. */
  private static final List<String> DELETIONS =
      List.of(
          """
          delete from batch_step_execution_context
           where step_execution_id in (select step_execution_id
                                         from batch_step_execution
                                        where job_execution_id in (:executions))
          """,
          "delete from batch_step_execution where job_execution_id in (:executions)",
          "delete from batch_job_execution_context where job_execution_id in (:executions)",
          "delete from batch_job_execution_params where job_execution_id in (:executions)",
          "delete from batch_job_execution where job_execution_id in (:executions)",
          """
          delete from batch_job_instance
           where job_instance_id in (:instances)
             and not exists (select 1
                               from batch_job_execution
                              where batch_job_execution.job_instance_id
                                    = batch_job_instance.job_instance_id)
          """);

  private final Database database;
  private final JdbcClient jdbc;

  BatchRecords(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  /** Drops the records of runs that we have forgotten. */
  void dropOfForgottenRuns() {
    List<Execution> bite = listOfForgottenRuns();
    while (!bite.isEmpty()) {
      drop(bite);
      bite = listOfForgottenRuns();
    }
  }

  private List<Execution> listOfForgottenRuns() {
    return jdbc.sql(
            """
            select execution.job_execution_id, execution.job_instance_id
              from batch_job_execution execution
             where not exists (select 1
                                 from batch_job_execution_params parameter
                                 join run on cast(run.id as varchar) = parameter.parameter_value
                                where parameter.job_execution_id = execution.job_execution_id
                                  and parameter.parameter_name = 'run')
             order by execution.job_execution_id
             fetch first :bite rows only
            """)
        .param("bite", BITE)
        .query((row, number) -> new Execution(row.getLong(1), row.getLong(2)))
        .list();
  }

  private void drop(List<Execution> bite) {
    List<Long> executions = bite.stream().map(Execution::id).toList();
    List<Long> instances = bite.stream().map(Execution::instance).distinct().toList();
    database
        .transactions()
        .executeWithoutResult(
            transaction -> {
              for (String deletion : DELETIONS) {
                JdbcClient.StatementSpec statement = jdbc.sql(deletion);
                (deletion.contains(":instances")
                        ? statement.param("instances", instances)
                        : statement.param("executions", executions))
                    .update();
              }
            });
  }

  private record Execution(long id, long instance) {}
}
