package org.ctios.session.internal.driver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.MessageFilter;
import org.ctios.event.Origin;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.translate.EventTranslator;
import org.ctios.session.internal.translate.Subject;
import org.ctios.session.internal.translate.SystemStatus;
import org.jspecify.annotations.Nullable;

/** Makes events, numbers them and hands them to the listeners' queues. Loop thread only. */
final class EventPublisher {
    private final EventDispatcher dispatcher;
    private final EventTranslator translator = new EventTranslator();
    private final SystemStatus system = new SystemStatus();
    private final StandingFacts standing = new StandingFacts();
    private SessionSettings settings;
    private long sequence;
    private long readAt = EventTranslator.NOT_READ;

    EventPublisher(EventDispatcher dispatcher, SessionSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    void use(SessionSettings inForce) {
        settings = inForce;
    }

    /** When the message was read that events are made of from now on, or {@link EventTranslator#NOT_READ}. */
    void reading(long nanos) {
        readAt = nanos;
    }

    /** Many events may follow: listeners are called when the last one is in their queues. */
    void readBegins() {
        dispatcher.hold();
    }

    void readEnds() {
        dispatcher.letGo();
    }

    /** Number of the newest event. */
    long lastSequence() {
        return sequence;
    }

    boolean isEvent(Message message) {
        return translator.isEvent(message.typeNumber());
    }

    /** A server opened the session. */
    void opened(Message openConf) {
        boolean agent = settings.mode() == ConnectionMode.AGENT;
        system.opened(openConf, agent ? settings.agent().peripheralId() : -1);
    }

    /** A fact of the session itself; a connection with the state of the system it leads to (DG 7.1 p. 8-10). */
    void tell(Fact fact) {
        standing.told(fact);
        tell(fact.side(), origin -> translator.event(fact, origin, system.arguments()));
        if (fact instanceof Fact.Connected) {
            tell(fact.side(), system::event);
        }
    }

    /** An event of the session itself. */
    void tell(@Nullable ServerSide side, Function<Origin, CtiOsEvent> event) {
        dispatcher.publish(event.apply(new Origin(settings.name(), side, Instant.now(), ++sequence)));
    }

    /** A message as its event. */
    void tell(Message message, ServerSide side, Instant time, Subject subject, boolean resync) {
        if (message.typeNumber() == MessageTypes.SYSTEM_EVENT) {
            system.heard(message);
        }
        if (message.typeNumber() == MessageTypes.AGENT_TEAM_CONFIG_EVENT) {
            translator.members(
                    message,
                    () -> new Origin(settings.name(), side, time, sequence + 1, resync),
                    subject,
                    this::publish);
            return;
        }
        Origin origin = new Origin(settings.name(), side, time, sequence + 1, resync);
        publish(translator.event(message, origin, subject));
    }

    /** A message as another event than its own. */
    void tellAs(EventId id, Message message, ServerSide side, Instant time, Subject subject) {
        Origin origin = new Origin(settings.name(), side, time, sequence + 1);
        publish(translator.eventAs(id, message, origin, subject));
    }

    /**
     * How the session stands, as the events that a listener would have been told last: connection, agents and calls, mode.
     * They are for one listener and have no number of their own.
     *
     * @param objects agents and calls as messages
     * @param desk what the session itself tells of its agent
     */
    List<CtiOsEvent> retold(List<Message> objects, List<Function<Origin, CtiOsEvent>> desk) {
        List<CtiOsEvent> events = new ArrayList<>();
        Fact connection = standing.connection();
        ServerSide side = connection instanceof Fact.Connected ? connection.side() : null;
        Origin origin = Origin.ofSnapshot(settings.name(), side, Instant.now(), sequence);
        if (connection != null) {
            events.add(retold(connection));
        }
        if (connection instanceof Fact.Connected) {
            events.add(system.event(origin));
        }
        for (Message each : objects) {
            CtiOsEvent event = translator.event(each, origin, Subject.of(-1));
            if (event != null && passes(event)) {
                events.add(event);
            }
        }
        standing.of(settings.mode()).forEach(fact -> events.add(retold(fact)));
        desk.forEach(event -> events.add(event.apply(origin)));
        return events;
    }

    private CtiOsEvent retold(Fact fact) {
        Origin origin = Origin.ofSnapshot(settings.name(), fact.side(), Instant.now(), sequence);
        return translator.event(fact, origin, system.arguments());
    }

    /** The message filter has the last word; the server's masks are only the coarse part of it. */
    private void publish(@Nullable CtiOsEvent event) {
        if (event != null && passes(event)) {
            sequence++;
            EventTranslator.read(event, readAt);
            dispatcher.publish(event);
        }
    }

    private boolean passes(CtiOsEvent event) {
        MessageFilter filter =
                settings.mode() == ConnectionMode.MONITOR ? settings.monitor().filter() : null;
        return filter == null || filter.matches(event);
    }
}
