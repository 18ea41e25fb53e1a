package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.util.List;
import no.utdanning.registersync.metric.MetricFile;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is seen to once a run or a ruling is over and recorded: the metrics, and whether something
 * is late. Nothing of it changes how the run ended.
 */
final class Aftermath {
  private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

  private final Settings settings;
  private final Clock clock;
  private final Database database;
  private final Progress progress;

  Aftermath(Settings settings, Clock clock, Database database, Progress progress) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.progress = progress;
  }

  /** Writes the metrics; a sentence for each source that is late by now. */
  List<String> see() {
    writeMetrics();
    try {
      return new Verdict(new SourceAges(settings, clock, database).list(), settings.zone()).late();
    } catch (RuntimeException e) {
      failed("what is late cannot be told", e);
      return List.of();
    }
  }

  void writeMetrics() {
    try {
      settings
          .metrics()
          .findFile(settings.home())
          .ifPresent(
              file ->
                  new MetricFile(file).write(new Observer(settings, clock, database).observe()));
    } catch (RuntimeException e) {
      failed("the metrics cannot be written", e);
    }
  }

  private void failed(String what, RuntimeException e) {
    LOG.warn("{}", what, e);
    progress.warn(what + ": " + PersonalNumbers.mask(String.valueOf(e.getMessage())));
  }
}
