package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.driver.OverTls.CLIENT;
import static org.ctios.session.internal.driver.OverTls.ROOT;
import static org.ctios.session.internal.driver.OverTls.SERVER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionCertificate.Role;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.session.internal.tls.StoreFiles;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS with real servers: both ends, failover, files that change. */
class TlsOverTcpIT {
    @TempDir
    private Path directory;

    private OverTls tls;

    @BeforeEach
    void writeStores() {
        tls = new OverTls(directory);
    }

    @AfterEach
    void close() {
        tls.close();
    }

    /** Both sides present a certificate and trust the other one (CCE security guide). */
    @Test
    void bothProveWhoTheyAre() {
        StandaloneSession session = tls.start(tls.mutual(SERVER)).monitor(tls.as(CLIENT));
        assertThat(session.certificates())
                .extracting(SessionCertificate::role)
                .containsExactlyInAnyOrder(Role.OWN, Role.TRUSTED, Role.SERVER);
        assertThat(session.certificates())
                .extracting(SessionCertificate::subject)
                .containsExactlyInAnyOrder("CN=east-session", "CN=Test Root", "CN=cti-server");
    }

    @Test
    void tls12IsSpokenToo() {
        tls.start(tls.mutual(SERVER).tlsProtocols("TLSv1.2"));
        tls.monitor(tls.as(CLIENT));
    }

    /** Behaviours 27 and 30: heartbeats and failover are the same with TLS. */
    @Test
    void heartbeatsAndFailoverWorkOverTls() {
        OverTcp running = tls.start(tls.mutual(SERVER));
        StandaloneSession session = running.monitor(tls.as(CLIENT, "heartbeat", "0.1"));
        running.heard.awaitNumber(OnHeartbeat.class, 2);
        running.failover();
        assertThat(session.status().currentServer()).endsWith(":" + running.pair.port(Side.B));
        running.heard.awaitNumber(OnHeartbeat.class, 4);
        running.pair.revive(Side.A);
        running.failover();
        assertThat(session.status().currentServer()).endsWith(":" + running.pair.port(Side.A));
    }

    /** A changed file is used by the next connection. */
    @Test
    void changedStoresAreReadForTheNextConnection() throws Exception {
        OverTcp running = tls.start(tls.mutual(SERVER));
        StandaloneSession session = running.monitor(tls.as(CLIENT));
        tls.files.keys("client.p12", ROOT.member("east-session-renewed"));
        touch("client.p12", 1);
        running.failover();
        assertThat(session.certificates())
                .extracting(SessionCertificate::subject)
                .contains("CN=east-session-renewed")
                .doesNotContain("CN=east-session");
    }

    /** A file that is broken, or half written, does not end what works. */
    @Test
    void aBrokenFileLeavesInUseWhatWasReadBefore() throws Exception {
        OverTcp running = tls.start(tls.mutual(SERVER));
        StandaloneSession session = running.monitor(tls.as(CLIENT));
        tls.files.bytes("client.p12", new byte[] {1, 2, 3});
        running.failover();
        assertThat(session.certificates())
                .extracting(SessionCertificate::subject)
                .contains("CN=east-session");
        tls.files.keys("client.p12", ROOT.member("east-session-renewed"));
        touch("client.p12", 2);
        running.pair.revive(Side.A);
        running.failover();
        assertThat(session.certificates())
                .extracting(SessionCertificate::subject)
                .contains("CN=east-session-renewed");
    }

    @Test
    void theHostNeedNotBeVerified() {
        tls.start(tls.pair(ROOT.member("elsewhere", "cti.example")))
                .monitor(tls.anonymous("tls.verifyHostname", "false"));
    }

    /** Mistakes in the files are found with all others, before anything changes; the password is not told. */
    @Test
    void aFaultyEditLeavesTheConnectionAlone() {
        OverTcp running = tls.start(tls.mutual(SERVER));
        StandaloneSession session = running.monitor(tls.as(CLIENT));
        session.reconfigure(Map.of(
                "heartbeat",
                "soon",
                "endpoints",
                running.pair.endpoints(),
                "tls.enabled",
                "true",
                "tls.keyStore",
                directory.resolve("client.p12").toString(),
                ".tls.keyStorePassword",
                "not-it-7"));
        assertThat(session.state()).isEqualTo(SessionState.MONITOR);
        assertThat(session.status().configurationProblems())
                .extracting(ConfigurationProblem::key)
                .containsExactly("heartbeat", ".tls.keyStorePassword");
        assertThat(session.status().configurationProblems().toString())
                .contains(".tls.keyStorePassword = ***: does not open ")
                .doesNotContain("not-it-7", StoreFiles.PASSWORD);
        assertThat(running.heard.all(OnConnectionFailure.class)).isEmpty();
    }

    private void touch(String file, int seconds) throws Exception {
        Path path = directory.resolve(file);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(seconds)));
    }
}
