package no.utdanning.registersync.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.utdanning.registersync.intake.SourceColumns;
import no.utdanning.registersync.source.Access;
import no.utdanning.registersync.source.SourceFormat;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;

/** Reads {@code register-sync.sources}: each source of the contract's section 3. */
final class SourceReader {
  static final String SECTION = "register-sync.sources";
  private static final String LOCATION = "must be a path, or a file:, http(s): or sftp: URL";
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}?");

  private final ConfigFile file;
  private final GivenSettings given;
  private final Faults faults;
  private final AccessReader accesses;

  SourceReader(ConfigFile file, GivenSettings given, Faults faults, AccessReader accesses) {
    this.file = file;
    this.given = given;
    this.faults = faults;
    this.accesses = accesses;
  }

  /**
   * @param counties those of the settings; with exactly one, a Vigo file need not say which
   */
  Map<SourceKey, SourceSettings> read(List<String> counties) {
    Map<SourceKey, SourceSettings> sources = new EnumMap<>(SourceKey.class);
    for (SourceKey source : SourceKey.values()) {
      read(source, counties.size() == 1).ifPresent(settings -> sources.put(source, settings));
    }
    return sources;
  }

  private Optional<SourceSettings> read(SourceKey source, boolean oneCounty) {
    String section = SECTION + "." + source.key();
    Optional<Given> location = given.find(section + ".location");
    String delimiter = given.find(section + ".delimiter").flatMap(this::delimiter).orElse(";");
    Map<String, String> columns = columns(source, section + ".columns");
    SourceFormat format =
        given.find(section + ".format").flatMap(it -> format(source, it)).orElse(SourceFormat.CSV);
    Access access = accesses.read(section);
    if (location.isEmpty()) {
      refuseMissing(source, section);
      return Optional.empty();
    }
    boolean perCounty = oneCounty || saysWhichCounty(access);
    return isLocation(source, location.get(), perCounty)
        ? Optional.of(new SourceSettings(location.get().text(), delimiter, columns, format, access))
        : Optional.empty();
  }

  /** A server may be told by a header which county is meant. */
  private static boolean saysWhichCounty(Access access) {
    return Stream.of(access.headers(), access.query())
        .flatMap(texts -> texts.values().stream())
        .anyMatch(text -> text.contains("{county}"));
  }

  private Optional<SourceFormat> format(SourceKey source, Given it) {
    List<SourceFormat> fitting =
        Stream.of(SourceFormat.values()).filter(format -> format.fits(source)).toList();
    Optional<SourceFormat> format =
        fitting.stream().filter(known -> known.code().equals(it.text())).findFirst();
    if (format.isEmpty()) {
      faults.malformed(
          it,
          "must be "
              + fitting.stream().map(SourceFormat::code).collect(Collectors.joining(" or ")));
    }
    return format;
  }

  private void refuseMissing(SourceKey source, String section) {
    if (!source.optional() || file.mentions(section)) {
      faults.at(file.path().toString(), section + ".location is missing; it " + LOCATION);
    }
  }

  private boolean isLocation(SourceKey source, Given location, boolean oneCounty) {
    if (location.isEmpty()) {
      faults.at(location.place(), location.key() + " is empty; it " + LOCATION);
      return false;
    }
    Optional<String> filledIn = filledIn(source);
    Matcher braces = IN_BRACES.matcher(location.text());
    boolean found = false;
    while (braces.find()) {
      found = true;
      if (!filledIn.equals(Optional.of(braces.group(1)))) {
        faults.malformed(
            location,
            filledIn
                .map(name -> "must have nothing in braces but {" + name + "}")
                .orElse("must have nothing in braces"));
        return false;
      }
    }
    if (!found && !oneCounty && filledIn.equals(Optional.of("county"))) {
      faults.malformed(location, "must have {county} in it, as each county has a file of its own");
      return false;
    }
    return true;
  }

  private static Optional<String> filledIn(SourceKey source) {
    return switch (source) {
      case AA_REGISTER -> Optional.of("period");
      case VIGO_CONTRACTS, VIGO_APPROVALS -> Optional.of("county");
      default -> Optional.empty();
    };
  }

  private Optional<String> delimiter(Given it) {
    String delimiter =
        it.text().equals("\\t") || it.text().equalsIgnoreCase("tab") ? "\t" : it.text();
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      faults.malformed(it, "must be one character such as \";\", or \"tab\"");
      return Optional.empty();
    }
    return Optional.of(delimiter);
  }

  private Map<String, String> columns(SourceKey source, String section) {
    List<String> ours = SourceColumns.of(source).mappable();
    Map<String, String> inFile = new TreeMap<>();
    given
        .map(section, ours)
        .forEach(
            (name, it) -> {
              if (!ours.contains(name)) {
                faults.at(
                    it.place(),
                    it.key() + " is unknown; " + source.key() + " has " + String.join(", ", ours));
              } else if (it.isEmpty()) {
                faults.at(
                    it.place(), it.key() + " is empty; it must be the column's name in the file");
              } else {
                inFile.put(name, it.text());
              }
            });
    return inFile;
  }
}
