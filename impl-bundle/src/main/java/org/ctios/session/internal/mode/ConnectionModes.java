package org.ctios.session.internal.mode;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.automaton.Modes;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/** Writes OPEN_REQ for the configured mode and starts the mode's flow. */
public final class ConnectionModes implements Modes {
    /** IdleTimeout is four heartbeats and never below 20 s (guide, Heartbeat Messages; E_CTI_INVALID_TIMEOUT). */
    private static final long HEARTBEATS_PER_IDLE_TIMEOUT = 4;

    private static final long LEAST_IDLE_TIMEOUT = 20;
    private static final long NO_PERIPHERAL = 0xFFFF_FFFFL;

    @Override
    public Message openRequest(SessionSettings settings, ProtocolVersion version, int invokeId) {
        boolean agent = settings.mode() == ConnectionMode.AGENT;
        long services = agent ? Masks.CLIENT_EVENTS | Masks.CLIENT_CONTROL | Masks.CALL_DATA_UPDATE : Masks.ALL_EVENTS;
        long heartbeatSeconds = (settings.timing().heartbeat().toMillis() + 999) / 1000;
        MessageBuilder request = Message.builder(version, MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.VERSION_NUMBER, version.number())
                .set(Fields.IDLE_TIMEOUT, Math.max(LEAST_IDLE_TIMEOUT, HEARTBEATS_PER_IDLE_TIMEOUT * heartbeatSeconds))
                .set(Fields.PERIPHERAL_ID, agent ? settings.agent().peripheralId() : NO_PERIPHERAL)
                .set(Fields.SERVICES_REQUESTED, services)
                .set(Fields.CALL_MSG_MASK, Masks.calls(version))
                .set(Fields.AGENT_STATE_MASK, Masks.agentStates())
                .set(Fields.CLIENT_ID, settings.client().clientId())
                .set(Fields.CLIENT_PASSWORD, password(settings, version));
        if (agent) {
            identify(request, settings.agent());
        }
        return request.build();
    }

    @Override
    public ModeFlow.Turn begin(
            SessionSettings settings, ServerSide side, Message openConf, int nextInvokeId, @Nullable ModeFlow settled) {
        String connectionId = Long.toString(openConf.uint(Fields.MONITOR_ID));
        if (settings.mode() == ConnectionMode.AGENT) {
            AgentFlow before = settled instanceof AgentFlow agent ? agent : null;
            return AgentFlow.begin(settings, side, openConf, connectionId, nextInvokeId, before);
        }
        if ((openConf.uint(Fields.SERVICES_GRANTED) & Masks.ALL_EVENTS) == 0) {
            String reason = "the server does not grant All Events to client "
                    + settings.client().clientId();
            return new ModeFlow.Turn(
                    new MonitorFlow(false), List.of(), List.of(new Fact.ModeDenied(side, reason)), reason);
        }
        return new ModeFlow.Turn(
                new MonitorFlow(true), List.of(), List.of(new Fact.MonitorMode(side, connectionId)), "");
    }

    /** The password with a terminator, as a recorded CTI OS Server sends it; empty when there is none. */
    private static byte[] password(SessionSettings settings, ProtocolVersion version) {
        String password = settings.client().password().reveal();
        return password.isEmpty() ? new byte[0] : (password + '\0').getBytes(version.charset());
    }

    private static void identify(MessageBuilder request, AgentIdentity agent) {
        if (!agent.extension().isEmpty()) {
            request.set(Fields.AGENT_EXTENSION, agent.extension());
        }
        if (!agent.agentId().isEmpty()) {
            request.set(Fields.AGENT_ID, agent.agentId());
        }
        if (!agent.instrument().isEmpty()) {
            request.set(Fields.AGENT_INSTRUMENT, agent.instrument());
        }
    }
}
