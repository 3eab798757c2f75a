package org.ctios.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsLayerTest {
    private static final String PASSWORD = "open-sesame-1";

    @TempDir
    private Path directory;

    /**
     * How long a connection may stay without a session says openTimeout, and time in which the server hangs does not count
     * (docs/simulator.md, freeze): a limit of the handshake's own would close connections of a frozen side.
     */
    @Test
    void aHandshakeHasNoLimitOfItsOwn() throws Exception {
        Path file = directory.resolve("empty.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        TlsLayer layer = new TlsLayer(new ServerTls(file, new Secret(PASSWORD), null, null, ServerTls.PROTOCOLS));
        assertThat(layer.handler().getHandshakeTimeoutMillis()).isZero();
    }
}
