package no.utdanning.registersync.pipeline.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.schedule.DueJob;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz on its JDBC store in our schema: a trigger a job, which fires once, on one of the nodes.
 * It is built without Spring, which would put another store in the place of this one.
 */
final class QuartzWaker implements Waker, AutoCloseable {
  private static final Duration STUCK = Duration.ofMinutes(5);
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);
  private static final Duration SHORTEST_IDLE = Duration.ofSeconds(1);

  /** As many as may look at once: a long job, and one look each at what others do meanwhile. */
  private static final int THREADS = 4;

  private final Scheduler scheduler;

  /**
   * @param leaseTime nodes look after each other three times in it
   * @param look what to do when it is time to look at a job
   */
  QuartzWaker(Database database, Duration leaseTime, BiConsumer<DueJob, Waker> look) {
    String source = "register-sync-" + UUID.randomUUID();
    DBConnectionManager.getInstance().addConnectionProvider(source, new Connections(database));
    try {
      scheduler = new StdSchedulerFactory(properties(source, leaseTime)).getScheduler();
      scheduler.setJobFactory(
          (fired, quartz) ->
              new Look(
                  DueJob.valueOf(fired.getJobDetail().getKey().getName()),
                  job -> look.accept(job, this)));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz cannot be set up", e);
    }
  }

  private static Properties properties(String source, Duration leaseTime) {
    long third = leaseTime.toMillis() / 3;
    long idle = Math.min(LONGEST_IDLE.toMillis(), Math.max(SHORTEST_IDLE.toMillis(), third));
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "register-sync");
    properties.setProperty("org.quartz.scheduler.instanceId", Owner.current().toString());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.scheduler.idleWaitTime", Long.toString(idle));
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    // Its way with bytes suits H2 as well.
    properties.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    properties.setProperty("org.quartz.jobStore.tablePrefix", "schedule_");
    properties.setProperty("org.quartz.jobStore.useProperties", "true");
    properties.setProperty("org.quartz.jobStore.isClustered", "true");
    properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", Long.toString(third));
    properties.setProperty("org.quartz.jobStore.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.dataSource", source);
    return properties;
  }

  void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start", e);
    }
  }

  @Override
  public void wakeAt(DueJob job, Instant at) {
    JobDetail detail =
        JobBuilder.newJob(Look.class).withIdentity(job.name()).storeDurably().build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(key(job))
            .forJob(detail)
            .startAt(Date.from(at))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    try {
      scheduler.scheduleJob(detail, Set.of(trigger), true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz cannot be told to wake for " + job.code(), e);
    }
  }

  /** Whether nobody will be woken for a job: its trigger is gone, broken, or long overdue. */
  boolean hasLost(DueJob job, Instant now) {
    try {
      Trigger trigger = scheduler.getTrigger(key(job));
      if (trigger == null) {
        return true;
      }
      Date next = trigger.getNextFireTime();
      Trigger.TriggerState state = scheduler.getTriggerState(key(job));
      return state != Trigger.TriggerState.NORMAL
          || next == null
          || next.toInstant().isBefore(now.minus(STUCK));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz cannot tell about " + job.code(), e);
    }
  }

  /**
   * Wakes nobody any more, and waits for the jobs that are under way.
   *
   * @return whether all have ended within the limit
   */
  boolean stop(Duration limit) {
    try {
      scheduler.standby();
      long deadline = System.nanoTime() + limit.toNanos();
      while (!scheduler.getCurrentlyExecutingJobs().isEmpty()) {
        if (System.nanoTime() - deadline >= 0) {
          return false;
        }
        Thread.sleep(50);
      }
      return true;
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    try {
      scheduler.shutdown(false);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not shut down", e);
    }
  }

  private static TriggerKey key(DueJob job) {
    return TriggerKey.triggerKey(job.name());
  }

  /** Connections of our pool, which outlives Quartz. */
  private record Connections(Database database) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return database.dataSource().getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }
}
