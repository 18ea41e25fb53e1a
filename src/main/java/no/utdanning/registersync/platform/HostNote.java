package no.utdanning.registersync.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to reach the process that has the H2 database: the content of {@code host.json}. A killed
 * process leaves it behind, so it is a hint; the lock tells the truth.
 *
 * @param secret by which the host knows its clients; the file is its owner's alone
 * @param stays whether the host keeps the database for good, so that others write through it
 */
record HostNote(int port, String secret, String owner, boolean stays) {
  private static final JsonMapper JSON = new JsonMapper();

  static String newSecret() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Empty when there is none, or none that can be read. */
  static Optional<HostNote> find(Path file) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), HostNote.class));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Owner holder() {
    return Owner.of(owner);
  }

  void write(Path file) {
    AtomicFiles.writeSecret(file, json());
  }

  byte[] json() {
    return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "port " + port + " of " + owner;
  }
}
