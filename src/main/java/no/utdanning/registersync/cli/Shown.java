package no.utdanning.registersync.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.utdanning.registersync.register.PersonalNumbers;

/** Text as it may be shown: without what may be somebody's identity number. */
final class Shown {
  /** Many a checksum has eleven digits in a row, and is nobody's number. */
  private static final Pattern CHECKSUM = Pattern.compile("\\b[0-9a-f]{64}\\b");

  private Shown() {}

  static String text(String text) {
    StringBuilder shown = new StringBuilder();
    Matcher checksum = CHECKSUM.matcher(text);
    int from = 0;
    while (checksum.find()) {
      shown.append(PersonalNumbers.mask(text.substring(from, checksum.start())));
      shown.append(checksum.group());
      from = checksum.end();
    }
    return shown.append(PersonalNumbers.mask(text.substring(from))).toString();
  }
}
