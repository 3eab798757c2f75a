package org.ctios.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsLayerTest {
    /** Of characters that no other file or wire has as they are. */
    private static final String PASSWORD = "ge\u00f6ffnet-\u20ac-\u0416";

    @TempDir
    private Path directory;

    /** A file is opened by the characters that were given, whatever charset the wire has. */
    @Test
    void aPasswordOpensItsFileWhateverItsCharactersAre() throws Exception {
        assertThatCode(() -> layer()).doesNotThrowAnyException();
    }

    /**
     * How long a connection may stay without a session says openTimeout, and time in which the server hangs does not count
     * (docs/simulator.md, freeze): a limit of the handshake's own would close connections of a frozen side.
     */
    @Test
    void aHandshakeHasNoLimitOfItsOwn() throws Exception {
        assertThat(layer().handler().getHandshakeTimeoutMillis()).isZero();
    }

    private TlsLayer layer() throws Exception {
        Path file = directory.resolve("empty.jks");
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return new TlsLayer(new ServerTls(file, new Secret(PASSWORD), null, null, ServerTls.PROTOCOLS));
    }
}
