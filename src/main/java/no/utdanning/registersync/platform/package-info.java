/**
 * What everything stands on: the database and its schema, leases, files that are whole or not
 * there. Knows nothing of registers, figures or editions; depends on nothing else of the program.
 */
@NullMarked
package no.utdanning.registersync.platform;

import org.jspecify.annotations.NullMarked;
