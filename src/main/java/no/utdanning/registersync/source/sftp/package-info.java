/** Files over SFTP, by Apache MINA SSHD. */
@NullMarked
package no.utdanning.registersync.source.sftp;

import org.jspecify.annotations.NullMarked;
