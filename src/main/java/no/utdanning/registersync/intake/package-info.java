/**
 * From bytes to checked rows: the text, the table, the header, and one format class a source. What
 * is wrong with a row becomes a finding and a count; what makes a file unusable is an {@code
 * UnusableSource}. Nothing of a person's column, nor of a row of the wrong length, leaves here.
 */
@NullMarked
package no.utdanning.registersync.intake;

import org.jspecify.annotations.NullMarked;
