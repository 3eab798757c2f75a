package org.ctios.session.internal.translate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.Secret;

/** What a session knows, for tests: agent 1001 at device 2001 of peripheral 5000, or nothing in monitor mode. */
public final class Known implements Knowledge {
    private final ConnectionMode mode;
    private final List<CallSnapshot> calls = new ArrayList<>();
    private AgentSnapshot agent;
    private ConnectionName current;

    private Known(ConnectionMode mode) {
        this.mode = mode;
    }

    public static Known agentMode() {
        return new Known(ConnectionMode.AGENT);
    }

    public static Known monitorMode() {
        return new Known(ConnectionMode.MONITOR);
    }

    public Known agent(AgentState state) {
        agent = snapshot(state);
        return this;
    }

    public static AgentSnapshot snapshot(AgentState state) {
        List<AgentSnapshot.SkillGroupSnapshot> groups = List.of(
                new AgentSnapshot.SkillGroupSnapshot(7, 1, state), new AgentSnapshot.SkillGroupSnapshot(8, 1, state));
        return new AgentSnapshot(5000, "1001", state, 0, "2001", "2001", groups, Instant.EPOCH);
    }

    /** A call with the agent's device and a caller. */
    public Known call(long id, CallStatus own) {
        return call(id, own, Map.of(), Map.of());
    }

    public Known call(long id, CallStatus own, Map<Integer, String> variables, Map<String, String> ecc) {
        calls.add(callOf(id, own, variables, ecc));
        return this;
    }

    public static CallSnapshot callOf(
            long id, CallStatus own, Map<Integer, String> variables, Map<String, String> ecc) {
        List<CallSnapshot.Connection> ends = List.of(
                new CallSnapshot.Connection(1, "4930123456", CallStatus.LCS_CONNECT),
                new CallSnapshot.Connection(0, "2001", own));
        return new CallSnapshot(5000, id, 1, ends, "", "", "", variables, ecc, Instant.EPOCH);
    }

    public Known current(long id) {
        current = name(id);
        return this;
    }

    public static ConnectionName name(long id) {
        return new ConnectionName(5000, id, 0, "2001");
    }

    @Override
    public ConnectionMode mode() {
        return mode;
    }

    @Override
    public AgentIdentity agent() {
        return mode == ConnectionMode.AGENT
                ? new AgentIdentity("1001", "2001", "2001", new Secret("s3cret"), 5000)
                : new AgentIdentity("", "", "", Secret.NONE, -1);
    }

    @Override
    public AgentSnapshot agentSnapshot() {
        return agent;
    }

    @Override
    public List<CallSnapshot> calls() {
        return calls;
    }

    @Override
    public ConnectionName currentCall() {
        return current;
    }
}
