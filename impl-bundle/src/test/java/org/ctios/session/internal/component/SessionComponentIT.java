package org.ctios.session.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

/** Files in {@code etc} become sessions, and edits of them take effect: Declarative Services and ConfigAdmin as in Karaf. */
class SessionComponentIT extends InFelix {
    /** design.md 5.9: activation returns at once, the service is there before there is a connection. */
    @Test
    void aFileBecomesASessionNamedAfterItThatReachesMonitorMode() throws Exception {
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());

        CtiOsSession session = session("east");

        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
        assertThat(session.status().side())
                .isEqualTo(ServerSide.valueOf(pair.active().name()));
    }

    /** Whoever adds a listener while the service is registered misses nothing: the session connects afterwards. */
    @Test
    void theSessionConnectsWhenItsServiceIsThere() throws Exception {
        List<SessionState> states = new CopyOnWriteArrayList<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        framework.context().addServiceListener(event -> {
            if (event.getType() == ServiceEvent.REGISTERED
                    && framework.context().getService(event.getServiceReference()) instanceof CtiOsSession session) {
                states.add(session.state());
                session.addEventListener(told -> heard.add(told.name()));
            }
        });
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());

        await().atMost(LIMIT).until(() -> heard.contains("OnMonitorModeEstablished"));
        assertThat(states).containsExactly(SessionState.DISCONNECTED);
        assertThat(heard).contains("OnConnection");
    }

    /** Several files, several sessions; none knows of the other. */
    @Test
    void everyFileIsASessionOfItsOwn() throws Exception {
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        write("org.ctios.session-west.cfg", "endpoints = " + pair.endpoints() + "\nname = far-west");

        CtiOsSession east = session("east");
        CtiOsSession west = session("far-west");

        assertThat(east).isNotSameAs(west);
        await().atMost(LIMIT).until(() -> west.state() == SessionState.MONITOR);
    }

    /** design.md 5.8: the service object and its listeners stay through an edit, here one of the mode. */
    @Test
    void anEditOfTheModeReconnectsTheSameServiceInTheNewMode() throws Exception {
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        CtiOsSession session = session("east");
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);

        write(
                "org.ctios.session-east.cfg",
                "endpoints = " + pair.endpoints()
                        + "\nmode = agent\nagentId = 1001\nagentInstrument = 2001\nperipheralId = 5000");

        await().atMost(LIMIT).until(() -> session.state() == SessionState.AGENT);
        await().atMost(LIMIT).until(() -> "agent".equals(reference("east").getProperty(CtiOsSession.MODE)));
        assertThat(session("east")).isSameAs(session);
    }

    /** design.md 5.8: a faulty edit changes nothing and says which key is wrong and why. */
    @Test
    void aFaultyEditLeavesTheSessionConnectedAndNamesKeyValueAndCure() throws Exception {
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        CtiOsSession session = session("east");
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);

        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints() + "\nmode = moniter");

        await().atMost(LIMIT)
                .until(() -> !session.status().configurationProblems().isEmpty());
        assertThat(session.state()).isEqualTo(SessionState.MONITOR);
        assertThat(session.status().configurationProblems().get(0).toString())
                .isEqualTo("mode = moniter: is no mode. Write agent, monitor or none.");
        assertThat(reference("east").getProperty(CtiOsSession.MODE)).isEqualTo("monitor");

        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints() + "\nmode = monitor");

        await().atMost(LIMIT)
                .until(() -> session.status().configurationProblems().isEmpty());
    }

    /** A file that is faulty from the start still gives a service that says what is wrong, and heals when corrected. */
    @Test
    void aSessionWithAFaultyFileSaysSoAndConnectsOnceCorrected() throws Exception {
        write("org.ctios.session-east.cfg", "endpoints =");
        CtiOsSession session = session("east");
        assertThat(session.state()).isEqualTo(SessionState.DISCONNECTED);
        assertThat(session.status().configurationProblems()).hasSize(1);

        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());

        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
    }

    /** Deleting the file takes the service away and leaves no connection and no thread. */
    @Test
    void deletingTheFileEndsTheSession() throws Exception {
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        CtiOsSession session = session("east");
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);

        Files.delete(etc.resolve("org.ctios.session-east.cfg"));

        await().atMost(LIMIT).until(() -> session.state() == SessionState.DISCONNECTED);
        await().atMost(LIMIT).until(() -> references("east").isEmpty());
        await().atMost(LIMIT).until(() -> pair.sessions(pair.active()) == 0);
        await().atMost(LIMIT).until(() -> loopThreads() == 0);
    }

    /** docs/configuration.md: a new file is a new service, which knows nothing of what was set for the one before. */
    @Test
    void aFileThatComesAgainIsASessionWithoutWhatWasSet() throws Exception {
        String file = "endpoints = " + pair.endpoints() + "\nmode = none";
        write("org.ctios.session-east.cfg", file);
        CtiOsSession session = session("east");
        await().atMost(LIMIT).until(() -> session.state() == SessionState.CONNECTED);
        assertThat(session.setMessageFilter(
                        Arguments.builder().set("Filter", "MessageID=*").build()))
                .isEqualTo(CilError.CIL_OK);
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);

        Files.delete(etc.resolve("org.ctios.session-east.cfg"));
        await().atMost(LIMIT).until(() -> references("east").isEmpty());
        write("org.ctios.session-east.cfg", file);

        CtiOsSession again = session("east");
        assertThat(again).isNotSameAs(session);
        await().atMost(LIMIT).until(() -> again.state() == SessionState.CONNECTED);
    }

    /** Secrets never become service properties (design.md 5.11). */
    @Test
    void noSecretIsAServiceProperty() throws Exception {
        write(
                "org.ctios.session-east.cfg",
                "endpoints = " + pair.endpoints() + "\n.clientPassword = s3cr3t\nclientPassword = s3cr3t"
                        + "\n.tls.keyStorePassword = s3cr3t\ntls.keyPassword = s3cr3t");
        session("east");

        ServiceReference<?> reference = reference("east");

        for (String key : reference.getPropertyKeys()) {
            assertThat(String.valueOf(reference.getProperty(key))).doesNotContain("s3cr3t");
        }
    }
}
