/**
 * Reads and checks the settings before anything starts. Each settings record lives in the feature
 * that needs it; here they are put together, and what is wrong with them is said.
 */
@NullMarked
package no.utdanning.registersync.settings;

import org.jspecify.annotations.NullMarked;
