/** The report as tables: what stands in its CSV files and in the sheets of its workbooks. */
@NullMarked
package no.utdanning.registersync.report.table;

import org.jspecify.annotations.NullMarked;
