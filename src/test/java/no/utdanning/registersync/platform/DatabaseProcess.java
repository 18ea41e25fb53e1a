package no.utdanning.registersync.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process of its own with a database, which does what it is told on standard input, line by line,
 * and answers each line with one. While it waits its turn it says so in lines of their own.
 */
final class DatabaseProcess {
  private final DatabaseSettings settings;
  private Optional<Database> database = Optional.empty();

  private DatabaseProcess(DatabaseSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] args) throws IOException {
    String user = args.length > 1 ? args[1] : null;
    DatabaseProcess process = new DatabaseProcess(new DatabaseSettings(args[0], user, user));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      System.out.println(process.answer(order));
    }
  }

  private String answer(String order) {
    String[] words = order.split(" ", -1);
    try {
      return switch (words[0]) {
        case "write" -> open(Database.openToWrite(settings, new SpokenTurn()));
        case "stay" ->
            open(Database.openToStay(settings, new SpokenTurn(), Duration.ofSeconds(30)));
        case "read" -> open(Database.openToRead(settings));
        case "insert" -> insert(words[1]);
        case "count" -> count(database().dataSource());
        case "acquire" -> acquire(words[1]);
        case "close" -> close();
        default -> "what?";
      };
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  private Database database() {
    return database.orElseThrow();
  }

  private String open(Database opened) {
    database = Optional.of(opened);
    return "open";
  }

  private String insert(String name) {
    database()
        .jdbc()
        .sql("insert into lease (name, fence) values (:name, 0)")
        .param("name", name)
        .update();
    return "inserted";
  }

  private String acquire(String name) {
    return new Leases(database(), Leases.TIME_TO_LIVE)
        .acquire(name)
        .map(lease -> "fence " + lease.fence())
        .orElse("refused");
  }

  private String close() {
    database().close();
    database = Optional.empty();
    return "closed";
  }

  static String count(DataSource source) {
    return JdbcClient.create(source).sql("select count(*) from lease").query(Long.class).single()
        + " rows";
  }

  private static final class SpokenTurn implements Turn {
    private boolean looked;

    @Override
    public void waitingFor(Optional<Owner> holder) {
      System.out.println(
          "waiting for " + holder.map(owner -> Long.toString(owner.pid())).orElse("somebody"));
    }

    @Override
    public void whileWaiting(DataSource source) {
      if (!looked) {
        looked = true;
        System.out.println("saw " + count(source));
      }
    }
  }
}
