package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        makeStores(karaf);
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

    private static void makeStores(KarafContainer karaf) throws IOException, InterruptedException {
        Path store = karaf.etc("simulator.p12");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=simulator", "-ext", "san=ip:127.0.0.1");
        keytool(
                store,
                "-exportcert",
                "-rfc",
                "-file",
                karaf.etc("simulator.pem").toString());
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        String command = System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool";
        List<String> line = Stream.concat(
                        Stream.concat(Stream.of(command), Stream.of(arguments)),
                        Stream.of("-alias", "simulator", "-storepass", PASSWORD, "-keystore", store.toString()))
                .toList();
        assertThat(new ProcessBuilder(line).inheritIO().start().waitFor()).isZero();
    }

    @AfterEach
    void theDemoIsAsItWas(KarafContainer karaf) {
        new DemoSession(karaf).reset();
    }
}
