package no.utdanning.registersync.settings;

import java.util.regex.Pattern;
import no.utdanning.registersync.register.PersonalNumbers;

/**
 * A setting as somebody gave it.
 *
 * @param key its full name
 * @param text its value, placeholders filled in; what YAML takes for a number is as it was written
 * @param quoted whether it is text for YAML too
 * @param place where it stands: file and line, or the environment variable
 */
record Given(String key, String text, boolean quoted, String place) {
  private static final Pattern SECRET =
      Pattern.compile("(?i)(^|[.-])(key|password|passphrase|secret|token)$");
  private static final Pattern IN_REQUEST = Pattern.compile("\\.(headers|query)[.\\[]");
  private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");
  private static final Pattern URL_START = Pattern.compile("^(jdbc:)?[A-Za-z0-9+]{1,20}:");

  boolean isEmpty() {
    return text.isBlank();
  }

  /** The value in quotes, or that it is not shown. */
  String shown() {
    if (SECRET.matcher(key).find() || IN_REQUEST.matcher(key).find()) {
      return "what stands there (not shown)";
    }
    if (key.endsWith("url")) {
      var start = URL_START.matcher(text);
      return '"' + (start.find() ? start.group() : "") + "…\"";
    }
    return '"' + PersonalNumbers.mask(USER_INFO.matcher(text).replaceAll("//***@")) + '"';
  }
}
