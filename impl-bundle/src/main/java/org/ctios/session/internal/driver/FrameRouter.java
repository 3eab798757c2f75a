package org.ctios.session.internal.driver;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ctios.event.EventId;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Input;
import org.ctios.session.internal.automaton.SessionAutomaton;
import org.ctios.session.internal.config.Compatibility;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.trace.WireTrace;
import org.ctios.session.internal.translate.EventIds;
import org.ctios.session.internal.translate.EventTranslator;
import org.ctios.session.internal.translate.Subject;
import org.ctios.session.internal.transport.ChannelListener;
import org.ctios.session.internal.transport.Connector.Connection;
import org.jspecify.annotations.Nullable;

/** Takes each message of a connection to whom it concerns: snapshots, listeners, requests, automaton. Loop thread only. */
final class FrameRouter {
    private final SessionDriver driver;
    private final EventPublisher publisher;
    private final SessionKnowledge knowledge;
    private final AgentDesk agent;
    private final RequestDesk requests;
    private Instant lastHeard = Instant.now();
    private @Nullable Incoming holding;

    FrameRouter(
            SessionDriver driver,
            EventPublisher publisher,
            SessionKnowledge knowledge,
            AgentDesk agent,
            RequestDesk requests) {
        this.driver = driver;
        this.publisher = publisher;
        this.knowledge = knowledge;
        this.agent = agent;
        this.requests = requests;
    }

    /** When the last message came. */
    Instant lastHeard() {
        return lastHeard;
    }

    /** Plays what had to wait, as soon as it need not wait any more. */
    void release() {
        Incoming waiting = holding;
        if (waiting != null && !driver.state().holds(waiting.connection)) {
            waiting.play();
        }
    }

    /** Hears one connection. */
    ChannelListener listener(int connection, ServerSide side, ProtocolVersion version) {
        return new Incoming(connection, side, version);
    }

    /** A frame that has to wait. */
    private static final class Held {
        private final byte[] frame;
        private final long readAt;

        Held(byte[] frame, long readAt) {
            this.frame = frame;
            this.readAt = readAt;
        }
    }

    private final class Incoming implements ChannelListener {
        private final int connection;
        private final ServerSide side;
        private final ProtocolVersion version;
        private final Deque<Held> held = new ArrayDeque<>();
        private @Nullable Connection line;
        private long timedRead = EventTranslator.NOT_READ;
        private Instant time = Instant.EPOCH;

        Incoming(int connection, ServerSide side, ProtocolVersion version) {
            this.connection = connection;
            this.side = side;
            this.version = version;
        }

        @Override
        public void opened(Connection opened) {
            line = opened;
            WireTrace trace = driver.tracing().trace();
            if (trace != null) {
                trace.opened(
                        connection,
                        side,
                        driver.state().settings().endpoints().of(side).toString());
            }
            driver.feed(new Input.Opened(connection));
        }

        @Override
        public void lost(String reason) {
            play();
            driver.lost(connection, reason);
        }

        @Override
        public void readBegins() {
            publisher.readBegins();
        }

        @Override
        public void readEnds() {
            publisher.readEnds();
        }

        @Override
        public void frame(byte[] frame) {
            driver.counters().received();
            WireTrace trace = driver.tracing().trace();
            if (trace != null) {
                trace.received(connection, side, version, frame);
            }
            long readAt = line == null ? System.nanoTime() : line.lastReceived();
            if (driver.state().holds(connection)) {
                held.add(new Held(frame, readAt));
                holding = this;
            } else {
                hear(frame, readAt);
            }
        }

        void play() {
            if (holding == this) {
                holding = null;
            }
            for (Held waiting = held.poll(); waiting != null; waiting = held.poll()) {
                hear(waiting.frame, waiting.readAt);
            }
        }

        private void hear(byte[] frame, long readAt) {
            Message message;
            try {
                message = Message.of(version, frame);
            } catch (MalformedMessageException e) {
                driver.counters().malformed();
                driver.log().malformed(driver.state(), e);
                return;
            }
            driver.log().trace(message);
            Instant now = now(readAt);
            noteHeard(now);
            if (knowledge.owns(connection, message)) {
                answered(message);
            } else if (!knowledge.isLate(message)) {
                heard(message, readAt);
            }
        }

        /** The time, once for all frames of a read: many come at once, and to ask for it costs as much as to decode one. */
        private Instant now(long readAt) {
            if (readAt != timedRead) {
                timedRead = readAt;
                time = Instant.now();
                driver.meter().contacts().reached(side, time);
            }
            return time;
        }

        /** The same object for all frames of a read: to note it again would cost each a barrier of the collector. */
        @SuppressWarnings("ReferenceEquality")
        private void noteHeard(Instant now) {
            if (lastHeard != now && !isAside()) {
                lastHeard = now;
            }
        }

        /** Whether another connection is the one whose events are told. */
        private boolean isAside() {
            return driver.state().isCompanion(connection) || driver.state().isCrossing(connection);
        }

        /** A connection that was left because a user asked for the other side still brings answers. */
        private boolean tells(RequestDesk.Hearing hearing) {
            boolean left = driver.state().draining() == connection;
            return driver.state().serves(connection) || (left && hearing.answered() != null);
        }

        private void answered(Message answer) {
            boolean last =
                    knowledge.answered(answer, Alarm.now(), lastHeard, question -> driver.send(connection, question));
            agent.follow(answer, side, EventId.SNAPSHOT_DEVICE_CONF);
            driver.pauseWhenFull();
            if (last) {
                driver.feed(new Input.Inquired(connection));
            } else {
                driver.schedule();
            }
        }

        private void heard(Message message, long readAt) {
            SessionSettings settings = driver.state().settings();
            RequestDesk.Hearing hearing = requests.hear(message);
            if (message.typeNumber() == MessageTypes.OPEN_CONF
                    && !driver.state().isCompanion(connection)) {
                publisher.opened(message);
            }
            if (tells(hearing) && (publisher.isEvent(message) || hearing.isRefused())) {
                publisher.reading(readAt);
                tell(message, hearing);
                publisher.reading(EventTranslator.NOT_READ);
            }
            if (hearing.answered() != null) {
                requests.answered(message);
                driver.pauseWhenFull();
                driver.schedule();
            }
            // Before the mode hears of it, which would let requests go that wait until the agent is logged in.
            if (hearing.loginFailed() && settings.compatibility().contains(Compatibility.LOGIN_CLOSES)) {
                driver.feed(new Input.Disconnect(true));
            }
            if (SessionAutomaton.concerns(message, settings.mode())) {
                driver.feed(new Input.Received(connection, message));
            }
        }

        private void tell(Message message, RequestDesk.Hearing hearing) {
            long own = agent.isAgentMode() ? agent.agent().peripheralId() : -1;
            Subject subject = requests.subject(message, hearing, own);
            requests.tell(hearing.around().before(), message, side, lastHeard, subject);
            knowledge.heard(message, side, lastHeard, subject);
            requests.tell(hearing.around().after(), message, side, lastHeard, subject);
            agent.follow(message, side, event(message, hearing));
            driver.pauseWhenFull();
        }

        /** The event that a message was told as. */
        private static EventId event(Message message, RequestDesk.Hearing hearing) {
            EventId told = EventIds.of(message.typeNumber());
            if (told != null) {
                return told;
            }
            return hearing.isRefused() ? EventId.CONTROL_FAILURE_CONF : EventId.CTIOS_FAILURE;
        }
    }
}
