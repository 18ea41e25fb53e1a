package no.utdanning.registersync.linkfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Lines;
import no.utdanning.registersync.finding.RowFindings;
import no.utdanning.registersync.intake.LinkFileReader;
import no.utdanning.registersync.intake.ReferenceReader;
import no.utdanning.registersync.intake.TableIntake;
import no.utdanning.registersync.linking.LinkReview;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.review.ConflictKind;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/**
 * Looks through the link files for every fault, without a run and without the database. What hangs
 * on the day (a stale review) is no fault of a file.
 */
public final class LinkFileCheck {
  /** Reads a file that reviewers keep. */
  @FunctionalInterface
  private interface Reading<T> {
    TableIntake<T> read() throws UnusableSource;
  }

  private final Map<SourceKey, SourceSettings> sources;
  private final Map<SourceKey, CheckedFile> files = new EnumMap<>(SourceKey.class);
  private final List<Finding> across = new ArrayList<>();

  private LinkFileCheck(Map<SourceKey, SourceSettings> sources) {
    this.sources = sources;
  }

  /**
   * Checks them.
   *
   * @param sources occupations, titles, title-links, trade-links, and decisions where there is such
   *     a file
   * @return the link files, and of occupations and titles those that cannot be used; in the order
   *     of {@link SourceKey}
   */
  public static List<CheckedFile> of(Map<SourceKey, SourceSettings> sources) {
    LinkFileCheck check = new LinkFileCheck(sources);
    check.read();
    return check.files.values().stream().map(check::withFindingsAcross).toList();
  }

  private void read() {
    ReferenceReader reader = new ReferenceReader(sources);
    Optional<List<Occupation>> occupations = rows(SourceKey.OCCUPATIONS, reader::readOccupations);
    Optional<List<Title>> titles = rows(SourceKey.TITLES, reader::readTitles);
    List<TitleLink> titleLinks =
        kept(SourceKey.TITLE_LINKS, () -> LinkFileReader.titleLinks(source(SourceKey.TITLE_LINKS)));
    List<TradeLink> tradeLinks =
        kept(SourceKey.TRADE_LINKS, () -> LinkFileReader.tradeLinks(source(SourceKey.TRADE_LINKS)));
    if (sources.containsKey(SourceKey.DECISIONS)) {
      kept(SourceKey.DECISIONS, () -> LinkFileReader.decisions(source(SourceKey.DECISIONS)))
          .forEach(this::decision);
    }
    if (occupations.isPresent() && titles.isPresent()) {
      ReferenceSet set =
          new ReferenceSet(
              occupations.get(),
              titles.get(),
              titleLinks,
              tradeLinks,
              new Municipalities(List.of(), List.of()),
              List.of(),
              List.of());
      across.addAll(LinkReview.findings(new Linkage(set), LocalDate.MIN));
    }
  }

  private Source source(SourceKey key) {
    SourceSettings settings = sources.get(key);
    if (settings == null) {
      throw new IllegalArgumentException("no settings for the source " + key.key());
    }
    return Source.of(key, settings);
  }

  /** What the links are checked against; only that it cannot be used is told of it. */
  private <T> Optional<List<T>> rows(SourceKey key, Reading<T> reading) {
    try {
      return Optional.of(reading.read().rows());
    } catch (UnusableSource e) {
      files.put(key, new CheckedFile(key, e.location(), 0, List.of(e.finding())));
      return Optional.empty();
    }
  }

  private <T> List<T> kept(SourceKey key, Reading<T> reading) {
    try {
      TableIntake<T> intake = reading.read();
      long rows = intake.receipt().tally().read();
      files.put(key, new CheckedFile(key, source(key).location(), rows, intake.findings()));
      return intake.rows();
    } catch (UnusableSource e) {
      files.put(key, new CheckedFile(key, e.location(), 0, List.of(e.finding())));
      return List.of();
    }
  }

  private void decision(ConflictDecision decision) {
    String kind = decision.conflict().substring(0, decision.conflict().indexOf(':'));
    if (ConflictKind.find(kind).isEmpty()) {
      across.add(
          new RowFindings.IllFormedValue(
              new Lines(SourceKey.DECISIONS.key(), "konflikt", 1, List.of(decision.line()))));
    }
  }

  private CheckedFile withFindingsAcross(CheckedFile file) {
    List<Finding> all = new ArrayList<>(file.findings());
    across.stream()
        .filter(finding -> finding.where().source().equals(file.key().key()))
        .forEach(all::add);
    all.sort(Comparator.comparingLong(finding -> finding.where().line()));
    return new CheckedFile(file.key(), file.location(), file.rows(), all);
  }
}
