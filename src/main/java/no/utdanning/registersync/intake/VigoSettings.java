package no.utdanning.registersync.intake;

import java.util.List;

/**
 * {@code register-sync.vigo}.
 *
 * @param contractTypes the values of {@code type} that are apprenticeships, whatever their case;
 *     others are excluded
 * @param countiesAtOnce how many counties are read side by side at most
 */
public record VigoSettings(List<String> contractTypes, int countiesAtOnce) {
  public static final VigoSettings DEFAULTS =
      new VigoSettings(List.of("Lærekontrakt", "Opplæringskontrakt"), 4);

  public VigoSettings {
    if (contractTypes.isEmpty() || contractTypes.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("must be a list of one or more types of contract");
    }
    if (countiesAtOnce < 1 || countiesAtOnce > 50) {
      throw new IllegalArgumentException("must be a number from 1 to 50");
    }
    contractTypes = List.copyOf(contractTypes);
  }
}
