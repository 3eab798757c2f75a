package org.ctios.session.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceRegistration;

/** Listener services, the whiteboard way to hear sessions. */
class ListenerServicesIT extends InFelix {
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

    /** Nor does who stops the bundle; the session that is on its way goes with it. */
    @Test
    void theBundleStopsWhileASessionIsBeingRegistered() throws Exception {
        Bundle bundle = framework.sessionBundle();
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        context()
                .addServiceListener(
                        event -> {
                            if (event.getType() == ServiceEvent.REGISTERED) {
                                stopped.complete(CompletableFuture.runAsync(() -> stop(bundle))
                                        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                                        .handle((done, late) -> late == null)
                                        .join());
                            }
                        },
                        "(objectClass=" + CtiOsSession.class.getName() + ")");
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        assertThat(stopped.get(3 * LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        await().atMost(LIMIT).until(() -> references("east").isEmpty());
        await().atMost(LIMIT).until(() -> loopThreads() == 0);
        assertThat(pair.sessionsOpened()).isZero();
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
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

    /** Subscription.close: who has gone is not called any more, also not with what waits of a session that went before. */
    @Test
    void aListenerServiceThatGoesHearsNothingMoreOfASessionThatHasGone() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Queue<CtiOsEvent> heard = new ConcurrentLinkedQueue<>();
        ServiceRegistration<?> slow = context()
                .registerService(
                        CtiOsEventListener.class,
                        event -> {
                            heard.add(event);
                            first.countDown();
                            awaitRelease(release);
                        },
                        null);
        write("org.ctios.session-east.cfg", "endpoints = " + pair.endpoints());
        CtiOsSession session = session("east");
        assertThat(first.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
        assertThat(session.listeners().get(0).waiting()).isPositive();
        Files.delete(etc.resolve("org.ctios.session-east.cfg"));
        await().atMost(LIMIT).until(() -> references("east").isEmpty());
        await().atMost(LIMIT).until(() -> loopThreads() == 0);

        slow.unregister();
        release.countDown();

        await().atMost(LIMIT).until(() -> session.listeners().stream().allMatch(each -> each.waiting() == 0));
        assertThat(heard).hasSize(1);
    }

    private static void awaitRelease(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
                .containsExactly(InFelix.class.getName(), InFelix.class.getName());
    }
}
