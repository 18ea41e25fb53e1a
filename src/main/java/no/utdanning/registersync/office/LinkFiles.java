package no.utdanning.registersync.office;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The link files a question is about.
 *
 * @param titleLinks another file than the one that the settings name
 * @param tradeLinks another file than the one that the settings name
 */
public record LinkFiles(Optional<Path> titleLinks, Optional<Path> tradeLinks) {}
