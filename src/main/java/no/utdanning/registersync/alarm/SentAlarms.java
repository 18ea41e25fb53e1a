package no.utdanning.registersync.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.register.PersonalNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells by every channel that the settings name. Each has a thread of its own, so that one that
 * hangs delays no other, and what it is told is told in order.
 */
public final class SentAlarms implements Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(SentAlarms.class);

  private final Map<Channel, ExecutorService> channels = new LinkedHashMap<>();
  private final Duration patience;
  private final Consumer<String> complaint;

  /**
   * @param complaint hears, in a sentence, of what could not be told
   */
  public SentAlarms(AlarmSettings settings, Consumer<String> complaint) {
    this(
        channels(settings, host()),
        // A channel gives up by itself; what was told just before may still be on its way.
        settings.patience().timeout().plusSeconds(1),
        complaint);
  }

  SentAlarms(List<Channel> channels, Duration patience, Consumer<String> complaint) {
    this.patience = patience;
    this.complaint = complaint;
    for (Channel channel : channels) {
      this.channels.put(channel, Executors.newSingleThreadExecutor(task -> thread(channel, task)));
    }
  }

  /** The machine's name; within a container, process numbers follow it. */
  static String host() {
    return Owner.current().host().split("/", 2)[0];
  }

  private static Thread thread(Channel channel, Runnable task) {
    Thread thread = new Thread(task, "alarm by " + channel.name());
    thread.setDaemon(true);
    return thread;
  }

  private static List<Channel> channels(AlarmSettings settings, String host) {
    List<Channel> channels = new ArrayList<>();
    Duration timeout = settings.patience().timeout();
    if (settings.ping().isOn()) {
      channels.add(new Pings(settings.ping(), new Web(timeout)));
    }
    if (settings.webhook().isOn()) {
      channels.add(new Webhook(settings.webhook(), new Web(timeout), host));
    }
    if (settings.mail().isOn()) {
      channels.add(new Mail(settings.mail(), timeout, host));
    }
    return channels;
  }

  @Override
  public void tell(Occasion occasion) {
    Occasion masked = occasion.masked();
    channels.forEach((channel, thread) -> tell(channel, thread, masked));
  }

  private void tell(Channel channel, ExecutorService thread, Occasion occasion) {
    try {
      thread.execute(() -> send(channel, occasion));
    } catch (RejectedExecutionException e) {
      LOG.warn("The alarm by {} is told nothing more: it is closed", channel.name());
    }
  }

  private void send(Channel channel, Occasion occasion) {
    try {
      channel.send(occasion);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception | LinkageError e) { // whatever it is, the run goes on
      complaint.accept("the alarm by " + channel.name() + " did not get through: " + reason(e));
      LOG.warn("The alarm by {} did not get through", channel.name(), e);
    }
  }

  private static String reason(Throwable failure) {
    return PersonalNumbers.mask(
        String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " "));
  }

  @Override
  public void close() {
    long deadline = System.nanoTime() + patience.toNanos();
    channels.values().forEach(ExecutorService::shutdown);
    channels.forEach((channel, thread) -> await(channel, thread, deadline - System.nanoTime()));
  }

  private void await(Channel channel, ExecutorService thread, long nanos) {
    try {
      if (!thread.awaitTermination(Math.max(nanos, 0), TimeUnit.NANOSECONDS)) {
        complaint.accept("the alarm by " + channel.name() + " is given up: it takes too long");
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
