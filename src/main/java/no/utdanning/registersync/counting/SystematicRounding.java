package no.utdanning.registersync.counting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import no.utdanning.registersync.register.TitleCode;

/**
 * Rounds the small cells of a title to 0 or b so that their sum stays within b of the exact one
 * (contract, section 4.5). Where the rounding starts is a secret of each title.
 */
final class SystematicRounding {
  private final SmallCells settings;

  SystematicRounding(SmallCells settings) {
    this.settings = settings;
  }

  TitleCells.Column round(TitleCode title, TitleCells.Column exact) {
    TitleCells.Column rounded = new TitleCells.Column(exact.microFtePerPosition());
    long b = settings.below();
    long carried = b > 1 ? start(title) : 0;
    for (int cell = 0; cell < exact.size(); cell++) {
      if (!settings.isSmall(exact.positions(cell))) {
        rounded.addUnchanged(exact, cell);
        continue;
      }
      carried += exact.positions(cell);
      if (carried >= b) {
        carried -= b;
        rounded.addRounded(exact, cell, b);
      } else {
        rounded.addRounded(exact, cell, 0);
      }
    }
    return rounded;
  }

  /** s(t): the first eight bytes of SHA-256 of {@code key:title}, unsigned, modulo b. */
  private long start(TitleCode title) {
    byte[] digest =
        sha256().digest((settings.key() + ":" + title).getBytes(StandardCharsets.UTF_8));
    return Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), settings.below());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
