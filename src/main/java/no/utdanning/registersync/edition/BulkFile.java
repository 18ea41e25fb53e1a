package no.utdanning.registersync.edition;

import java.util.Objects;
import no.utdanning.registersync.platform.Meanwhile;
import no.utdanning.registersync.register.WorkplaceRegister;
import org.jspecify.annotations.Nullable;

/**
 * The bulk file of workplaces that a reference set has: 870,000 of them are taken out of the bytes
 * that a slice keeps only when somebody wants to know where one lies.
 */
public final class BulkFile {
  private final @Nullable PartBytes kept;
  private @Nullable WorkplaceRegister register;

  private BulkFile(@Nullable PartBytes kept, @Nullable WorkplaceRegister register) {
    this.kept = kept;
    this.register = register;
  }

  /** The one that was just read. */
  public static BulkFile read(WorkplaceRegister register) {
    return new BulkFile(null, register);
  }

  /** The one that a slice has. */
  static BulkFile kept(PartBytes part) {
    return new BulkFile(part, null);
  }

  PartBytes part() {
    return kept == null ? PartBytes.of(ReferenceParts.workplaces(register())) : kept;
  }

  /** Begins to take them out for whoever asks next, who is also told what goes wrong. */
  public void prepare() {
    var unused = Meanwhile.begin("bulk file", this::register);
  }

  /** The workplaces; several threads may ask. */
  public synchronized WorkplaceRegister register() {
    if (register == null) {
      register = ReferenceParts.readWorkplaces(Objects.requireNonNull(kept).plain());
    }
    return register;
  }
}
