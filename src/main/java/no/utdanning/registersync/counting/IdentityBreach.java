package no.utdanning.registersync.counting;

/** An identity of the contract's section 4.4 does not hold: a fault of this program. */
public final class IdentityBreach extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  IdentityBreach(String identity, Object where) {
    super("the figures do not add up: " + identity + " does not hold in " + where);
  }
}
