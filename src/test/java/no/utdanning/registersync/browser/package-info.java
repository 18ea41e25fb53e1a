/**
 * The report's pages in a real browser, Debian's Chromium, without a head and without a network.
 */
package no.utdanning.registersync.browser;
