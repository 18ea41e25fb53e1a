/**
 * The story: what happens in a night, in a month, and when links are edited, one file each. Spring
 * Batch is known here and nowhere else. Steps name the features that do the work.
 */
@NullMarked
package no.utdanning.registersync.pipeline;

import org.jspecify.annotations.NullMarked;
