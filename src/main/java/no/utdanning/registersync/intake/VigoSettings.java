package no.utdanning.registersync.intake;

import java.util.List;

/**
 * {@code register-sync.vigo}.
 *
 * @param contractTypes the values of {@code type} that are apprenticeships, whatever their case;
 *     others are excluded
 */
public record VigoSettings(List<String> contractTypes) {
  public static final VigoSettings DEFAULTS =
      new VigoSettings(List.of("Lærekontrakt", "Opplæringskontrakt"));

  public VigoSettings {
    if (contractTypes.isEmpty() || contractTypes.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("must be a list of one or more types of contract");
    }
    contractTypes = List.copyOf(contractTypes);
  }
}
