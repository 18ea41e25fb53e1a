package no.utdanning.registersync.intake;

import java.util.List;

/**
 * {@code register-sync.employment}.
 *
 * @param types the values of {@code type.kode} that are counted; others are excluded
 */
public record EmploymentSettings(List<String> types) {
  public static final EmploymentSettings DEFAULTS =
      new EmploymentSettings(
          List.of(
              "ordinaertArbeidsforhold", "maritimtArbeidsforhold", "forenkletOppgjoersordning"));

  public EmploymentSettings {
    if (types.isEmpty() || types.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("must be a list of one or more types of employment");
    }
    types = List.copyOf(types);
  }
}
