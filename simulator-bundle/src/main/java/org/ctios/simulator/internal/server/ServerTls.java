package org.ctios.simulator.internal.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TLS of a pair; both sides show the same certificate.
 *
 * @param keyStore PKCS12 or JKS file with the key and its certificates
 * @param password of that file and of the key
 * @param trustStore file with certificates that vouch for clients, or null when clients need none
 * @param trustPassword of that file
 * @param protocols versions that are spoken
 */
public record ServerTls(
        Path keyStore,
        Secret password,
        @Nullable Path trustStore,
        @Nullable Secret trustPassword,
        List<String> protocols) {
    /** What is spoken by default. */
    public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** Copies the list. */
    public ServerTls {
        protocols = List.copyOf(protocols);
    }

    /**
     * From keys where an empty text means none.
     *
     * @return null when there is no key store
     */
    public static @Nullable ServerTls of(
            String keyStore, @Nullable Secret password, String trustStore, @Nullable Secret trustPassword) {
        Secret none = new Secret("");
        return keyStore.isEmpty()
                ? null
                : new ServerTls(
                        Path.of(keyStore),
                        password == null ? none : password,
                        trustStore.isEmpty() ? null : Path.of(trustStore),
                        trustPassword == null ? none : trustPassword,
                        PROTOCOLS);
    }
}
