package org.ctios.session;

import java.time.Instant;

/**
 * A certificate that a session with TLS depends on. Immutable.
 *
 * @param role what it is for
 * @param subject whom it is made out to, as a distinguished name
 * @param notAfter when it expires
 */
public record SessionCertificate(Role role, String subject, Instant notAfter) {
    /** What a certificate is for. */
    public enum Role {
        /** The session shows it to the server (key {@code tls.keyStore}). */
        OWN,
        /** It vouches for servers (key {@code tls.trustStore}); authorities that Java itself trusts are not listed. */
        TRUSTED,
        /** A server showed it in the newest handshake. */
        SERVER
    }
}
