package no.utdanning.registersync.source.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Opens a file over the network, from its beginning or from where a transfer broke off. */
@FunctionalInterface
public interface Opening {
  /**
   * One try.
   *
   * @param position how many bytes of it have been read
   */
  Part from(long position) throws IOException;

  /**
   * What was opened.
   *
   * @param bytes throws for a transfer that breaks off before the file's end
   * @param startsAt the position asked for, or 0 where the transport can't do that
   * @param connection closing it ends the transfer at once
   */
  record Part(InputStream bytes, long startsAt, Closeable connection) {}
}
