package org.ctios.session.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Files in {@code etc} become sessions, and edits of them take effect: Declarative Services and ConfigAdmin as in Karaf. */
class SessionComponentIT {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @TempDir
    private Path etc;

    @TempDir
    private Path cache;

    private EmbeddedFramework framework;
    private CtiServerPair pair;

    @BeforeEach
    void start() throws Exception {
        pair = CtiServerPair.builder().agents(3).callsPerMinute(600).seed(7).start();
        framework = EmbeddedFramework.start(etc, cache);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
        pair.close();
    }

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

    /** A component that needs the session registers its listener while the session is registered. */
    @Test
    void aListenerServiceThatComesWithTheSessionHearsItFromItsFirstEventUntilItGoesWithIt() throws Exception {
        Queue<CtiOsEvent> heard = new ConcurrentLinkedQueue<>();
        AtomicReference<ServiceRegistration<?>> registered = new AtomicReference<>();
        CtiOsEventListener listener = heard::add;
        context()
                .addServiceListener(
                        event -> {
                            if (event.getType() == ServiceEvent.REGISTERED) {
                                registered.set(context().registerService(CtiOsEventListener.class, listener, null));
                            } else if (event.getType() == ServiceEvent.UNREGISTERING) {
                                registered.get().unregister();
                            }
                        },
                        "(objectClass=" + CtiOsSession.class.getName() + ")");
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        await().atMost(LIMIT)
                .until(() -> heard.stream().anyMatch(told -> told.name().equals("OnMonitorModeEstablished")));
        CtiOsSession session = session("east");

        Files.delete(etc.resolve("org.ctios.session-east.cfg"));

        await().atMost(LIMIT).until(() -> session.state() == SessionState.DISCONNECTED);
        assertThat(session.listeners()).isEmpty();
        assertThat(heard.element().origin().sequence())
                .as("number of the first event, whichever side was tried first")
                .isEqualTo(1);
        assertThat(heard).extracting(CtiOsEvent::name).contains("OnConnection").doesNotContain("OnConnectionClosed");
    }

    /** While a session is registered somebody may wait for a thread that brings a listener, as in a refresh of bundles. */
    @Test
    void aListenerServiceDoesNotWaitUntilASessionIsRegistered() throws Exception {
        CompletableFuture<Boolean> registered = new CompletableFuture<>();
        context()
                .addServiceListener(
                        event -> {
                            if (event.getType() == ServiceEvent.REGISTERED) {
                                registered.complete(CompletableFuture.runAsync(() ->
                                                context().registerService(CtiOsEventListener.class, told -> {}, null))
                                        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                                        .handle((done, late) -> late == null)
                                        .join());
                            }
                        },
                        "(objectClass=" + CtiOsSession.class.getName() + ")");
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        assertThat(registered.get(3 * LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(session("east").listeners()).hasSize(1);
    }

    /** Whiteboard: the properties that a listener has now say which sessions it hears, once for each registration. */
    @Test
    void aListenerServiceThatNamesAnotherSessionHearsThatOne() throws Exception {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        CtiOsEventListener listener = event -> heard.add(event.origin().session());
        Dictionary<String, Object> ofEast = new Hashtable<>(Map.of(CtiOsEventListener.SESSION, "east"));
        ServiceRegistration<?> moving = context().registerService(CtiOsEventListener.class, listener, ofEast);
        ServiceRegistration<?> other = context().registerService(CtiOsEventListener.class, listener, ofEast);
        moving.setProperties(new Hashtable<>(Map.of(CtiOsEventListener.SESSION, "west")));
        write("org.ctios.session-west.cfg", "endpoints = " + pair.endpoints());
        CtiOsSession west = session("west");
        await().atMost(LIMIT).until(() -> heard.contains("west"));
        assertThat(west.listeners()).hasSize(2);

        moving.unregister();
        other.unregister();
        assertThat(west.listeners()).isEmpty();
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

    /** Whiteboard listeners hear the sessions they name; a killed side is told and the other one found. */
    @Test
    void aListenerServiceHearsTheFailoverOfItsSession() throws Exception {
        Queue<CtiOsEvent> heard = listen(Map.of(CtiOsEventListener.SESSION, "east"));
        Queue<CtiOsEvent> elsewhere = listen(Map.of(CtiOsEventListener.SESSION, "west"));
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints() + "\nreconnect.delays = 0.2");
        CtiOsSession session = session("east");
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
        Side first = pair.active();

        pair.kill(first);

        ServerSide other = ServerSide.valueOf(first.other().name());
        await().atMost(LIMIT)
                .until(() -> session.state() == SessionState.MONITOR
                        && session.status().side() == other);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(names(heard))
                .containsSubsequence(
                        "OnConnection",
                        "OnMonitorModeEstablished",
                        "OnConnectionFailure",
                        "OnConnection",
                        "OnMonitorModeEstablished"));
        assertThat(elsewhere).isEmpty();
    }

    /** Who looks which listener does not keep up is told its own class, also when it names its sessions. */
    @Test
    void aListenerServiceIsShownByTheClassThatWroteIt() throws Exception {
        listen(Map.of());
        listen(Map.of(CtiOsEventListener.SESSION, "east"));
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        assertThat(session("east").listeners())
                .extracting(ListenerStatistics::listener)
                .map(name -> name.replaceFirst("#.*", ""))
                .containsExactly(getClass().getName(), getClass().getName());
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

    private static long loopThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ctios-loop"))
                .count();
    }

    private static List<String> names(Queue<CtiOsEvent> events) {
        return events.stream().map(CtiOsEvent::name).toList();
    }

    private Queue<CtiOsEvent> listen(Map<String, Object> properties) {
        Queue<CtiOsEvent> heard = new ConcurrentLinkedQueue<>();
        CtiOsEventListener listener = heard::add;
        context().registerService(CtiOsEventListener.class, listener, FrameworkUtil.asDictionary(properties));
        return heard;
    }

    private CtiOsSession session(String name) {
        await().atMost(LIMIT).until(() -> !references(name).isEmpty());
        return context().getService(reference(name));
    }

    private ServiceReference<CtiOsSession> reference(String name) {
        return references(name).get(0);
    }

    private List<ServiceReference<CtiOsSession>> references(String name) {
        try {
            return List.copyOf(context().getServiceReferences(CtiOsSession.class, "(name=" + name + ")"));
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private BundleContext context() {
        return framework.context();
    }

    /** Writes the whole file at once, as an editor does. */
    private void write(String file, String content) throws IOException {
        Path draft = Files.createTempFile(cache, "draft", null);
        Files.writeString(draft, content + "\n");
        Files.move(
                draft,
                etc.resolve(file),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
