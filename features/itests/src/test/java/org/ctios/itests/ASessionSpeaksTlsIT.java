package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** TLS with what a container has, as docs/tls.md says it for the simulator. */
@ExtendWith(SharedKaraf.class)
class ASessionSpeaksTlsIT {
    private static final String PASSWORD = "open-sesame-tls";

    // docs/tls.md, The simulator: the server is not ready for TLS at first, and the log says so.
    @Test
    void theSessionConnectsAsSoonAsBothEndsSpeakTls(KarafContainer karaf) throws Exception {
        TlsFiles.make(karaf, "simulator", PASSWORD);
        DemoSession session = new DemoSession(karaf);
        session.connection();

        session.file().append("tls.enabled = true\ntls.trustStore = ${karaf.etc}/simulator.pem");
        await("the reason in the log").atMost(DemoSession.LIMIT).until(() -> karaf.log()
                .contains("Does the server speak TLS on this port?"));

        RouteOutput after = RouteOutput.fromNowOn(karaf);
        session.simulatorFile()
                .append("tls.keyStore = ${karaf.etc}/simulator.p12\n.tls.keyStorePassword = " + PASSWORD);
        RouteOutput.Line connection = after.await("connection with TLS", line -> line.is("OnConnection"));
        after.await("calls", line -> line.event().startsWith("OnCall") && line.sequence() > connection.sequence());
        assertThat(karaf.log()).doesNotContain(PASSWORD);
    }

    @AfterEach
    void theDemoIsAsItWas(KarafContainer karaf) {
        new DemoSession(karaf).reset();
    }
}
