package no.utdanning.registersync.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.intake.ReferenceReader;
import no.utdanning.registersync.intake.SourceProbe;
import no.utdanning.registersync.office.Check;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.UnusableSource;

/** Tries the database and every source, without changing anything that is published. */
final class CheckAnswer {
  private final Settings settings;
  private final Clock clock;
  private final List<Check.Line> lines = new ArrayList<>();
  private boolean databaseFailed;
  private boolean sourceFailed;

  CheckAnswer(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Check answer() {
    key();
    whatProductionWouldMiss();
    database();
    for (SourceKey key : SourceKey.values()) {
      source(key);
    }
    ExitCode exitCode =
        databaseFailed ? ExitCode.FAILED : sourceFailed ? ExitCode.NO_SOURCE : ExitCode.DONE;
    return new Check(exitCode, lines);
  }

  private void key() {
    boolean tryOut = settings.smallCells().on() && settings.smallCells().hasTryOutKey();
    say(
        "small-cells.key",
        tryOut ? Check.Verdict.WARNING : Check.Verdict.OK,
        tryOut
            ? "the try-out key protects nothing: set REGISTER_SYNC_SMALL_CELLS_KEY to a secret"
            : "set");
  }

  /** What is fine for trying out, and would be missed later. */
  private void whatProductionWouldMiss() {
    if (!settings.smallCells().on()) {
      warn("small-cells.below", "small numbers are published as they are: protection is off");
    }
    if (settings.database().url().startsWith("jdbc:h2:")) {
      warn("spring.datasource.url", "H2 is for one machine; production has PostgreSQL");
    }
    if (settings.alarms().isSilent()) {
      warn("alarms", "nobody is told of failures: no ping, webhook or mail is set");
    }
    if (settings
        .home()
        .startsWith(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath())) {
      warn("home", settings.home() + " is in a folder that is emptied at times");
    }
    List<String> samples =
        settings.sources().entrySet().stream()
            .filter(it -> it.getValue().location().contains("sample-data/"))
            .map(it -> it.getKey().key())
            .toList();
    if (!samples.isEmpty()) {
      warn("sources", "the sample data, which are made up: " + String.join(", ", samples));
    }
  }

  private void warn(String subject, String said) {
    say(subject, Check.Verdict.WARNING, said);
  }

  private void database() {
    try {
      AtomicFiles.createDirectories(settings.home());
      try (Database database = Database.openToRead(settings.database())) {
        int current = new EditionStore(database).currentNumber();
        say(
            "database",
            Check.Verdict.OK,
            settings.database() + (current == 0 ? ", no edition yet" : ", edition " + current));
      }
    } catch (RuntimeException e) {
      databaseFailed = true;
      say("database", Check.Verdict.FAULT, PersonalNumbers.mask(String.valueOf(e.getMessage())));
    }
  }

  private void source(SourceKey key) {
    if (settings.findSource(key).isEmpty()) {
      say(key.key(), Check.Verdict.OK, "not set, and optional");
      return;
    }
    List<Source> sources = sources(key);
    if (sources.isEmpty()) {
      warn(key.key(), "not tried: which counties there are is not known");
    }
    for (Source source : sources) {
      try {
        if (key == SourceKey.MUNICIPALITIES
            && settings.findSource(SourceKey.COUNTIES).isPresent()) {
          SourceProbe.checkBesideCounties(source);
        } else {
          SourceProbe.check(source);
        }
        say(source.name(), Check.Verdict.OK, source.shownLocation());
      } catch (UnusableSource e) {
        sourceFailed = true;
        say(source.name(), Check.Verdict.FAULT, e.finding().message());
      }
    }
  }

  private List<Source> sources(SourceKey key) {
    return switch (key) {
      case AA_REGISTER ->
          List.of(
              Source.ofPeriod(
                  key,
                  settings.getSource(key).once(),
                  Period.before(LocalDate.ofInstant(clock.instant(), settings.zone()))));
      case VIGO_CONTRACTS, VIGO_APPROVALS ->
          counties().stream()
              .map(
                  county ->
                      Source.ofCounty(key, settings.getSource(key).once(), Area.number(county)))
              .toList();
      case OCCUPATIONS,
          TITLES,
          TITLE_LINKS,
          TRADE_LINKS,
          DECISIONS,
          FEEDBACK,
          COUNTIES,
          MUNICIPALITIES,
          MUNICIPALITY_CHANGES,
          WORKPLACES ->
          List.of(Source.of(key, settings.getSource(key).once()));
    };
  }

  private List<String> counties() {
    if (!settings.counties().isEmpty()) {
      return settings.counties();
    }
    Counties counties = new Counties(settings);
    try {
      return counties.of(new ReferenceReader(settings.sources()).readMunicipalities());
    } catch (UnusableSource e) {
      // The source's own line says so; the counties of the accepted set are tried.
      return databaseFailed ? List.of() : accepted(counties);
    }
  }

  private List<String> accepted(Counties counties) {
    try (Database database = Database.openToRead(settings.database())) {
      return counties.of(new SliceShelf(new SliceStore(database), clock, null, false));
    }
  }

  private void say(String subject, Check.Verdict verdict, String said) {
    lines.add(new Check.Line(subject, verdict, said));
  }
}
