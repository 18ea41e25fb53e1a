package no.utdanning.registersync.settings;

import java.util.regex.Pattern;
import no.utdanning.registersync.register.PersonalNumbers;

/**
 * A setting as it holds, fit to be shown.
 *
 * @param key its full name
 * @param value what holds, secrets masked; when in doubt, masked
 * @param origin where it was given: file and line, or the environment variable; or {@code default}
 */
public record EffectiveSetting(String key, String value, String origin) {
  static final String BY_DEFAULT = "default";

  private static final String MASK = "***";

  /** The last part of a name; {@code private-key-file} and {@code key-id} are masked with it. */
  private static final Pattern SECRET =
      Pattern.compile("(?i)(key|pass|secret|token|credential)[^.]*$");

  /** What goes along with a request, under names that are not ours. */
  private static final Pattern IN_REQUEST = Pattern.compile("\\.(headers|query)([.\\[]|$)");

  /** Whoever knows such a URL can ping or post. */
  private static final Pattern ALARM_URL = Pattern.compile("\\.alarms\\..*url$");

  private static final Pattern USER_INFO = Pattern.compile("//\\S*@");
  private static final Pattern PARAMETER = Pattern.compile("([?&;][^=&;#?]*)=[^&;#]*");
  private static final Pattern BARE = Pattern.compile("([?&;])[^=&;#]+(?=$|[&;#])");
  private static final Pattern FRAGMENT = Pattern.compile("#.*");

  static EffectiveSetting of(String key, String text, String origin) {
    return new EffectiveSetting(key, masked(key, text), origin);
  }

  private static String masked(String key, String text) {
    if (text.isEmpty()) {
      return "\"\"";
    }
    if (SECRET.matcher(key).find()
        || IN_REQUEST.matcher(key).find()
        || ALARM_URL.matcher(key).find()
        || text.contains("-----BEGIN")) {
      return MASK;
    }
    boolean url = text.contains("://") || text.startsWith("jdbc:") || text.startsWith("file:");
    return PersonalNumbers.mask(url ? withoutSecrets(text) : text);
  }

  private static String withoutSecrets(String url) {
    String masked = USER_INFO.matcher(url).replaceAll("//" + MASK + "@");
    masked = PARAMETER.matcher(masked).replaceAll("$1=" + MASK);
    masked = BARE.matcher(masked).replaceAll("$1" + MASK);
    return FRAGMENT.matcher(masked).replaceAll("#" + MASK);
  }
}
