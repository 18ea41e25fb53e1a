/** The report for reviewers, whole. */
@NullMarked
package no.utdanning.registersync.report.review;

import org.jspecify.annotations.NullMarked;
