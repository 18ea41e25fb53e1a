package no.utdanning.registersync.edition.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.register.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of runs. */
public final class RunStore {
  private final Database database;
  private final JdbcClient jdbc;

  public RunStore(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  /** Records that this process begins a run. It holds the job's lease from before to after. */
  public Run start(NewRun run) {
    long id = database.next("run_seq");
    jdbc.sql(
            """
            insert into run (id, job, run_date, period, counties, forced, dry_run, state, owner,
                             started_at)
            values (:id, :job, :runDate, :period, :counties, :forced, :dryRun, 'running', :owner,
                    :startedAt)
            """)
        .param("id", id)
        .param("job", run.job())
        .param("runDate", run.runDate())
        .param("period", run.period() == null ? null : run.period().toString())
        .param("counties", String.join(",", run.counties()))
        .param("forced", run.forced())
        .param("dryRun", run.dryRun())
        .param("owner", Owner.current().toString())
        .param("startedAt", Instants.toColumn(run.startedAt()))
        .update();
    return get(id);
  }

  /** Replaces the account of a run, as far as it has come. */
  public void account(long id, String account) {
    jdbc.sql("update run set account = :account where id = :id")
        .param("account", account)
        .param("id", id)
        .update();
  }

  /**
   * Records that a run is over; its account stays.
   *
   * @param state how it ended, not {@link RunState#RUNNING}
   * @param edition what it published, if it did
   */
  public void end(
      long id, RunState state, int exitCode, @Nullable Integer edition, Instant endedAt) {
    jdbc.sql(
            """
            update run
               set state = :state, exit_code = :exitCode, edition = :edition, ended_at = :endedAt
             where id = :id
            """)
        .param("state", state.code())
        .param("exitCode", exitCode)
        .param("edition", edition)
        .param("endedAt", Instants.toColumn(endedAt))
        .param("id", id)
        .update();
  }

  /**
   * Marks the runs that nobody runs any more: their owner does not hold the job's lease, or has
   * begun a later run of the job since.
   *
   * @return those that it marked, the newest first
   */
  public List<Run> markKilled(Leases leases, Instant now) {
    Set<String> jobsSeen = new HashSet<>();
    List<Run> killed =
        listRunning().stream()
            .filter(run -> !jobsSeen.add(run.job()) || !isHeld(leases, run))
            .toList();
    killed.forEach(run -> markKilled(run, now));
    return killed.stream().map(run -> get(run.id())).toList();
  }

  private static boolean isHeld(Leases leases, Run run) {
    return leases.findHolder(run.job()).filter(by -> by.owner().equals(run.owner())).isPresent();
  }

  private void markKilled(Run run, Instant now) {
    jdbc.sql(
            """
            update run set state = 'killed', ended_at = :now where id = :id and state = 'running'
            """)
        .param("now", Instants.toColumn(now))
        .param("id", run.id())
        .update();
  }

  /** Those that have not ended, by their own account; the newest first. */
  public List<Run> listRunning() {
    return jdbc.sql("select * from run where state = 'running' order by id desc")
        .query(RunStore::run)
        .list();
  }

  /** The latest runs, the newest first. */
  public List<Run> list(int limit) {
    return jdbc.sql("select * from run order by id desc fetch first :limit rows only")
        .param("limit", limit)
        .query(RunStore::run)
        .list();
  }

  /**
   * The runs of a job begun at some moment or later that came for all there is to fetch and were no
   * rehearsals; the newest first.
   */
  public List<Run> listWholeSince(String job, Instant since) {
    return jdbc.sql(
            """
            select *
              from run
             where job = :job and started_at >= :since and not dry_run and counties = ''
             order by id desc
            """)
        .param("job", job)
        .param("since", Instants.toColumn(since))
        .query(RunStore::run)
        .list();
  }

  public Optional<Run> find(long id) {
    return jdbc.sql("select * from run where id = :id")
        .param("id", id)
        .query(RunStore::run)
        .optional();
  }

  /**
   * @throws NoSuchElementException when there is none of this number
   */
  public Run get(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no run " + id));
  }

  /** The last run of a job, over or not. */
  public Optional<Run> findLast(String job) {
    return jdbc.sql("select * from run where job = :job order by id desc fetch first 1 rows only")
        .param("job", job)
        .query(RunStore::run)
        .optional();
  }

  /** The last run of a job that came to an end of its own, rehearsals aside. */
  public Optional<Run> findLastEnded(String job) {
    return findLast(job, "exit_code is not null");
  }

  /** The last run of a job that ended with exit code 0, rehearsals aside. */
  public Optional<Run> findLastSuccess(String job) {
    return findLast(job, "exit_code = 0");
  }

  private Optional<Run> findLast(String job, String ended) {
    return jdbc.sql(
            """
            select * from run
             where job = :job and not dry_run and %s
             order by id desc fetch first 1 rows only
            """
                .formatted(ended))
        .param("job", job)
        .query(RunStore::run)
        .optional();
  }

  /**
   * The runs that need not be remembered, the oldest first: all but the newest, those that are
   * running, and the last whole run of each job with each exit code, by which the schedule knows
   * what was done.
   */
  public List<Long> listToForget(int keep) {
    return jdbc.sql(
            """
            select id
              from run
             where state <> 'running'
               and id not in (select id from run order by id desc fetch first :keep rows only)
               and id not in (select max(id)
                                from run
                               where state = 'done' and not dry_run and counties = ''
                               group by job, exit_code)
             order by id
            """)
        .param("keep", keep)
        .query(Long.class)
        .list();
  }

  /** Forgets runs. */
  public void forget(List<Long> ids) {
    for (Long id : ids) {
      jdbc.sql("delete from run where id = :id").param("id", id).update();
    }
  }

  /** The runs that are going on or have begun since then. */
  public Set<Long> listRunningOrBegunSince(Instant since) {
    return jdbc.sql("select id from run where state = 'running' or started_at > :since")
        .param("since", Instants.toColumn(since))
        .query(Long.class)
        .set();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    String period = row.getString("period");
    String counties = row.getString("counties");
    return new Run(
        row.getLong("id"),
        row.getString("job"),
        row.getObject("run_date", LocalDate.class),
        period == null ? null : Period.of(period),
        counties.isEmpty() ? List.of() : List.of(counties.split(",")),
        row.getBoolean("forced"),
        row.getBoolean("dry_run"),
        RunState.of(row.getString("state")),
        row.getObject("exit_code", Integer.class),
        row.getObject("edition", Integer.class),
        Owner.of(row.getString("owner")),
        Instants.get(row, "started_at"),
        Instants.find(row, "ended_at"),
        row.getString("account"));
  }
}
