package no.utdanning.registersync.linkfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.RowFindings;
import no.utdanning.registersync.finding.Severity;
import no.utdanning.registersync.intake.TableIntake;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/**
 * Puts files in the form of the link files into these, all of them or none: nothing is written
 * before every row is known to be right and the link files together have no error that they had not
 * before. Each file is then replaced whole; to put the same rows in again changes nothing.
 */
public final class LinkFileApplication implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Map<SourceKey, SourceSettings> sources;
  private final Path workshop;
  private final Map<SourceKey, String> before = new EnumMap<>(SourceKey.class);
  private final Map<SourceKey, String> after = new EnumMap<>(SourceKey.class);

  /**
   * What became of a file.
   *
   * @param target the link file that it was put into
   */
  public record Applied(Path file, SourceKey kind, String target, List<LineChange> lines) {
    public Applied {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param sources as of {@link LinkFileCheck#of}
   */
  public LinkFileApplication(Map<SourceKey, SourceSettings> sources) {
    this.sources = Map.copyOf(sources);
    try {
      this.workshop = Files.createTempDirectory("register-sync-links-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Works out what the link files would be with the rows of a file in them.
   *
   * @throws NotApplicable when a row of it is wrong, or it is no such file
   * @throws UnusableSource when it or the link file cannot be read
   */
  public Applied put(Path file) throws NotApplicable, UnusableSource {
    for (LinkFileKind<?> kind : LinkFileKind.ALL) {
      for (SourceSettings settings : forms(kind, file)) {
        if (new LinkFileText(read(file), settings.separator())
            .columns()
            .containsAll(required(kind, settings))) {
          return put(kind, settings, file);
        }
      }
    }
    throw new NotApplicable(
        file + " is none of decisions, title-links and trade-links: its header row lacks columns");
  }

  private List<SourceSettings> forms(LinkFileKind<?> kind, Path file) {
    List<SourceSettings> forms = new ArrayList<>();
    forms.add(new SourceSettings(file.toString(), null, null));
    Optional.ofNullable(sources.get(kind.key()))
        .ifPresent(own -> forms.add(own.at(file.toString())));
    return forms;
  }

  private static List<String> required(LinkFileKind<?> kind, SourceSettings settings) {
    int own = kind.key() == SourceKey.DECISIONS ? 1 : 2;
    List<String> required = new ArrayList<>();
    kind.columns().subList(0, own).forEach(name -> required.add(settings.columnInFile(name)));
    if (kind.key() == SourceKey.DECISIONS) {
      required.add(settings.columnInFile("avgjoerelse"));
    } else {
      required.add(settings.columnInFile("status"));
    }
    return required;
  }

  private <T> Applied put(LinkFileKind<T> kind, SourceSettings form, Path file)
      throws NotApplicable, UnusableSource {
    TableIntake<T> intake = kind.reading().of(Source.of(kind.key(), form));
    for (Finding finding : intake.findings()) {
      if (finding.severity() == Severity.ERROR || finding instanceof RowFindings.RepeatedKey) {
        throw new NotApplicable(
            "%s, line %d: %s. %s. Nothing was changed"
                .formatted(file, finding.where().line(), finding.code(), finding.message()));
      }
    }
    SourceSettings own = configured(kind.key());
    LinkFileText text = new LinkFileText(current(kind, own), own.separator());
    SourceSettings copy = own.at(work(kind.key(), text.toString()).toString());
    List<T> rows = kind.reading().of(Source.of(kind.key(), copy)).rows();
    List<LineChange> lines =
        new LinkFileMerge<>(
                kind,
                new LinkFileMerge.Side<>(text, rows, own),
                new LinkFileMerge.Side<>(
                    new LinkFileText(read(file), form.separator()), intake.rows(), form))
            .merge();
    after.put(kind.key(), text.toString());
    return new Applied(file, kind.key(), own.location(), lines);
  }

  private SourceSettings configured(SourceKey key) throws NotApplicable {
    SourceSettings own = sources.get(key);
    if (own == null) {
      throw new NotApplicable("register-sync.sources." + key.key() + ".location is not set");
    }
    return own;
  }

  /** The link file as it would be by now; a file of decisions that is not there yet is begun. */
  private String current(LinkFileKind<?> kind, SourceSettings own)
      throws NotApplicable, UnusableSource {
    String worked = after.get(kind.key());
    if (worked != null) {
      return worked;
    }
    Path file = path(own);
    if (kind.key() == SourceKey.DECISIONS && !Files.exists(file)) {
      return String.join(
              String.valueOf(own.separator()),
              kind.columns().stream().map(own::columnInFile).toList())
          + "\n";
    }
    kind.reading().of(Source.of(kind.key(), own));
    String text = read(file);
    before.put(kind.key(), text);
    return text;
  }

  private static Path path(SourceSettings own) throws NotApplicable {
    String location = own.location();
    if (location.endsWith(".gz") || location.contains("://") && !location.startsWith("file:")) {
      throw new NotApplicable(
          location + " cannot be changed: only files of this machine that are not packed can");
    }
    return Source.localPath(location)
        .orElseThrow(() -> new NotApplicable(location + " is not a path"));
  }

  /**
   * Sees to it that the link files, as they would be, have no error that they have not now.
   *
   * @throws NotApplicable naming the first one
   */
  public void check() throws NotApplicable {
    Map<SourceKey, SourceSettings> then = new EnumMap<>(sources);
    Map<SourceKey, SourceSettings> now = new EnumMap<>(sources);
    after.forEach(
        (key, text) -> {
          SourceSettings copy = sources.getOrDefault(key, new SourceSettings("", null, null));
          then.put(key, copy.at(work(key, text).toString()));
          if (!before.containsKey(key)) {
            now.remove(key);
          }
        });
    Map<String, Integer> known = new HashMap<>();
    errors(now).forEach(error -> known.merge(name(error), 1, Integer::sum));
    for (Finding error : errors(then)) {
      if (known.merge(name(error), -1, Integer::sum) < 0) {
        throw new NotApplicable(
            "%s would have an error, %s: %s. Nothing was changed"
                .formatted(error.where().source(), error.code(), error.message()));
      }
    }
  }

  private static List<Finding> errors(Map<SourceKey, SourceSettings> files) {
    return LinkFileCheck.of(files).stream()
        .flatMap(file -> file.findings().stream())
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  /** The same before and after, though lines have moved. */
  private static String name(Finding error) {
    return String.join(
        " ", error.where().source(), error.code(), error.subject(), error.where().column());
  }

  /** Writes the link files that have changed. */
  public void write() throws NotApplicable {
    for (Map.Entry<SourceKey, String> text : after.entrySet()) {
      if (!text.getValue().equals(before.get(text.getKey()))) {
        AtomicFiles.replace(
            path(configured(text.getKey())), text.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Path work(SourceKey key, String text) {
    Path copy = workshop.resolve(key.key() + ".csv");
    AtomicFiles.write(copy, text.getBytes(StandardCharsets.UTF_8));
    return copy;
  }

  private static String read(Path file) throws NotApplicable {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      if (text.isBlank() || text.length() == 1 && text.charAt(0) == BYTE_ORDER_MARK) {
        throw new NotApplicable(file + " is empty");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new NotApplicable(file + " is not UTF-8");
    } catch (IOException e) {
      throw new NotApplicable(file + " cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    AtomicFiles.deleteTree(workshop);
  }
}
