package org.ctios.simulator.internal.server;

import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.wire.Masks;
import org.ctios.simulator.internal.wire.SessionMessages;
import org.ctios.simulator.internal.wire.Status;
import org.ctios.simulator.internal.wire.ToldVariables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session from TCP connect to the end. Until OPEN_REQ is accepted it only opens; afterwards it only serves.
 * On the model thread only.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator.sessions");

    /** What a standby side serves beside OPEN_REQ (guide, PG and CTI Server Graceful Shutdown). */
    private static final Set<Integer> ALWAYS_SERVED = Set.of(MessageTypes.HEARTBEAT_REQ, MessageTypes.CLOSE_REQ);

    private final SessionHome home;
    private final Connection connection;
    private final ServerContext context;
    private final Opening opening;
    private final Requests requests;
    private final Patience patience;
    private final Presence presence;
    private @Nullable OpenSession open;
    private ToldVariables variables = ToldVariables.ALL;
    private @Nullable Gathered gathered;
    private boolean ended;
    private boolean answered;

    Session(SessionHome home, Connection connection, ServerContext context) {
        this.home = home;
        this.connection = connection;
        this.context = context;
        this.opening = new Opening(this, context);
        this.requests = new Requests(this, context);
        this.presence = new Presence(this, connection, context);
        this.patience = new Patience(
                context.settings().openTimeout().toNanos(), context.nanoTime().getAsLong());
    }

    /** What OPEN_REQ settled, or null before. */
    @Nullable
    OpenSession open() {
        return open;
    }

    /** Which variables of calls the client is told. */
    ToldVariables variables() {
        return variables;
    }

    /** The client is told these variables from now on. */
    void tellOnly(ToldVariables registered) {
        variables = registered;
    }

    Side side() {
        return home.side();
    }

    /** What the side is to its clients now. */
    Role role() {
        return home.role();
    }

    /** Whether the side speaks a version that the pair speaks. */
    boolean speaks(long version) {
        return home.speaks(version);
    }

    /** Whether the client has sessions to both sides. */
    boolean knowsStandby() {
        return open != null && open.knowsStandby();
    }

    /** A frame came. A message that cannot be read, or at which the server itself fails, is answered and skipped. */
    void receive(byte[] frame) {
        if (ended) {
            return;
        }
        patience.received(context.nanoTime().getAsLong());
        context.counters().messageReceived();
        answered = false;
        try {
            handle(frame);
        } catch (MalformedMessageException e) {
            LOG.debug("{} sent a malformed message: {}", this, e.getMessage());
            refuse(Frames.invokeId(frame), Status.BAD_MESSAGE_FORMAT);
        } catch (RuntimeException e) {
            ModelThread.tellFailed(e);
            if (!answered && Frames.isRequest(Message.of(version(), frame))) {
                refuse(Frames.invokeId(frame), Status.UNSPECIFIED_FAILURE);
            }
        }
    }

    /** The bytes are no GED-188 any more: the connection cannot go on. */
    void brokenStream(String reason) {
        LOG.info("{} is reset: {}", this, reason);
        reset(Status.BAD_MESSAGE_FORMAT);
    }

    /** The session is agreed on. */
    void opened(OpenSession agreed) {
        open = agreed;
        context.counters().sessionOpened();
        context.sessions().add(this, agreed);
        presence.tellOpened(agreed);
        LOG.info("{} opened", this);
    }

    void send(Message message) {
        answered = true;
        send(message.toBytes());
    }

    /** Sends an event; the bytes may be shared. */
    void sendEvent(byte[] frame) {
        context.counters().eventSent();
        send(frame);
    }

    /** Sends bytes that somebody else made. */
    void sendAsIs(byte[] frame) {
        if (!ended) {
            send(frame);
        }
    }

    /** Sends bytes that need not be a message. */
    void sendRaw(byte[] bytes) {
        if (!ended) {
            connection.sendRaw(bytes);
        }
    }

    void refuse(long invokeId, Status status) {
        refuse(invokeId, status.code());
    }

    boolean wants(Fact fact) {
        return open != null
                && home.role().tellsEvents()
                && (open.supervises() || !(fact instanceof Fact.TeamFact))
                && Masks.wants(open.callMask(), open.agentStateMask(), fact);
    }

    /** The server ends the session: FAILURE_EVENT, then the connection is closed. */
    void dismiss(Status status) {
        if (open != null && !ended) {
            send(SessionMessages.failureEvent(open.version(), status));
        }
        end(status);
        connection.closeAfterSending();
    }

    /** The side is not active any more. */
    void dismissOffline() {
        dismiss(Status.CTI_SERVER_OFFLINE);
    }

    /** ACTIVE_MAINTENANCE_REQ: may this side go? */
    void askForMaintenance(long invokeId) {
        send(SessionMessages.maintenanceReq(version(), invokeId));
    }

    /** ACTIVE_MAINTENANCE_EVENT: this side goes, or it stays. */
    void tellMaintenance(boolean goes) {
        send(SessionMessages.maintenanceEvent(version(), goes));
    }

    /** STANDBY_ACTIVE_EVENT, if the client knows it: this side is active from now on. */
    void tellActive() {
        if (knowsStandby()) {
            send(SessionMessages.standbyActive(version()));
        }
    }

    /** The connection is closed when everything has been sent. */
    void close() {
        end(Status.NO_ERROR);
        connection.closeAfterSending();
    }

    /** The connection is gone, or shall go at once. */
    void reset() {
        reset(Status.CLIENT_DISCONNECTED);
    }

    private void reset(Status status) {
        end(status);
        connection.reset();
    }

    /** Time in which the server hung does not count. */
    void restartIdleTime() {
        patience.restart(context.nanoTime().getAsLong());
    }

    /** Resets the connection when the client was silent for too long. */
    void checkIdle(long now) {
        boolean ignored = open == null && home.opening() == Conditions.SILENCE;
        String reason = ended || ignored ? null : patience.end(open, now);
        if (reason != null) {
            LOG.info("{} is reset: {}", this, reason);
            reset(Status.TIMEOUT);
        }
    }

    /** Who has this session. */
    Presence presence() {
        return presence;
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
            openReq(frame, agreed);
        } else if (agreed == null) {
            if (Frames.isRequest(message)) {
                refuse(Frames.invokeId(frame), Status.SESSION_NOT_OPEN);
            }
        } else {
            serve(message, Frames.invokeId(frame), agreed.version());
        }
    }

    private void openReq(byte[] frame, @Nullable OpenSession agreed) {
        patience.opening();
        if (agreed != null) {
            refuse(Frames.invokeId(frame), Status.SESSION_ALREADY_OPEN);
        } else if (home.opening() == Conditions.OPENS) {
            opening.open(frame);
        } else if (home.opening() != Conditions.SILENCE) {
            refuse(Frames.invokeId(frame), home.opening());
        }
    }

    private void serve(Message message, long invokeId, ProtocolVersion version) {
        int type = message.typeNumber();
        if (type == MessageTypes.ACTIVE_MAINTENANCE_RESP) {
            home.maintenanceAnswered(this, invokeId, message.bool(Fields.MAINTENANCE_MODE_ACCEPTED));
        } else if (type == MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND) {
            stopRequests();
        } else if (home.role().servesRequests() || ALWAYS_SERVED.contains(type)) {
            ConfirmationOrder order = Requests.causesEvents(type) ? home.nextConfirmation() : ConfirmationOrder.USUAL;
            gathering(order, () -> requests.handle(message, invokeId, version));
        } else if (Frames.isRequest(message)) {
            refuse(invokeId, Status.CTI_SERVER_OFFLINE);
        }
    }

    /** What the client is sent meanwhile leaves when the request is done, unless it leaves in its usual order. */
    private void gathering(ConfirmationOrder order, Runnable request) {
        if (order == ConfirmationOrder.USUAL) {
            request.run();
            return;
        }
        Gathered all = new Gathered();
        gathered = all;
        try {
            request.run();
        } finally {
            gathered = null;
            all.inOrder(order).forEach(connection::send);
        }
    }

    /** The client has gone over to the other side; while this one is active it has no reason to. */
    private void stopRequests() {
        if (!home.role().tellsEvents()) {
            close();
        }
    }

    private void refuse(long invokeId, long status) {
        send(SessionMessages.failureConf(version(), invokeId, status));
    }

    private void send(byte[] frame) {
        context.counters().messageSent();
        Gathered waiting = gathered;
        if (waiting == null) {
            connection.send(frame);
        } else {
            waiting.add(frame);
        }
    }

    /** The version of the session, the newest before it is open. */
    ProtocolVersion version() {
        return open == null ? context.newestVersion() : open.version();
    }

    private void end(Status status) {
        if (ended) {
            return;
        }
        ended = true;
        home.forget(this);
        OpenSession agreed = open;
        if (agreed != null) {
            // What the agent's calls do without their client begins now, and not when somebody looks next.
            context.driver().run(() -> context.sessions().remove(this, agreed));
            presence.tellClosed(agreed, status);
            LOG.info("{} closed", this);
        }
    }
}
