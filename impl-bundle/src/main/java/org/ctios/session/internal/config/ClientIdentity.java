package org.ctios.session.internal.config;

/**
 * How the session presents itself in OPEN_REQ.
 *
 * @param protocolVersion the highest version it asks for
 * @param supervisor whether it asks for the supervisor service
 */
public record ClientIdentity(String clientId, Secret password, int protocolVersion, boolean supervisor) {
    /** Whether OPEN_REQ is written in the same way with both; a password in a file may be another one by now. */
    boolean opensLike(ClientIdentity other) {
        return clientId.equals(other.clientId)
                && password.isWrittenAs(other.password)
                && protocolVersion == other.protocolVersion
                && supervisor == other.supervisor;
    }
}
