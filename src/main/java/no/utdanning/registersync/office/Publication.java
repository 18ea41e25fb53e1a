package no.utdanning.registersync.office;

import java.util.Optional;
import no.utdanning.registersync.platform.ExitCode;

/**
 * What came of {@code accept} or {@code rollback}.
 *
 * @param edition the new edition; absent when none was published
 * @param outcome one sentence
 */
public record Publication(ExitCode exitCode, Optional<Integer> edition, String outcome) {}
