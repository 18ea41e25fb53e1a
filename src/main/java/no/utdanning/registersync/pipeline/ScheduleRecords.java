package no.utdanning.registersync.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Owner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the schedule remembers beside the runs: alarms raised, and Quartz's records of its nodes.
 */
final class ScheduleRecords {
  /** A node that has missed so many check-ins is not there any more. */
  private static final int CHECK_INS = 3;

  private static final Duration ALARMS_KEPT = Duration.ofDays(400);
  private static final Duration NODES_KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;

  ScheduleRecords(Database database) {
    this.jdbc = database.jdbc();
  }

  /** Notes that an alarm is raised; false when it was raised before, by whatever node. */
  boolean raise(String alarm, Instant now) {
    try {
      jdbc.sql("insert into schedule_alarm (name, raised_at) values (:name, :now)")
          .param("name", alarm)
          .param("now", now.atOffset(ZoneOffset.UTC))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** The nodes on which the schedule is up now. */
  List<Owner> listNodesUp(Instant now) {
    return jdbc
        .sql(
            """
            select instance_name, last_checkin_time, checkin_interval
              from schedule_scheduler_state
             order by instance_name
            """)
        .query(Node::of)
        .list()
        .stream()
        .filter(node -> node.isUp(now))
        .map(Node::owner)
        .toList();
  }

  /** Notes that this process is no node any more, so that nobody waits for it. */
  void leave() {
    jdbc.sql("delete from schedule_scheduler_state where instance_name = :node")
        .param("node", Owner.current().toString())
        .update();
  }

  /** Drops what is of no more use: alarms of last year, and nodes that went away without a word. */
  void dropOld(Instant now) {
    long nodesBefore = now.minus(NODES_KEPT).toEpochMilli();
    jdbc.sql("delete from schedule_alarm where raised_at < :before")
        .param("before", now.minus(ALARMS_KEPT).atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("delete from schedule_fired_triggers where fired_time < :before")
        .param("before", nodesBefore)
        .update();
    jdbc.sql("delete from schedule_scheduler_state where last_checkin_time < :before")
        .param("before", nodesBefore)
        .update();
  }

  private record Node(Owner owner, Instant lastSeen, Duration interval) {
    static Node of(ResultSet row, int number) throws SQLException {
      return new Node(
          Owner.of(row.getString(1)),
          Instant.ofEpochMilli(row.getLong(2)),
          Duration.ofMillis(row.getLong(3)));
    }

    boolean isUp(Instant now) {
      return !owner.isKnownToBeGone()
          && lastSeen.plus(interval.multipliedBy(CHECK_INS)).isAfter(now);
    }
  }
}
