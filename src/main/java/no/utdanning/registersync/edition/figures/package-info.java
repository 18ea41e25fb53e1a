/**
 * An edition's figures on their way from its files into the database, where the {@code current_}
 * views show them. {@link no.utdanning.registersync.edition.figures.FigureTables} is the door.
 * Small tables keep versions of their lines; the large ones lie in sets, with the few lines beside
 * them that later editions change.
 */
@NullMarked
package no.utdanning.registersync.edition.figures;

import org.jspecify.annotations.NullMarked;
