package no.utdanning.registersync.linkfile;

/** A file cannot be put into the link files as things stand; nothing was changed. */
public final class NotApplicable extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line that names what is in the way
   */
  public NotApplicable(String message) {
    super(message);
  }
}
