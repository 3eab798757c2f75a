package org.ctios.simulator.internal.wire;

import java.util.EnumMap;
import java.util.Map;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.MediaFact;
import org.ctios.simulator.internal.centre.Fact.PreCallFact;
import org.ctios.simulator.internal.centre.Fact.RecordingFact;
import org.ctios.simulator.internal.centre.Fact.RouteFact;

/** The bit masks of OPEN_REQ and REGISTER_VARIABLES_REQ; the values come from the dictionary. */
public final class Masks {
    private static final Enumeration SERVICES = Dictionary.standard().enumeration("CtiServiceMask");
    private static final Enumeration CALLS = Dictionary.standard().enumeration("CallMsgMask");
    private static final Enumeration STATES = Dictionary.standard().enumeration("AgentStateMask");

    /** CTI_SERVICE_CLIENT_EVENTS: events of one agent device. */
    public static final long CLIENT_EVENTS = SERVICES.value("CTI_SERVICE_CLIENT_EVENTS");

    /** CTI_SERVICE_ALL_EVENTS: events of the whole peripheral. */
    public static final long ALL_EVENTS = SERVICES.value("CTI_SERVICE_ALL_EVENTS");

    /** CTI_SERVICE_SUPERVISOR: teams, and calls of other agents. */
    public static final long SUPERVISOR = SERVICES.value("CTI_SERVICE_SUPERVISOR");

    /** CTI_SERVICE_PERIPHERAL_MONITOR: monitors of devices and calls. */
    public static final long PERIPHERAL_MONITOR = SERVICES.value("CTI_SERVICE_PERIPHERAL_MONITOR");

    /** CTI_SERVICE_CLIENT_MONITOR: the sessions of others. */
    public static final long CLIENT_MONITOR = SERVICES.value("CTI_SERVICE_CLIENT_MONITOR");

    /** CTI_SERVICE_SERVER: the client is a server application. */
    public static final long SERVER = SERVICES.value("CTI_SERVICE_SERVER");

    /** AGENT_TEAM_CONFIG_MASK: the teams. */
    public static final long TEAMS = CALLS.value("AGENT_TEAM_CONFIG_MASK");

    /** CTI_SERVICE_ACTIVE_STANDBY: the client has sessions to both sides. */
    public static final long ACTIVE_STANDBY = SERVICES.value("CTI_SERVICE_ACTIVE_STANDBY");

    /**
     * What is granted when it is asked for: what the servers do, and the undocumented bit 0x200, which a recorded CTI OS
     * Server asked for and got.
     */
    public static final long SERVED = CLIENT_EVENTS
            | ALL_EVENTS
            | PERIPHERAL_MONITOR
            | CLIENT_MONITOR
            | SERVER
            | SERVICES.value("CTI_SERVICE_CALL_DATA_UPDATE")
            | SERVICES.value("CTI_SERVICE_CLIENT_CONTROL")
            | SERVICES.value("CTI_SERVICE_CONFIG_EVENTS")
            | SERVICES.value("CTI_SERVICE_IGNORE_DUPLICATE_AGENT_EVENTS")
            | SERVICES.value("CTI_SERVICE_BIT_9");

    private static final long USED_SERVICES = used(SERVICES) & ~SERVICES.value("CTI_SERVICE_UNUSED_14");
    // Real clients of older versions ask for these bits too.
    private static final long OLD_CALLS = CALLS.all(ProtocolVersion.cce(15));
    private static final long USED_AGENT_STATES = used(STATES);
    // Not one bit per number: hold is state 10 and bit 9, and the unknown state has no bit.
    private static final Map<State, Long> AGENT_STATES = agentStates();
    private static final long USED_CONFIG = used(Dictionary.standard().enumeration("ConfigMsgMask"));

    private static final long USED_CALL_VARIABLES = used(Dictionary.standard().enumeration("CallVariableMask"));

    private static final Map<Fact.Kind, Long> CALL_BITS = callBits();

    private Masks() {}

    /** Whether all bits of ServicesRequested have a meaning. */
    public static boolean servicesAreKnown(long mask) {
        return (mask & ~USED_SERVICES) == 0;
    }

    /** Whether all bits of CallMsgMask have a meaning in a version. */
    public static boolean callsAreKnown(ProtocolVersion version, long mask) {
        return (mask & ~(CALLS.all(version) | OLD_CALLS)) == 0;
    }

    /** Whether all bits of AgentStateMask have a meaning. */
    public static boolean agentStatesAreKnown(long mask) {
        return (mask & ~USED_AGENT_STATES) == 0;
    }

    /** Whether all bits of ConfigMsgMask have a meaning. */
    public static boolean configIsKnown(long mask) {
        return (mask & ~USED_CONFIG) == 0;
    }

    /** Whether all bits of CallVariableMask stand for a call variable. */
    public static boolean callVariablesAreKnown(long mask) {
        return (mask & ~USED_CALL_VARIABLES) == 0;
    }

    /** Whether a session with these masks wants the fact. */
    public static boolean wants(long callMask, long agentStateMask, Fact fact) {
        if (fact instanceof CallFact call) {
            return (callMask & bit(call.kind())) != 0;
        }
        if (fact instanceof AgentFact agent) {
            return (agentStateMask & bit(agent.state())) != 0;
        }
        return (callMask & CALLS.value(symbol(fact))) != 0;
    }

    private static long bit(State state) {
        return AGENT_STATES.getOrDefault(state, 0L);
    }

    private static Map<State, Long> agentStates() {
        Map<State, Long> bits = new EnumMap<>(State.class);
        for (State state : State.values()) {
            if (state != State.UNKNOWN) {
                bits.put(state, STATES.value("AGENT_" + state.name() + "_MASK"));
            }
        }
        return bits;
    }

    private static long bit(Fact.Kind kind) {
        return CALL_BITS.getOrDefault(kind, 0L);
    }

    private static Map<Fact.Kind, Long> callBits() {
        Map<Fact.Kind, Long> bits = new EnumMap<>(Fact.Kind.class);
        for (Fact.Kind kind : Fact.Kind.values()) {
            bits.put(kind, CALLS.value(symbol(kind)));
        }
        return bits;
    }

    /** The bit of what is told beside calls and agents. */
    private static String symbol(Fact fact) {
        if (fact instanceof PreCallFact announced) {
            return announced.comes() ? "AGENT_PRE_CALL_MASK" : "AGENT_PRE_CALL_ABORT_MASK";
        }
        if (fact instanceof MediaFact media) {
            return media.runs() ? "RTP_STARTED_MASK" : "RTP_STOPPED_MASK";
        }
        if (fact instanceof RecordingFact recording) {
            return recording.runs() ? "NETWORK_RECORDING_STARTED_MASK" : "NETWORK_RECORDING_ENDED_MASK";
        }
        return fact instanceof RouteFact ? "CALL_TRANSLATION_ROUTE_MASK" : "AGENT_TEAM_CONFIG_MASK";
    }

    private static String symbol(Fact.Kind kind) {
        return switch (kind) {
            case BEGUN -> "BEGIN_CALL_MASK";
            case DATA_CHANGED -> "CALL_DATA_UPDATE_MASK";
            case LEFT -> "CALL_CONNECTION_CLEARED_MASK";
            case ENDED -> "END_CALL_MASK";
            default -> "CALL_" + kind.name() + "_MASK";
        };
    }

    /** The bits the dictionary has a name for; for a bit without one it answers with the bare number. */
    private static long used(Enumeration mask) {
        long bits = 0;
        for (int i = 0; i < Integer.SIZE; i++) {
            String symbol = mask.symbol(1L << i);
            if (symbol != null && !symbol.startsWith("0x")) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
