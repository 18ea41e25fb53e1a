package no.utdanning.registersync.register;

/**
 * The id of one of the site's occupation descriptions.
 *
 * @param value matches {@code ^[yu]_[a-z0-9_]+$}
 */
public record UnoId(String value) implements Comparable<UnoId> {
  public UnoId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("an uno_id is y_ or u_ and then a-z, 0-9 or _");
    }
  }

  public static boolean isWellFormed(CharSequence text) {
    if (text.length() < 3
        || (text.charAt(0) != 'y' && text.charAt(0) != 'u')
        || text.charAt(1) != '_') {
      return false;
    }
    for (int i = 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(UnoId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
