package org.ctios.session.internal.mode;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.automaton.Modes;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.config.StandbySettings;
import org.jspecify.annotations.Nullable;

/** Writes OPEN_REQ for the configured mode and starts the mode's flow. */
public final class ConnectionModes implements Modes {
    /** IdleTimeout is four heartbeats and never below 20 s (guide, Heartbeat Messages; E_CTI_INVALID_TIMEOUT). */
    private static final long HEARTBEATS_PER_IDLE_TIMEOUT = 4;

    private static final long LEAST_IDLE_TIMEOUT = 20;
    private static final int ACTIVE_STANDBY_SINCE = 24;
    private static final long NO_PERIPHERAL = 0xFFFF_FFFFL;

    @Override
    public Message openRequest(
            SessionSettings settings, ProtocolVersion version, boolean optionalServices, int invokeId) {
        boolean agent = settings.mode() == ConnectionMode.AGENT;
        boolean monitor = settings.mode() == ConnectionMode.MONITOR;
        FilterMasks masks = FilterMasks.of(monitor ? settings.monitor().filter() : null, version);
        long heartbeatSeconds = (settings.timing().heartbeat().toMillis() + 999) / 1000;
        boolean standby = optionalServices && settings.standby().wanted() && version.number() >= ACTIVE_STANDBY_SINCE;
        MessageBuilder request = Message.builder(version, MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.VERSION_NUMBER, version.number())
                .set(Fields.IDLE_TIMEOUT, Math.max(LEAST_IDLE_TIMEOUT, HEARTBEATS_PER_IDLE_TIMEOUT * heartbeatSeconds))
                .set(Fields.PERIPHERAL_ID, agent ? settings.agent().peripheralId() : NO_PERIPHERAL)
                .set(
                        Fields.SERVICES_REQUESTED,
                        services(settings, optionalServices) | (standby ? Masks.ACTIVE_STANDBY : 0))
                .set(Fields.CALL_MSG_MASK, masks.calls())
                .set(Fields.AGENT_STATE_MASK, masks.agentStates())
                .set(Fields.CLIENT_ID, settings.client().clientId())
                .set(Fields.CLIENT_PASSWORD, password(settings, version));
        if (agent) {
            identify(request, settings.agent());
        }
        if (standby) {
            name(request, settings.standby(), version);
        }
        return request.build();
    }

    /**
     * Snapshots and requests need Client Control, in monitor mode too, as a recorded CTI OS Server asks for it. So does it
     * for the supervisor service, which tells teams; only who wants them asks for it here.
     */
    private static long services(SessionSettings settings, boolean optionalServices) {
        long control = Masks.CLIENT_CONTROL
                | Masks.CALL_DATA_UPDATE
                | (settings.client().supervisor() && optionalServices ? Masks.SUPERVISOR : 0);
        return switch (settings.mode()) {
            case NOT_SET -> 0;
            case AGENT -> Masks.CLIENT_EVENTS | control;
            case MONITOR -> Masks.ALL_EVENTS | control | (optionalServices ? Masks.CONFIG_EVENTS : 0);
        };
    }

    /** Without its events a mode is denied, which is told in another way; a standby session has a complaint of its own. */
    @Override
    public String missing(SessionSettings settings, Message openConf) {
        long there = openConf.uint(Fields.SERVICES_GRANTED) | Masks.CLIENT_EVENTS | Masks.ALL_EVENTS;
        String names = Masks.names(services(settings, true) & ~there);
        return names.isEmpty() ? "" : notGranted(names, settings);
    }

    static String notGranted(String services, SessionSettings settings) {
        return "the server does not grant " + services + " to client "
                + settings.client().clientId();
    }

    @Override
    public ModeFlow.Turn begin(
            SessionSettings settings,
            ServerSide side,
            Message openConf,
            ModeFlow.Clock clock,
            @Nullable ModeFlow settled) {
        return switch (settings.mode()) {
            case NOT_SET -> ModeFlow.Turn.stay(new OpenFlow());
            case AGENT -> AgentFlow.begin(settings, side, openConf, clock, settled);
            case MONITOR -> MonitorFlow.begin(settings, side, openConf, settled);
        };
    }

    /** The password with a terminator, as a recorded CTI OS Server sends it; empty when there is none. */
    private static byte[] password(SessionSettings settings, ProtocolVersion version) {
        String password = settings.client().password().reveal();
        return password.isEmpty() ? new byte[0] : (password + '\0').getBytes(version.charset());
    }

    /** UniqueInstanceID, whose tag the guide does not publish: it is sent where the configuration knows the tag. */
    private static void name(MessageBuilder request, StandbySettings standby, ProtocolVersion version) {
        if (standby.instanceIdTag() != 0 && !standby.instanceId().isEmpty()) {
            request.add(standby.instanceIdTag(), (standby.instanceId() + '\0').getBytes(version.charset()));
        }
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
