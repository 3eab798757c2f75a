package org.ctios.session.internal.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Shows the session's certificate when a server asks for one, and remembers whether it did. Of one connection. */
final class OwnCertificate extends X509ExtendedKeyManager {
    private final @Nullable X509ExtendedKeyManager keys;
    private volatile boolean asked;
    private volatile @Nullable String shown;

    OwnCertificate(@Nullable X509ExtendedKeyManager keys) {
        this.keys = keys;
    }

    boolean isConfigured() {
        return keys != null;
    }

    /** Whether the server asked. */
    boolean isAsked() {
        return asked;
    }

    /** The certificate that was shown; null when none was. */
    @Nullable
    X509Certificate shown() {
        String alias = shown;
        X509Certificate[] chain = keys == null || alias == null ? null : keys.getCertificateChain(alias);
        return chain == null ? null : chain[0];
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        asked = true;
        String alias = keys == null ? null : keys.chooseEngineClientAlias(keyType, issuers, engine);
        shown = alias == null ? shown : alias;
        return alias;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return keys == null ? null : keys.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return keys == null ? null : keys.getPrivateKey(alias);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return keys == null ? null : keys.getClientAliases(keyType, issuers);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
