package org.ctios.session.internal.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the session speaks TLS to the servers.
 *
 * @param trustStore whom the session trusts; null for the authorities that this Java trusts
 * @param keyStore the session's own key and certificate; null for none
 * @param keyPassword of the key in the key store, when it differs from the store's; empty when not
 * @param protocols versions that are offered
 * @param ciphers names of cipher suites that are offered; empty for those of this Java
 * @param verifyHostname whether the certificate must be made out to the host in {@code endpoints}
 */
public record TlsSettings(
        boolean enabled,
        @Nullable StoreFile trustStore,
        @Nullable StoreFile keyStore,
        Secret keyPassword,
        List<String> protocols,
        List<String> ciphers,
        boolean verifyHostname) {
    /** What can be offered. */
    public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** No TLS. */
    public static final TlsSettings OFF = new TlsSettings(false, null, null, Secret.NONE, PROTOCOLS, List.of(), true);

    /** Copies the lists. */
    public TlsSettings {
        protocols = List.copyOf(protocols);
        ciphers = List.copyOf(ciphers);
    }

    /** The password that opens the key. */
    public Secret passwordOfKey() {
        return keyStore == null || !keyPassword.equals(Secret.NONE) ? keyPassword : keyStore.password();
    }

    /** Whether a connection would be made in the same way. */
    boolean connectsLike(TlsSettings other) {
        return (!enabled && !other.enabled) || (enabled == other.enabled && isWrittenAs(other));
    }

    /** Passwords in files may be others by now: they are for the next connection. */
    private boolean isWrittenAs(TlsSettings other) {
        return StoreFile.alike(trustStore, other.trustStore)
                && StoreFile.alike(keyStore, other.keyStore)
                && keyPassword.isWrittenAs(other.keyPassword)
                && protocols.equals(other.protocols)
                && ciphers.equals(other.ciphers)
                && verifyHostname == other.verifyHostname;
    }
}
