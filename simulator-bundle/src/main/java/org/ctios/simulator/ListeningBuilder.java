package org.ctios.simulator;

import java.nio.file.Path;
import java.util.List;
import org.ctios.simulator.internal.server.Secret;
import org.ctios.simulator.internal.server.ServerTls;
import org.jspecify.annotations.Nullable;

/**
 * Where two sides listen and how. Not thread-safe.
 *
 * @param <B> the builder itself
 */
abstract class ListeningBuilder<B extends ListeningBuilder<B>> {
    String host = "127.0.0.1";
    int portA;
    int portB;
    private @Nullable Path tlsKeyStore;
    private Secret tlsPassword = new Secret("");
    private @Nullable Path tlsTrustStore;
    private @Nullable Secret tlsTrustPassword;

    /** The builder itself. */
    abstract B self();

    /** Address to listen on, default 127.0.0.1. */
    public B host(String value) {
        host = value;
        return self();
    }

    /** Port of side A; 0, the default, takes any free one. */
    public B portA(int value) {
        portA = value;
        return self();
    }

    /** Port of side B; 0, the default, takes any free one. */
    public B portB(int value) {
        portB = value;
        return self();
    }

    /**
     * TLS on both sides, with one certificate. By default there is none.
     *
     * @param keyStore PKCS12 or JKS file with the key and its certificates, as {@code keytool} makes it
     * @param password of the file and of the key
     */
    public B tls(Path keyStore, String password) {
        tlsKeyStore = keyStore;
        tlsPassword = new Secret(password);
        return self();
    }

    /**
     * With TLS clients must show a certificate that the ones in this file vouch for. By default they need none.
     *
     * @param trustStore PKCS12 or JKS file
     */
    public B tlsClients(Path trustStore, String password) {
        tlsTrustStore = trustStore;
        tlsTrustPassword = new Secret(password);
        return self();
    }

    /** How TLS is spoken, or null for none. */
    @Nullable
    ServerTls tls(List<String> protocols) {
        Path keyStore = tlsKeyStore;
        return keyStore == null
                ? null
                : new ServerTls(keyStore, tlsPassword, tlsTrustStore, tlsTrustPassword, protocols);
    }
}
