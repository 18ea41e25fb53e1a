package no.utdanning.registersync.intake;

import java.math.BigDecimal;
import no.utdanning.registersync.register.RowFate;
import org.jspecify.annotations.Nullable;

/**
 * An employment of the extract, without anything of the person.
 *
 * @param fingerprint of its arbeidsforholdId
 * @param title seven digits as a number
 * @param workplace an organisation number, or {@code EmploymentCells.HOUSEHOLD}
 * @param microFte whole millionths of an FTE
 * @param finerFte the rest in millionths of an FTE; null for none
 * @param percentageMissing whether the percentage was empty
 * @param startsInPeriod whether it began in the month that the extract describes
 * @param municipality the row's own candidate, any text
 */
record EmploymentRow(
    RowFate fate,
    long line,
    long fingerprint,
    int title,
    int workplace,
    boolean temporary,
    long microFte,
    @Nullable BigDecimal finerFte,
    boolean percentageMissing,
    boolean startsInPeriod,
    String municipality)
    implements RowReading {}
