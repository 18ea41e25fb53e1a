/**
 * Who is told when something happens that somebody should know of: monitors by ping, people by mail
 * and webhook. What tells them never fails or delays what it tells of.
 */
@NullMarked
package no.utdanning.registersync.alarm;

import org.jspecify.annotations.NullMarked;
