package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.driver.OverTls.ROOT;
import static org.ctios.session.internal.driver.OverTls.SERVER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.ctios.session.internal.tls.Identity;
import org.ctios.session.internal.tls.StoreFiles;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session says of each of the usual mistakes with certificates and TLS, at real servers. */
class TlsMistakesIT {
    private static final Identity STRANGER = Identity.root("Stranger Root");

    /** The alert protocol_version, fatal. */
    private static final byte[] PROTOCOL_VERSION = {0x15, 3, 3, 0, 2, 2, 70};

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

    @Test
    void anExpiredServerCertificate() {
        tls.start(tls.pair(ROOT.member("old-server", days(-40), Duration.ofDays(10), "127.0.0.1")));
        assertThat(tls.failure(tls.anonymous()))
                .startsWith("the certificate of the server, CN=old-server, expired on ")
                .endsWith("Have it renewed at the server");
    }

    /** Java itself does not look at the dates of a certificate that stands in the trust store. */
    @Test
    void anExpiredServerCertificateThatIsTrustedItself() {
        Identity old = ROOT.member("old-server", days(-40), Duration.ofDays(10), "127.0.0.1");
        tls.start(tls.pair(old));
        assertThat(tls.failure(OverTls.trusting(tls.files.trust("old.p12", old))))
                .contains("CN=old-server, expired on ");
    }

    @Test
    void aServerCertificateOfTheFuture() {
        tls.start(tls.pair(ROOT.member("new-server", days(5), Duration.ofDays(10), "127.0.0.1")));
        assertThat(tls.failure(tls.anonymous()))
                .startsWith("the certificate of the server, CN=new-server, is not valid before ")
                .contains("Compare the clocks of both machines");
    }

    @Test
    void anUnknownAuthority() {
        tls.start(tls.pair(STRANGER.member("stranger", "127.0.0.1")));
        assertThat(tls.failure(tls.anonymous()))
                .isEqualTo("the certificate of the server, CN=stranger, comes from an authority that is not trusted,"
                        + " CN=Stranger Root. Add the certificate of that authority to tls.trustStore, " + tls.trust);
    }

    @Test
    void aSelfSignedServerThatIsNotTrusted() {
        tls.start(tls.pair(Identity.selfSigned("loner", "127.0.0.1")));
        assertThat(tls.failure(tls.anonymous()))
                .isEqualTo("the certificate of the server, CN=loner, is self-signed and not trusted. Add it to"
                        + " tls.trustStore, " + tls.trust);
    }

    /** Without a trust store the authorities of this Java count. */
    @Test
    void aPrivateAuthorityWithoutATrustStore() {
        tls.start(tls.pair(SERVER));
        assertThat(tls.failure("tls.enabled", "true"))
                .contains("comes from an authority that is not trusted, CN=Test Root")
                .endsWith("to a file and name that as tls.trustStore");
    }

    @Test
    void aMissingIntermediateCertificate() {
        Identity server = ROOT.authority("Test Intermediate").member("deep-server", "127.0.0.1");
        Path keys = tls.files.keys("server.p12", "PKCS12", StoreFiles.PASSWORD, server, server.certificate());
        tls.start(CtiServerPair.builder().tls(keys, StoreFiles.PASSWORD));
        assertThat(tls.failure(tls.anonymous()))
                .isEqualTo(
                        "the server sends only its own certificate, issued by CN=Test Intermediate, and that issuer is"
                                + " not trusted. Have the server send the intermediate certificate too, or add the issuer to"
                                + " tls.trustStore, " + tls.trust);
    }

    @Test
    void anExpiredIntermediateCertificate() {
        Identity old = ROOT.authority("Old Intermediate", days(-40), Duration.ofDays(10));
        tls.start(tls.pair(old.member("deep-server", "127.0.0.1")));
        assertThat(tls.failure(tls.anonymous()))
                .startsWith("a certificate that the server sends, CN=Old Intermediate, expired on ");
    }

    @Test
    void aCertificateForAnotherHost() {
        tls.start(tls.pair(ROOT.member("elsewhere", "cti.example", "10.1.2.3")));
        assertThat(tls.failure(tls.anonymous()))
                .startsWith("the certificate of the server is made out to cti.example, 10.1.2.3, not to 127.0.0.1."
                        + " Write one of its names into endpoints")
                .contains("tls.verifyHostname = false");
    }

    /** Its name is right: to switch the check of names off would be the wrong cure, and no cure. */
    @Test
    void aCertificateThatIsNotForServers() {
        tls.start(tls.pair(ROOT.clientOnly("client-only", "127.0.0.1")));
        assertThat(tls.failure(tls.anonymous()))
                .startsWith("the certificate of the server, CN=client-only, is not acceptable (")
                .contains("key usage")
                .endsWith("Have it reissued")
                .doesNotContain("verifyHostname");
    }

    @Test
    void noClientCertificateWhereTheServerWantsOne() {
        tls.start(tls.mutual(SERVER));
        assertThat(tls.failure(tls.anonymous()))
                .startsWith("the server wants a client certificate (")
                .endsWith("and none is configured. Name a file with key and certificate as tls.keyStore");
    }

    /** With TLS 1.2 the server refuses inside the handshake, with 1.3 behind it. */
    @Test
    void noClientCertificateWhereTheServerWantsOneInTls12() {
        tls.start(tls.mutual(SERVER).tlsProtocols("TLSv1.2"));
        assertThat(tls.failure(tls.anonymous())).startsWith("the server wants a client certificate (");
    }

    @Test
    void aClientCertificateOfAnAuthorityTheServerDoesNotTrust() {
        tls.start(tls.mutual(SERVER));
        assertThat(tls.failure(tls.as(STRANGER.member("east-session"))))
                .contains("of an authority that issued none in tls.keyStore")
                .endsWith("Have one issued by an authority that the server trusts");
    }

    @Test
    void aClientCertificateThatTheServerDoesNotAccept() {
        Identity old = ROOT.member("old-session", days(-40), Duration.ofDays(10));
        tls.start(tls.mutual(SERVER));
        assertThat(tls.failure(tls.as(old)))
                .startsWith("the server does not accept the certificate of tls.keyStore, CN=old-session (")
                .contains("Add it or its issuer, CN=Test Root, to what the server trusts");
    }

    @Test
    void aServerWithoutTls() {
        tls.start(CtiServerPair.builder());
        assertThat(tls.failure(tls.anonymous()))
                .contains("Does the server speak TLS on this port?", "tls.enabled = false");
    }

    @Test
    void aServerThatStaysSilent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            tls.start(CtiServerPair.builder());
            String here = "127.0.0.1:" + silent.getLocalPort();
            assertThat(tls.failure(tls.anonymous("endpoints", here, "connectTimeout", "3")))
                    .startsWith("no TLS handshake in time. Does the server speak TLS on this port?");
        }
    }

    @Test
    void aServerWithTlsAndASessionWithout() {
        tls.start(tls.pair(SERVER));
        assertThat(tls.failure("tls.enabled", "false")).contains("TLS on this port", "et tls.enabled = true");
    }

    /** A server that tells why it hangs up: that is no frame, and no frame begins like that. */
    @Test
    void anAlertOfTlsIsNotTakenForAFrame() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerWithAnAlert(server), "server-with-tls");
            thread.start();
            tls.start(CtiServerPair.builder());
            assertThat(tls.failure("endpoints", "127.0.0.1:" + server.getLocalPort()))
                    .isEqualTo("the server expects TLS on this port. Set tls.enabled = true, or write the port without"
                            + " TLS into endpoints");
        }
    }

    private static void answerWithAnAlert(ServerSocket server) {
        try {
            while (true) {
                try (Socket client = server.accept()) {
                    client.getInputStream().read();
                    client.getOutputStream().write(PROTOCOL_VERSION);
                }
            }
        } catch (IOException e) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    @Test
    void noVersionInCommon() {
        tls.start(tls.pair(SERVER).tlsProtocols("TLSv1.2"));
        assertThat(tls.failure(tls.anonymous("tls.protocols", "TLSv1.3")))
                .isEqualTo("the server does not speak TLSv1.3. Allow the server's version in tls.protocols"
                        + " (TLSv1.3,TLSv1.2), or have the server upgraded");
    }

    @Test
    void noVersionInCommonTheOtherWayRound() {
        tls.start(tls.pair(SERVER).tlsProtocols("TLSv1.3"));
        assertThat(tls.failure(tls.anonymous("tls.protocols", "TLSv1.2")))
                .startsWith("the server does not speak TLSv1.2.");
    }

    /** The version may be right and the suites wrong: no server says which. */
    @Test
    void noVersionInCommonWhereCipherSuitesWereChosen() {
        tls.start(tls.pair(SERVER).tlsProtocols("TLSv1.3"));
        assertThat(tls.failure(tls.anonymous(
                        "tls.protocols", "TLSv1.2", "tls.ciphers", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")))
                .startsWith("the server does not speak TLSv1.2")
                .endsWith("Compare tls.ciphers = TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 with the server too");
    }

    /** A cipher suite for RSA keys, and a server with another kind of key. */
    @Test
    void noCipherInCommon() {
        tls.start(tls.pair(SERVER));
        assertThat(tls.failure(tls.anonymous(
                        "tls.protocols", "TLSv1.2", "tls.ciphers", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")))
                .startsWith("the server and the session have no TLS version and cipher suite in common (")
                .contains("tls.ciphers = TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
    }

    private static Instant days(int from) {
        return Instant.now().plus(Duration.ofDays(from));
    }
}
