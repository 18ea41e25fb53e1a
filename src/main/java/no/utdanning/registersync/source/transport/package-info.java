/**
 * What all ways of fetching a file over a network have in common: settings, tries, resuming, and
 * faults in words.
 */
@NullMarked
package no.utdanning.registersync.source.transport;

import org.jspecify.annotations.NullMarked;
