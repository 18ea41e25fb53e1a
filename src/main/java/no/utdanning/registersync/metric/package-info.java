/**
 * What monitoring reads: how it stands, as numbers in the form of Prometheus, in a file and from a
 * scrape endpoint. Who observes hands over a plain value; what the metrics are called is here.
 */
@NullMarked
package no.utdanning.registersync.metric;

import org.jspecify.annotations.NullMarked;
