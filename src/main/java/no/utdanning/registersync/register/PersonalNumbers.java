package no.utdanning.registersync.register;

import java.util.regex.Pattern;

/** Keeps what may be somebody's identity number out of everything that is stored or shown. */
public final class PersonalNumbers {
  private static final Pattern RUN_OF_ELEVEN = Pattern.compile("[0-9]{11,}");
  private static final String MASK = "***********";

  private PersonalNumbers() {}

  /** The text with every run of eleven or more digits replaced by eleven asterisks. */
  public static String mask(String text) {
    return hasRun(text) ? RUN_OF_ELEVEN.matcher(text).replaceAll(MASK) : text;
  }

  /** Most texts have none, and a million of them are looked at. */
  private static boolean hasRun(String text) {
    int run = 0;
    for (int i = 0; i < text.length() && run < 11; i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
    }
    return run == 11;
  }
}
