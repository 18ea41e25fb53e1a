/** The report's tables as workbooks to work in. */
@NullMarked
package no.utdanning.registersync.report.workbook;

import org.jspecify.annotations.NullMarked;
