package org.ctios.simulator.internal.server;

import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes the server's end of TLS for each connection. */
public final class TlsLayer {
    private final ServerTls settings;
    private final SSLContext context;

    /**
     * Reads the files.
     *
     * @throws IllegalArgumentException with {@code key = value: cure}
     */
    public TlsLayer(ServerTls settings) {
        this.settings = settings;
        try {
            this.context = SSLContext.getInstance("TLS");
            context.init(keys().getKeyManagers(), clients().getTrustManagers(), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "tls.keyStore = " + settings.keyStore() + ": cannot be used (" + e.getMessage()
                            + "), give a file with a key",
                    e);
        }
    }

    /**
     * Tries whether connections can be made.
     *
     * @throws IllegalArgumentException when the protocols are none of this JVM
     */
    void check() {
        handler();
    }

    /** For one connection. */
    SslHandler handler() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setNeedClientAuth(settings.trustStore() != null);
        engine.setEnabledProtocols(settings.protocols().toArray(String[]::new));
        SslHandler handler = new SslHandler(engine);
        // openTimeout says how long a connection may stay without a session; a limit of its own would end those of a
        // frozen side.
        handler.setHandshakeTimeoutMillis(0);
        return handler;
    }

    /** Over a socket that was accepted; the handshake is done with the first byte. */
    public SSLSocket over(Socket accepted) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
        socket.setUseClientMode(false);
        socket.setNeedClientAuth(settings.trustStore() != null);
        socket.setEnabledProtocols(settings.protocols().toArray(String[]::new));
        return socket;
    }

    private KeyManagerFactory keys() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] password = settings.password().chars();
        factory.init(load("tls.keyStore", settings.keyStore(), password), password);
        return factory;
    }

    private TrustManagerFactory clients() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        Path file = settings.trustStore();
        Secret password = settings.trustPassword();
        KeyStore trusted = file == null ? null : load("tls.trustStore", file, chars(password));
        factory.init(trusted);
        return factory;
    }

    private static char[] chars(@Nullable Secret password) {
        return password == null ? new char[0] : password.chars();
    }

    private static KeyStore load(String key, Path file, char[] password) throws GeneralSecurityException {
        try {
            return KeyStore.getInstance(file.toFile(), password);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    key + " = " + file + ": cannot be read (" + e.getMessage()
                            + "), give a PKCS12 or JKS file and its password",
                    e);
        }
    }
}
