package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.Arguments;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;

/** A session and the pair of servers it talks to over real sockets. Nothing happens there by itself. */
final class OverTcp implements AutoCloseable {
    /** The peripheral of all agents. */
    static final String PERIPHERAL = "5000";

    final CtiServerPair pair;
    final Heard heard = new Heard();
    private final Map<String, String> configuration = new HashMap<>();
    private StandaloneSession session;

    OverTcp() {
        this(CtiServerPair.builder());
    }

    OverTcp(CtiServerPair.Builder builder) {
        pair = builder.agents(4).callsPerMinute(0).start();
    }

    /** Every agent logs in, without a client, and is not ready. */
    void logInAllAgents() {
        pair.contactCentre().agents().forEach(agent -> pair.contactCentre()
                .setAgentState(agent.id(), Agent.State.NOT_READY, 1));
    }

    StandaloneSession session() {
        return Objects.requireNonNull(session);
    }

    /** A session that has not connected yet. The first attempt goes to the active side. */
    StandaloneSession create(String... keysAndValues) {
        configuration.clear();
        configuration.putAll(Map.of(
                "endpoints",
                pair.endpoints(),
                "autoconnect",
                "false",
                "reconnect.firstSide",
                pair.active().name(),
                "reconnect.delays",
                "0.1"));
        change(keysAndValues);
        StandaloneSession created = CtiOsSessions.create("test", configuration);
        session = created;
        created.addEventListener(heard);
        return created;
    }

    /** An administrator edits these keys of the session. */
    void edit(String... keysAndValues) {
        change(keysAndValues);
        session().reconfigure(configuration);
    }

    private void change(String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            configuration.put(keysAndValues[i], keysAndValues[i + 1]);
        }
    }

    /** A session in monitor mode. */
    StandaloneSession monitor(String... keysAndValues) {
        create(keysAndValues).connect();
        return awaitState(SessionState.MONITOR);
    }

    /** A connected session that has no mode yet. */
    StandaloneSession withoutMode(String... keysAndValues) {
        String[] all = java.util.Arrays.copyOf(keysAndValues, keysAndValues.length + 2);
        all[keysAndValues.length] = "mode";
        all[keysAndValues.length + 1] = "none";
        create(all).connect();
        return awaitState(SessionState.CONNECTED);
    }

    /** A session in agent mode. */
    StandaloneSession agent(String id, String... keysAndValues) {
        withoutMode(keysAndValues);
        assertThat(session().setAgent(agentArguments(id))).isEqualTo(CilError.CIL_OK);
        return awaitState(SessionState.AGENT);
    }

    /** A configured agent that is logged in by the session. */
    StandaloneSession autologin(String id, String... keysAndValues) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "mode", "agent", "autologin", "true", "agentId", id, "agentInstrument", device(id), ".agentPassword"));
        all.addAll(List.of("pw" + id, "peripheralId", PERIPHERAL));
        all.addAll(List.of(keysAndValues));
        create(all.toArray(String[]::new)).connect();
        return awaitState(SessionState.AGENT);
    }

    /** What SetAgent wants of an agent. */
    static Arguments agentArguments(String id) {
        return Arguments.builder()
                .set("AgentID", id)
                .set("AgentInstrument", device(id))
                .set("AgentPassword", "pw" + id)
                .set("PeripheralID", PERIPHERAL)
                .build();
    }

    /** Where an agent sits: 1001 at 2001 and so on. */
    static String device(String agentId) {
        return "2" + agentId.substring(1);
    }

    StandaloneSession awaitState(SessionState state) {
        await().atMost(Heard.LIMIT).until(() -> session().state() == state);
        return session();
    }

    /** Waits for the first event of that name behind the ones that were heard before. */
    CtiOsEvent awaitEvent(String name, int behind) {
        return Objects.requireNonNull(Awaited.value(() -> heard.all().stream()
                .skip(behind)
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElse(null)));
    }

    CtiOsEvent awaitFirst(String name) {
        return awaitEvent(name, 0);
    }

    /** The active server dies, and the session finds the other one. */
    void failover() {
        SessionState before = session().state();
        int connections = heard.all(OnConnection.class).size();
        pair.kill(pair.active());
        heard.awaitNumber(OnConnection.class, connections + 1);
        awaitState(before);
    }

    /** A method answers that, sends nothing, and nothing is told because of it. */
    void refused(CilError expected, Supplier<CilError> method) {
        long sent = session().statistics().framesSent();
        long told = session().statistics().eventsPublished();
        assertThat(method.get()).isEqualTo(expected);
        assertThat(session().statistics().framesSent()).isEqualTo(sent);
        assertThat(session().statistics().eventsPublished()).isEqualTo(told);
    }

    /** A request that the server takes. */
    Confirmation request(CtiOsRequest request) {
        return session()
                .request(request)
                .toCompletableFuture()
                .orTimeout(15, TimeUnit.SECONDS)
                .join();
    }

    /** A request that fails. */
    RequestFailedException fails(CtiOsRequest request) {
        try {
            throw new AssertionError("not refused: " + request(request));
        } catch (CompletionException e) {
            return (RequestFailedException) e.getCause();
        }
    }

    /** The only call the session knows. */
    CallSnapshot onlyCall() {
        List<CallSnapshot> calls = session().snapshot().calls();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    /** Both servers close their ports. */
    void refuseBoth() {
        pair.faults(Side.A).refuse();
        pair.faults(Side.B).refuse();
    }

    /** Both servers take connections again. */
    void healBoth() {
        pair.faults(Side.A).heal();
        pair.faults(Side.B).heal();
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        pair.close();
    }

    /** Waiting for something that is not null. */
    private static final class Awaited {
        private static <T> T value(Supplier<T> supplier) {
            return org.awaitility.Awaitility.await().atMost(Heard.LIMIT).until(supplier::get, Objects::nonNull);
        }
    }
}
