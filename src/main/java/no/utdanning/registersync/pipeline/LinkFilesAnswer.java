package no.utdanning.registersync.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.linkfile.CheckedFile;
import no.utdanning.registersync.linkfile.LinkFileApplication;
import no.utdanning.registersync.linkfile.LinkFileCheck;
import no.utdanning.registersync.linkfile.NotApplicable;
import no.utdanning.registersync.office.LinkApplication;
import no.utdanning.registersync.office.LinkCheck;
import no.utdanning.registersync.office.LinkFiles;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/** Checks the link files, and puts what reviewers have decided into them; needs no database. */
final class LinkFilesAnswer {
  private final Map<SourceKey, SourceSettings> sources;

  LinkFilesAnswer(Map<SourceKey, SourceSettings> sources) {
    this.sources = new EnumMap<>(sources);
  }

  LinkCheck check(LinkFiles asked) {
    asked
        .titleLinks()
        .ifPresent(
            file ->
                sources.computeIfPresent(
                    SourceKey.TITLE_LINKS, (key, own) -> own.at(file.toString())));
    asked
        .tradeLinks()
        .ifPresent(
            file ->
                sources.computeIfPresent(
                    SourceKey.TRADE_LINKS, (key, own) -> own.at(file.toString())));
    List<CheckedFile> files = LinkFileCheck.of(sources);
    ExitCode exitCode =
        files.stream().anyMatch(CheckedFile::isMissing)
            ? ExitCode.NO_SOURCE
            : files.stream().anyMatch(CheckedFile::hasErrors) ? ExitCode.HELD : ExitCode.DONE;
    return new LinkCheck(exitCode, files.stream().map(LinkFilesAnswer::file).toList());
  }

  private static LinkCheck.CheckedFile file(CheckedFile file) {
    return new LinkCheck.CheckedFile(
        file.key().key(),
        file.location(),
        file.rows(),
        file.findings().stream().map(LinkFilesAnswer::fault).toList());
  }

  private static LinkCheck.Fault fault(Finding finding) {
    return new LinkCheck.Fault(
        finding.severity(),
        finding.code(),
        finding.where().line(),
        finding.where().column(),
        finding.subject(),
        finding.message(),
        finding.whatToDo());
  }

  /**
   * Puts the files into the link files, all or none.
   *
   * @throws RefusedException when one is missing, or something is wrong with one
   */
  LinkApplication apply(List<Path> files, boolean dryRun) {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new RefusedException(ExitCode.NO_SOURCE, "there is no file to read: " + file);
      }
    }
    try (LinkFileApplication application = new LinkFileApplication(sources)) {
      List<LinkApplication.AppliedFile> applied = new ArrayList<>();
      for (Path file : files) {
        applied.add(file(application.put(file)));
      }
      application.check();
      if (!dryRun) {
        application.write();
      }
      return new LinkApplication(dryRun, applied);
    } catch (NotApplicable e) {
      throw new RefusedException(ExitCode.HELD, String.valueOf(e.getMessage()));
    } catch (UnusableSource e) {
      throw new RefusedException(ExitCode.HELD, String.valueOf(e.getMessage()));
    }
  }

  private static LinkApplication.AppliedFile file(LinkFileApplication.Applied applied) {
    return new LinkApplication.AppliedFile(
        applied.file().toString(),
        applied.kind().key(),
        applied.target(),
        applied.lines().stream()
            .map(
                line ->
                    new LinkApplication.AppliedLine(
                        line.kind().name().toLowerCase(Locale.ROOT), line.before(), line.after()))
            .toList());
  }
}
