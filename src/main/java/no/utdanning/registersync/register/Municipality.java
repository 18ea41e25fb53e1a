package no.utdanning.registersync.register;

/**
 * @param code four digits as a number; the first two are the county
 */
public record Municipality(int code, String name, String countyName) {
  public int county() {
    return Area.countyOf(code);
  }
}
