package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/configuration.md says of {@code .cfg.json} files and of passwords that stand elsewhere. */
@ExtendWith(SharedKaraf.class)
class WhereValuesComeFromIT {

    // docs/configuration.md, Files: the same keys in JSON, with values that have types.
    @Test
    void aJsonFileIsASession(KarafContainer karaf) {
        EtcFile file = new EtcFile(karaf.etc("org.ctios.session-typed.cfg.json"));
        file.write("{ \"endpoints\": [\"127.0.0.1:1\", \"127.0.0.1:2\"], \"maxHeartbeats:Integer\": 4,"
                + " \"mode\": \"none\", \"autoconnect\": false }\n");
        await("the session").atMost(DemoSession.LIMIT).until(() -> sessions(karaf)
                .contains("name = typed"));
        assertThat(karaf.log()).doesNotContain("Session typed: ", "Session typed ignores");

        file.delete();
        await("its end").atMost(DemoSession.LIMIT).until(() -> !sessions(karaf).contains("name = typed"));
    }

    // docs/configuration.md, Passwords: why no reference belongs into a JSON file.
    @Test
    void theContainerReplacesAReferenceInAJsonFileByThePassword(KarafContainer karaf) {
        new EtcFile(karaf.etc("json.password")).write("in the clear");
        EtcFile file = new EtcFile(karaf.etc("org.ctios.session-typed.cfg.json"));
        file.write("{ \"endpoints\": \"127.0.0.1:1\", \"autoconnect\": false,"
                + " \".clientPassword\": \"$[secret:json.password]\" }\n");
        await("the password in the file").atMost(DemoSession.LIMIT).until(() -> file.read()
                .contains("in the clear"));
        file.delete();
        await("the end of the session").atMost(DemoSession.LIMIT).until(() -> !sessions(karaf)
                .contains("name = typed"));
    }

    // docs/configuration.md, Passwords: the environment, and a file that only the container may read.
    @Test
    void aPasswordMayStandInTheEnvironmentOrInAFileOfItsOwn(KarafContainer karaf) {
        new EtcFile(karaf.etc("cti.password")).write("from a file");
        new DemoSession(karaf).connection();

        connects(karaf, KarafContainer.PASSWORD_IN_ENVIRONMENT, "${env:CTI_PASSWORD}");
        connects(karaf, "from a file", "$[secret:cti.password]");
        connects(karaf, KarafContainer.PASSWORD_IN_ENVIRONMENT, "$[env:CTI_PASSWORD]");
        assertThat(karaf.log()).doesNotContain("from a file", KarafContainer.PASSWORD_IN_ENVIRONMENT);
    }

    /**
     * The server takes another password than before, so the session is refused until its file refers to that one. The
     * file keeps the reference, although the container writes each configuration back into its file.
     */
    private static void connects(KarafContainer karaf, String password, String reference) {
        DemoSession session = new DemoSession(karaf);
        RouteOutput before = RouteOutput.fromNowOn(karaf);
        session.simulatorFile().set(".clientPassword", password);
        before.await("refusal", line -> line.is("OnConnectionRejected"));

        RouteOutput after = RouteOutput.fromNowOn(karaf);
        session.file().set(".clientPassword", reference);
        after.await("connection", line -> line.is("OnConnection"));
        assertThat(session.file().read()).contains(".clientPassword = " + reference);
    }

    private static String sessions(KarafContainer karaf) {
        return karaf.shell().run("service:list org.ctios.session.CtiOsSession");
    }

    @AfterEach
    void theDemoIsAsItWas(KarafContainer karaf) {
        new DemoSession(karaf).reset();
    }
}
