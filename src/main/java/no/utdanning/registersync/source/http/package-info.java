/** Files over http and https, by Apache HttpClient. */
@NullMarked
package no.utdanning.registersync.source.http;

import org.jspecify.annotations.NullMarked;
