/** The report as a page that opens from the disk: its texts, scripts and data. */
@NullMarked
package no.utdanning.registersync.report.page;

import org.jspecify.annotations.NullMarked;
