/** Access tokens: OAuth2 client credentials, and Maskinporten's JWT grant. */
@NullMarked
package no.utdanning.registersync.source.token;

import org.jspecify.annotations.NullMarked;
