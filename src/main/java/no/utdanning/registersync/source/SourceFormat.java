package no.utdanning.registersync.source;

import java.util.Locale;

/** The form in which a source's rows come. */
public enum SourceFormat {
  /** The contract's own: CSV with a header row. */
  CSV,
  /** Vigo's interface: one JSON value a county. */
  VIGO_JSON,
  /** The Aa-register's employment objects, version 2, one on a line. */
  AAREG_JSON;

  /** The name in the settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a source may come in this form. */
  public boolean fits(SourceKey source) {
    return switch (this) {
      case CSV -> true;
      case VIGO_JSON -> source == SourceKey.VIGO_CONTRACTS;
      case AAREG_JSON -> source == SourceKey.AA_REGISTER;
    };
  }
}
