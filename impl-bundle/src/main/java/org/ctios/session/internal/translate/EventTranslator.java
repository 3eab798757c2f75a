package org.ctios.session.internal.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.Arguments;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.automaton.Fact;
import org.jspecify.annotations.Nullable;

/** Makes CIL events of messages and of what the session has to tell itself. Stateless. */
public final class EventTranslator {
    private static final Enumeration SYSTEM_EVENTS = Dictionary.standard().enumeration("SystemEventID");
    private static final long PERIPHERAL_ONLINE = SYSTEM_EVENTS.value("SYS_PERIPHERAL_ONLINE");
    private static final long PERIPHERAL_OFFLINE = SYSTEM_EVENTS.value("SYS_PERIPHERAL_OFFLINE");

    /** An event that is not made of a message that the server sent by itself. */
    public static final long NOT_READ = Long.MIN_VALUE;

    /** Bytes of the objects around a frame, or of an event without one. */
    private static final int OBJECTS = 208;

    /** CIL FailureCode of a duplicate login, {@code eAgentAlreadyLoggedIn} (DG 12.5 ch. 6). */
    private static final int AGENT_ALREADY_LOGGED_IN = 12;

    /** CIL FailureCode of a refused agent mode, {@code eServiceNotSupported}: it has none of its own (DG 12.5 ch. 6). */
    private static final int SERVICE_NOT_SUPPORTED = 2;

    /** CIL FailureCode of a refused monitor mode, {@code eMonitorModeConnectionDenied} (DG 12.5 ch. 6). */
    private static final int MONITOR_MODE_DENIED = 14;

    /** About how many bytes an event holds: that of a message its frame and a view of it. */
    public static int weight(CtiOsEvent event) {
        return event instanceof MessageEvent made ? OBJECTS + made.message().size() : OBJECTS;
    }

    /** When the message of an event was read from the wire, by {@link System#nanoTime}, or {@link #NOT_READ}. */
    public static long readAt(CtiOsEvent event) {
        return event instanceof MessageEvent made ? made.readAt() : NOT_READ;
    }

    /** Notes when the message of an event was read. To be called before anybody else has the event. */
    public static void read(CtiOsEvent event, long nanos) {
        if (event instanceof MessageEvent made) {
            made.read(nanos);
        }
    }

    /** Whether a message type is an event for listeners. */
    public boolean isEvent(int messageType) {
        return messageType == MessageTypes.SYSTEM_EVENT || EventIds.of(messageType) != null;
    }

    /**
     * The event of a message; of a team the first member.
     *
     * @param ownPeripheral the session's peripheral, -1 when it has none
     * @return null when the message is no event
     */
    public @Nullable CtiOsEvent event(Message message, Origin origin, long ownPeripheral) {
        return event(message, origin, Subject.of(ownPeripheral));
    }

    /**
     * The event of an answer, which does not name what it is about; of a team the first member.
     *
     * @param subject what was asked about
     * @return null when the message is no event
     */
    public @Nullable CtiOsEvent event(Message message, Origin origin, Subject subject) {
        EventId id = EventIds.of(message.typeNumber());
        if (message.typeNumber() == MessageTypes.SYSTEM_EVENT) {
            return systemEvent(message, origin);
        }
        if (id == EventId.NEW_AGENT_TEAM_MEMBER) {
            List<CtiOsEvent> events = new ArrayList<>();
            members(message, () -> origin, subject, events::add);
            return events.isEmpty() ? null : events.get(0);
        }
        return id == null ? null : MessageEvents.event(id, origin, message, subject);
    }

    /**
     * The events of a team's message, one for each member.
     *
     * @param origins asked for each event when the one before has been taken, because each has a sequence number of its own
     * @param taker who is given them, one after the other
     */
    public void members(
            Message message, Supplier<Origin> origins, Subject subject, Consumer<? super CtiOsEvent> taker) {
        for (FieldGroup member : message.groups(Fields.NUMBER_OF_AGENTS)) {
            taker.accept(new TeamMemberEvent(origins.get(), message, subject, member));
        }
    }

    /**
     * A message as another event than its own: {@code OnPreLogout} and {@code OnPostLogout} carry what {@code
     * OnAgentStateChange} does, {@code OnLogoutFailed} what {@code OnControlFailureConf} does (DG 12.5 ch. 6), and that may
     * be a FAILURE_CONF, which is no event of its own.
     */
    public CtiOsEvent eventAs(EventId id, Message message, Origin origin, Subject subject) {
        return MessageEvents.event(id, origin, message, subject);
    }

    /**
     * The event of a fact.
     *
     * @param system CIL {@code StatusSystem}, empty when it is not known
     */
    public ConnectionEvent event(Fact fact, Origin origin, Arguments system) {
        if (fact instanceof Fact.Connected connected) {
            return new ConnectionEvent.OnConnection(origin, connected.server().toString(), connected.first());
        }
        if (fact instanceof Fact.ConnectionFailed failed) {
            return new ConnectionEvent.OnConnectionFailure(
                    origin,
                    failed.server().toString(),
                    failed.side(),
                    failed.code(),
                    failed.status(),
                    failed.reason(),
                    failed.last());
        }
        if (fact instanceof Fact.Closed) {
            return new ConnectionEvent.OnConnectionClosed(origin);
        }
        if (fact instanceof Fact.Rejected rejected) {
            return new ConnectionEvent.OnConnectionRejected(origin, rejected.status(), rejected.reason());
        }
        if (fact instanceof Fact.SwitchFailed stays) {
            return new ConnectionEvent.OnCTIOSFailure(
                    origin,
                    ConnectionEvent.OnCTIOSFailure.SWITCH_SIDE_FAILED,
                    0,
                    null,
                    "the session stays at side " + stays.side() + ", it cannot switch to side " + stays.wanted() + ", "
                            + stays.server() + ": " + stays.reason());
        }
        if (fact instanceof Fact.HeartbeatAnswered) {
            return new ConnectionEvent.OnHeartbeat(origin);
        }
        if (fact instanceof Fact.HeartbeatMissed missed) {
            return new ConnectionEvent.OnMissingHeartbeat(origin, missed.count(), missed.intervalMillis());
        }
        if (fact instanceof Fact.MonitorMode monitor) {
            return new ConnectionEvent.OnMonitorModeEstablished(origin, monitor.connectionId(), system);
        }
        if (fact instanceof Fact.ModeDenied denied) {
            int code = denied.mode() == ConnectionMode.AGENT ? SERVICE_NOT_SUPPORTED : MONITOR_MODE_DENIED;
            return new ConnectionEvent.OnCTIOSFailure(origin, code, 0, null, denied.reason());
        }
        if (fact instanceof Fact.LoggedInAlready already) {
            return new ConnectionEvent.OnCTIOSFailure(origin, AGENT_ALREADY_LOGGED_IN, 0, null, already.reason());
        }
        Fact.AgentMode agent = (Fact.AgentMode) fact;
        return new ConnectionEvent.OnSetAgentMode(
                origin, agent.peripheralId(), agent.agentId(), agent.connectionId(), system);
    }

    /** SYSTEM_EVENT is OnCTIOSFailure with the same ids; only peripheral events have an argument (DG 12.5 ch. 6). */
    private static ConnectionEvent systemEvent(Message message, Origin origin) {
        long id = message.uint(Fields.SYSTEM_EVENT_ID);
        boolean peripheral = id == PERIPHERAL_ONLINE || id == PERIPHERAL_OFFLINE;
        Long argument = peripheral ? message.uint(Fields.SYSTEM_EVENT_ARG1) : null;
        String symbol = SYSTEM_EVENTS.symbol(id);
        String text = message.text(Fields.TEXT, "");
        String words = (symbol == null ? "system event " + id : symbol)
                + (argument == null ? "" : " " + argument)
                + (text.isEmpty() ? "" : ": " + text);
        return new ConnectionEvent.OnCTIOSFailure(
                origin, ConnectionEvent.OnCTIOSFailure.SERVER_CONNECTION_STATUS, (int) id, argument, words);
    }
}
