package no.utdanning.registersync.review;

/**
 * How a figure came from the previous edition to this one, exactly.
 *
 * @param byLinks what the change of the reference set (links, catalogue, occupations) made of it,
 *     over the previous edition's registers: what {@code links diff} would have said
 * @param byRegister what the change of the registers made of it then, under the new links
 */
public record Split(long before, long byLinks, long byRegister) {
  static Split of(long before, long newLinksOldRegister, long after) {
    return new Split(before, newLinksOldRegister - before, after - newLinksOldRegister);
  }

  public long after() {
    return before + byLinks + byRegister;
  }

  public long difference() {
    return byLinks + byRegister;
  }

  public boolean isChange() {
    return byLinks != 0 || byRegister != 0;
  }
}
