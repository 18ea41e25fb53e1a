package no.utdanning.registersync.platform;

/** Another process has taken the lease over; what we were doing is no longer ours to do. */
public final class LeaseLostException extends RuntimeException {
  public LeaseLostException(String name) {
    super("the lease " + name + " was taken over by another process");
  }
}
