package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.simulator.internal.server.Interceptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS in front of GED-188, as on the secured port of a CTI Server. */
class TlsTest {
    private static final String PASSWORD = "open-sesame-1";

    @TempDir
    private static Path directory;

    private static Path keys;

    /** One self-signed certificate, for both ends. */
    @BeforeAll
    static void makeKeys() throws Exception {
        keys = directory.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=simulator",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void sessionsAreOpenedOverTls() throws Exception {
        try (CtiServerPair pair = quiet().tls(keys, PASSWORD).start()) {
            assertThat(open(pair, false)).isEqualTo(MessageTypes.OPEN_CONF);
            assertThat(pair.sessionsOpened()).isEqualTo(1);
        }
    }

    @Test
    void clientsMustShowACertificateWhereOneIsWanted() throws Exception {
        try (CtiServerPair pair =
                quiet().tls(keys, PASSWORD).tlsClients(keys, PASSWORD).start()) {
            assertThat(open(pair, true)).isEqualTo(MessageTypes.OPEN_CONF);
            assertThatThrownBy(() -> open(pair, false)).isInstanceOf(IOException.class);
            assertThat(pair.sessionsOpened()).isEqualTo(1);
        }
    }

    @Test
    void onlyTheVersionsThatAreWantedAreSpoken() throws Exception {
        try (CtiServerPair pair =
                quiet().tls(keys, PASSWORD).tlsProtocols("TLSv1.3").start()) {
            SSLContext context = context(false);
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", pair.port(Side.A))) {
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                assertThatThrownBy(socket::startHandshake)
                        .isInstanceOf(SSLException.class)
                        .hasMessageContaining("protocol_version");
            }
        }
    }

    /**
     * A server that hangs answers nothing on a new connection, not even a ClientHello that came before it noticed the
     * connection; it goes on where it stood (docs/simulator.md, freeze).
     */
    @Test
    void aFrozenSideAnswersNoHandshake() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (CtiServerPair pair = quiet().tls(keys, PASSWORD).start()) {
            int portA = pair.port(Side.A);
            int portB = pair.port(Side.B);
            SSLSocketFactory factory = context(false).getSocketFactory();
            pair.faults(Side.A).freeze();
            pair.inside().intercept(new Busy(goOn));
            try (Socket first = new Socket("127.0.0.1", portB);
                    SSLSocket client = (SSLSocket) factory.createSocket("127.0.0.1", portA)) {
                client.setSoTimeout(300);
                assertThatThrownBy(client::startHandshake).isInstanceOf(SocketTimeoutException.class);
            } finally {
                goOn.countDown();
            }
            pair.faults(Side.A).thaw();
            assertThat(open(pair, false)).isEqualTo(MessageTypes.OPEN_CONF);
        }
    }

    /** A recorded session is replayed over TLS, also one that was recorded without. */
    @Test
    void aReplaySpeaksTls() throws Exception {
        ProtocolVersion version = ProtocolVersion.cce(24);
        Instant time = Instant.parse("2026-11-29T12:00:00Z");
        Path file = Files.write(
                directory.resolve("wire.jsonl"),
                List.of(
                        TraceEntry.of(time, Kind.OPENED, 1, "A", "cti:1").toLine(),
                        TraceEntry.of(
                                        time,
                                        Kind.RECEIVED,
                                        1,
                                        "A",
                                        Message.builder(version, MessageTypes.STANDBY_ACTIVE_EVENT)
                                                .build())
                                .toLine()));
        try (Replay replay =
                Replay.of(file).tls(keys, PASSWORD).tlsClients(keys, PASSWORD).start()) {
            SSLSocketFactory factory = context(true).getSocketFactory();
            Socket socket = await().ignoreExceptions()
                    .until(() -> factory.createSocket("127.0.0.1", replay.port(Side.A)), Socket::isConnected);
            try (TestClient client = new TestClient(socket, version)) {
                assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
                assertThat(client.ask(MessageTypes.HEARTBEAT_REQ, each -> each).typeNumber())
                        .isEqualTo(MessageTypes.HEARTBEAT_CONF);
            }
        }
    }

    /** A pair that cannot start says why. */
    @Test
    void aKeyStoreThatCannotBeReadIsNamed() {
        Path missing = directory.resolve("missing.p12");
        assertThatThrownBy(() -> quiet().tls(missing, PASSWORD).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tls.keyStore = " + missing + ": cannot be read")
                .hasMessageNotContaining(PASSWORD);
        assertThatThrownBy(() -> quiet().tls(keys, "wrong-password").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tls.keyStore = " + keys + ": cannot be read")
                .hasMessageNotContaining("wrong-password");
    }

    private static CtiServerPair.Builder quiet() {
        return CtiServerPair.builder().agents(1).callsPerMinute(0);
    }

    /** The type of the answer to OPEN_REQ. */
    private static int open(CtiServerPair pair, boolean certificate) throws Exception {
        ProtocolVersion version = ProtocolVersion.cce(24);
        try (SSLSocket socket =
                (SSLSocket) context(certificate).getSocketFactory().createSocket("127.0.0.1", pair.port(Side.A))) {
            socket.getOutputStream()
                    .write(Message.builder(version, MessageTypes.OPEN_REQ)
                            .set(Fields.INVOKE_ID, 1)
                            .set(Fields.VERSION_NUMBER, 24)
                            .set(Fields.IDLE_TIMEOUT, 0xFFFF_FFFFL)
                            .set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.SERVICES_REQUESTED, 16)
                            .set(Fields.CALL_MSG_MASK, 0)
                            .set(Fields.AGENT_STATE_MASK, 0)
                            .set(Fields.CLIENT_ID, "tls")
                            .set(Fields.CLIENT_PASSWORD, "")
                            .build()
                            .toBytes());
            byte[] head = socket.getInputStream().readNBytes(8);
            assertThat(head).hasSize(8);
            return head[7];
        }
    }

    private static SSLContext context(boolean certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("server", store.getCertificate("mykey"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(trust);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(certificate ? own.getKeyManagers() : new KeyManager[0], trusted.getTrustManagers(), null);
        return context;
    }

    /** Keeps the model thread busy from the first client on. */
    private static final class Busy implements Interceptor {
        private final CountDownLatch until;

        Busy(CountDownLatch until) {
            this.until = until;
        }

        @Override
        public void connected(Client client) {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean received(Client client, byte[] frame) {
            return false;
        }

        @Override
        public void disconnected(Client client) {}
    }
}
