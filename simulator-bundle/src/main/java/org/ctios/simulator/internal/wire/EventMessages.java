package org.ctios.simulator.internal.wire;

import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Party;

/** Writes the events of the contact centre. Safe for any thread; the model it reads is not. */
public final class EventMessages {
    /** MonitorID in events of the All Events service (guide, Application-Level Interfaces). */
    public static final long ALL_EVENTS_MONITOR = 0;

    private final AgentMessages agents;
    private final CallMessages calls;

    /** Writes events of this peripheral. */
    public EventMessages(long peripheralId) {
        this.agents = new AgentMessages(peripheralId);
        this.calls = new CallMessages(peripheralId);
    }

    /** The frame that tells a fact. */
    public byte[] write(ProtocolVersion version, long monitorId, Fact fact) {
        if (fact instanceof CallFact call) {
            return calls.write(version, monitorId, call).toBytes();
        }
        return agents.event(version, monitorId, ((AgentFact) fact).agent()).toBytes();
    }

    /** The frame that tells a client of a call that began before its session. */
    public byte[] beginCall(ProtocolVersion version, long monitorId, Party party) {
        return write(version, monitorId, CallFact.begun(party));
    }
}
