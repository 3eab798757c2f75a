package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.MediaFact;
import org.ctios.simulator.internal.centre.Fact.PreCallFact;
import org.ctios.simulator.internal.centre.Fact.RecordingFact;
import org.ctios.simulator.internal.centre.Fact.RouteFact;
import org.ctios.simulator.internal.centre.Fact.TeamFact;
import org.ctios.simulator.internal.centre.Party;

/** Writes the events of the contact centre. Safe for any thread; the model it reads is not. */
public final class EventMessages {
    /** MonitorID in events of the All Events service (guide, Application-Level Interfaces). */
    public static final long ALL_EVENTS_MONITOR = 0;

    private EventMessages() {}

    /** The frame that tells a fact, with all variables of its call. */
    public static byte[] write(ProtocolVersion version, long monitorId, Fact fact) {
        return write(version, monitorId, ToldVariables.ALL, fact);
    }

    /** The frame that tells a fact to who is told these variables of calls. */
    public static byte[] write(ProtocolVersion version, long monitorId, ToldVariables told, Fact fact) {
        if (fact instanceof CallFact call) {
            return CallMessages.write(version, monitorId, told, call).toBytes();
        }
        if (fact instanceof AgentFact agent) {
            return AgentMessages.event(version, monitorId, agent.agent()).toBytes();
        }
        return beside(version, monitorId, told, fact).toBytes();
    }

    private static Message beside(ProtocolVersion version, long monitorId, ToldVariables told, Fact fact) {
        if (fact instanceof PreCallFact announced) {
            return NoticeMessages.preCall(version, monitorId, told, announced);
        }
        if (fact instanceof RouteFact route) {
            return NoticeMessages.route(version, told, route);
        }
        if (fact instanceof MediaFact media) {
            return NoticeMessages.media(version, monitorId, media);
        }
        if (fact instanceof RecordingFact recording) {
            return NoticeMessages.recording(version, monitorId, recording);
        }
        return TeamMessages.change(version, (TeamFact) fact);
    }

    /** The frame that tells a client of a call that began before its session. */
    public static byte[] beginCall(ProtocolVersion version, long monitorId, Party party) {
        return write(version, monitorId, CallFact.begun(party));
    }
}
