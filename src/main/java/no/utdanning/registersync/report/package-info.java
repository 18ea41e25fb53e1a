/**
 * What comes out: the export files of an edition, the panel of each occupation, the list of
 * findings and the report. Writes what it is given; works out no figure.
 */
@NullMarked
package no.utdanning.registersync.report;

import org.jspecify.annotations.NullMarked;
