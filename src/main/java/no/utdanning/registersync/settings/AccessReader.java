package no.utdanning.registersync.settings;

import java.util.Map;
import java.util.TreeMap;
import no.utdanning.registersync.source.Access;
import no.utdanning.registersync.source.sftp.SftpSettings;
import no.utdanning.registersync.source.token.TokenSettings;
import no.utdanning.registersync.source.transport.TransferSettings;

/**
 * Reads how sources are reached over a network: what {@code register-sync.transfer} and {@code
 * sftp} say for all of them, and what a source says for itself.
 */
final class AccessReader {
  private static final String ROOT = "register-sync";

  private final GivenSettings given;
  private final Faults faults;
  private final SectionReader sections;
  private final TransferSettings transfer;
  private final SftpSettings sftp;

  AccessReader(GivenSettings given, Faults faults, SectionReader sections) {
    this.given = given;
    this.faults = faults;
    this.sections = sections;
    transfer = sections.read(ROOT + ".transfer", TransferSettings.DEFAULTS);
    sftp = sections.read(ROOT + ".sftp", SftpSettings.DEFAULTS);
  }

  /**
   * That of one source.
   *
   * @param section the source's
   */
  Access read(String section) {
    return new Access(
        texts(section + ".headers"),
        texts(section + ".query"),
        token(section + ".token"),
        sections.read(section + ".sftp", sftp),
        sections.read(section + ".transfer", transfer));
  }

  private Map<String, String> texts(String section) {
    Map<String, String> texts = new TreeMap<>();
    given.map(section).forEach((name, it) -> texts.put(name, it.text()));
    return texts;
  }

  private TokenSettings token(String section) {
    TokenSettings token = sections.read(section, TokenSettings.NONE);
    for (String missing : token.listMissing()) {
      if (!given.mentions(section + "." + missing)) {
        faults.at(
            given.place(),
            section + "." + missing + " is missing; a grant of " + token.grant() + " needs it");
      }
    }
    return token;
  }
}
