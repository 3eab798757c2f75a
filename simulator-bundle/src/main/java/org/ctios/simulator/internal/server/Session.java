package org.ctios.simulator.internal.server;

import java.util.concurrent.TimeUnit;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.wire.Masks;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session from TCP connect to the end. Until OPEN_REQ is accepted it only opens; afterwards it only serves.
 * On the model thread only.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final SessionHome home;
    private final Connection connection;
    private final ServerContext context;
    private final Opening opening;
    private final Requests requests;
    private @Nullable OpenSession open;
    private boolean ended;
    private long lastReceived;

    Session(SessionHome home, Connection connection, ServerContext context) {
        this.home = home;
        this.connection = connection;
        this.context = context;
        this.opening = new Opening(this, context);
        this.requests = new Requests(this, context);
        this.lastReceived = context.nanoTime().getAsLong();
    }

    /** What OPEN_REQ settled, or null before. */
    @Nullable
    OpenSession open() {
        return open;
    }

    Side side() {
        return home.side();
    }

    boolean isServerActive() {
        return home.isActive();
    }

    /** A frame came. A message that cannot be read is answered and skipped. */
    void receive(byte[] frame) {
        if (ended) {
            return;
        }
        lastReceived = context.nanoTime().getAsLong();
        context.counters().messageReceived();
        try {
            handle(frame);
        } catch (MalformedMessageException e) {
            LOG.debug("{} sent a malformed message: {}", this, e.getMessage());
            refuse(Frames.invokeId(frame), Status.BAD_MESSAGE_FORMAT);
        }
    }

    /** The bytes are no GED-188 any more: the connection cannot go on. */
    void brokenStream(String reason) {
        LOG.info("{} is reset: {}", this, reason);
        end();
        connection.reset();
    }

    /** The session is agreed on. */
    void opened(OpenSession agreed) {
        open = agreed;
        context.counters().sessionOpened();
        context.sessions().add(this, agreed);
        LOG.info("{} opened", this);
    }

    void send(Message message) {
        send(message.toBytes());
    }

    /** Sends an event; the bytes may be shared. */
    void sendEvent(byte[] frame) {
        context.counters().eventSent();
        send(frame);
    }

    void refuse(long invokeId, Status status) {
        send(context.sessionMessages().failureConf(version(), invokeId, status));
    }

    boolean wants(Fact fact) {
        return open != null && Masks.wants(open.callMask(), open.agentStateMask(), fact);
    }

    /** The server ends the session: FAILURE_EVENT, then the connection is closed. */
    void dismiss(Status status) {
        if (open != null && !ended) {
            send(context.sessionMessages().failureEvent(open.version(), status));
        }
        end();
        connection.closeAfterSending();
    }

    /** CLOSE_REQ was answered. */
    void close() {
        end();
        connection.closeAfterSending();
    }

    /** The connection is gone, or shall go at once. */
    void reset() {
        end();
        connection.reset();
    }

    /** Resets the connection when nothing was received for longer than IdleTimeout. */
    void checkIdle(long now) {
        if (open != null
                && !ended
                && open.idleSeconds() >= 0
                && now - lastReceived > TimeUnit.SECONDS.toNanos(open.idleSeconds())) {
            LOG.info("{} was idle for more than {} s", this, open.idleSeconds());
            reset();
        }
    }

    @Override
    public String toString() {
        OpenSession agreed = open;
        String who = agreed == null ? "" : " of " + agreed.clientId() + " (version " + agreed.version() + ")";
        return "Session" + who + " from " + connection.remote() + " at side " + side();
    }

    private void handle(byte[] frame) {
        OpenSession agreed = open;
        Message message = Message.of(version(), frame);
        if (message.typeNumber() == MessageTypes.OPEN_REQ) {
            if (agreed == null) {
                opening.open(frame);
            } else {
                refuse(Frames.invokeId(frame), Status.SESSION_ALREADY_OPEN);
            }
        } else if (agreed == null) {
            if (Frames.isRequest(message)) {
                refuse(Frames.invokeId(frame), Status.SESSION_NOT_OPEN);
            }
        } else {
            requests.handle(message, Frames.invokeId(frame), agreed.version());
        }
    }

    private void send(byte[] frame) {
        context.counters().messageSent();
        connection.send(frame);
    }

    private ProtocolVersion version() {
        return open == null ? context.newestVersion() : open.version();
    }

    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        home.forget(this);
        OpenSession agreed = open;
        if (agreed != null) {
            context.sessions().remove(this, agreed);
            LOG.info("{} closed", this);
        }
    }
}
