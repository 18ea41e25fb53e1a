package no.utdanning.registersync.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the feedback: what somebody from the public has said of a title or an occupation.
 *
 * @param title null when it speaks of no title
 * @param occupation null when it speaks of no occupation
 * @param text without anybody's identity number
 * @param status as the file has it, empty when it has none
 * @param line where it stands in its file
 */
public record PublicComment(
    LocalDate date,
    @Nullable TitleCode title,
    @Nullable UnoId occupation,
    String text,
    String status,
    long line) {}
