/**
 * What the report shows beside the review: the slices and their age, the gate's words, findings.
 */
@NullMarked
package no.utdanning.registersync.report.content;

import org.jspecify.annotations.NullMarked;
