package no.utdanning.registersync.edition;

import no.utdanning.registersync.platform.Meanwhile;

/**
 * Content that may become a slice. Its fingerprint is worked out while its owner does other work.
 */
public final class SliceCandidate implements AutoCloseable {
  private final SliceContent content;
  private final Meanwhile<String> fingerprint;

  public SliceCandidate(SliceContent content) {
    this.content = content;
    this.fingerprint = Meanwhile.begin("fingerprint", content::fingerprint);
  }

  SliceContent content() {
    return content;
  }

  /** Waits for it. */
  String fingerprint() {
    return fingerprint.await();
  }

  /** Waits for it, too: nothing of it goes on when its owner gives up. */
  @Override
  public void close() {
    fingerprint.close();
  }
}
