package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.intake.ReferenceReader;
import no.utdanning.registersync.intake.TableIntake;
import no.utdanning.registersync.office.LinkFiles;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/**
 * The link files as they are just now: those that the settings name, or others in the same form.
 */
record LinkFilesOnDisk(TableIntake<TitleLink> titleLinks, TableIntake<TradeLink> tradeLinks) {

  /**
   * Reads them.
   *
   * @throws RefusedException when one is missing or a run would refuse it
   */
  static LinkFilesOnDisk read(Map<SourceKey, SourceSettings> configured, LinkFiles asked) {
    Map<SourceKey, SourceSettings> sources = new EnumMap<>(configured);
    asked.titleLinks().ifPresent(file -> relocate(sources, SourceKey.TITLE_LINKS, file.toString()));
    asked.tradeLinks().ifPresent(file -> relocate(sources, SourceKey.TRADE_LINKS, file.toString()));
    ReferenceReader reader = new ReferenceReader(sources);
    try {
      return new LinkFilesOnDisk(reader.readTitleLinks(), reader.readTradeLinks());
    } catch (UnusableSource e) {
      throw new RefusedException(
          ExitCode.NO_SOURCE, place(e.finding().where()) + ": " + e.finding().message());
    }
  }

  private static void relocate(
      Map<SourceKey, SourceSettings> sources, SourceKey key, String location) {
    sources.computeIfPresent(key, (same, settings) -> settings.at(location));
  }

  /** What was found in the files, row by row. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(titleLinks.findings());
    findings.addAll(tradeLinks.findings());
    return findings;
  }

  /** The file and line, as people say it. */
  static String place(Where where) {
    return where.line() == 0 ? where.source() : where.source() + ", line " + where.line();
  }
}
