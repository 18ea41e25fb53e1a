package no.utdanning.registersync.source;

import java.util.regex.Pattern;

/** A location as it may be shown and stored: without a user, and without the values of a query. */
public final class ShownLocation {
  private static final Pattern NETWORK = Pattern.compile("(?i)^(https?|sftp):.*");
  private static final Pattern USER = Pattern.compile("//[^/?#]*@");
  private static final Pattern QUERY_VALUE = Pattern.compile("([?&][^=&#]*=)[^&#]*");

  private ShownLocation() {}

  public static String of(String location) {
    if (!NETWORK.matcher(location).matches()) {
      return location;
    }
    String withoutUser = USER.matcher(location).replaceFirst("//");
    return QUERY_VALUE.matcher(withoutUser).replaceAll("$1***");
  }
}
