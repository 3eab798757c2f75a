package org.ctios.simulator.internal.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/**
 * The CTI Server of one side: listens while it is up, has the connections made to it, and suffers the faults. On the
 * model thread only, but for {@link #conditions}.
 */
final class CtiServer implements SessionHome {
    private final Side side;
    private final ServerContext context;
    private final Roles roles;
    private final ModelThread thread;
    private final EventLoopGroup io;
    private final Recorder recorder;
    private final @Nullable TlsLayer tls;
    private final ListeningPort port;
    private final Set<ConnectedClient> clients = new LinkedHashSet<>();
    private final Set<Session> sessions = new LinkedHashSet<>();
    // Of its own: what clients ask for does not change the calls that arrive by themselves.
    private final Random chance;
    private volatile Conditions conditions = Conditions.NORMAL;
    private boolean up;
    private boolean letsIn = true;
    private boolean demotedWhileFrozen;
    private boolean holdsTimeUp;

    CtiServer(
            Side side,
            InetSocketAddress address,
            ServerContext context,
            Roles roles,
            ModelThread thread,
            EventLoopGroup io,
            Recorder recorder) {
        this.side = side;
        this.context = context;
        this.roles = roles;
        this.thread = thread;
        this.io = io;
        this.recorder = recorder;
        this.chance = new Random(context.settings().seed());
        ServerTls wanted = context.settings().tls();
        this.tls = wanted == null ? null : new TlsLayer(wanted);
        this.port = new ListeningPort(side, address, io, this::handler);
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public Role role() {
        return roles.of(side);
    }

    @Override
    public long opening() {
        return conditions.opening();
    }

    @Override
    public ConfirmationOrder nextConfirmation() {
        ConfirmationOrder order = conditions.messages().confirmations();
        if (order != ConfirmationOrder.EITHER) {
            return order;
        }
        return chance.nextBoolean() ? ConfirmationOrder.BEFORE : ConfirmationOrder.AFTER;
    }

    @Override
    public boolean speaks(long version) {
        return conditions.versions().contains(version);
    }

    @Override
    public void maintenanceAnswered(Session session, long invokeId, boolean accepted) {
        roles.tellMaintenance(side, running -> running.answered(session, invokeId, accepted));
    }

    @Override
    public void forget(Session session) {
        sessions.remove(session);
        roles.tellMaintenance(side, running -> running.ended(session));
    }

    /** Whether a client has much to read that was sent before. What a side that was replaced has not sent it never will. */
    boolean isAheadOfClients() {
        return !demotedWhileFrozen && isAny(NettyConnection::isBehind);
    }

    /** What is wrong with the side now, in the words that give it. */
    List<String> faults() {
        return FaultNames.of(conditions, isAny(NettyConnection::isDead), isAny(NettyConnection::cutsNext));
    }

    int connections() {
        return clients.size();
    }

    int port() {
        return port.number();
    }

    boolean isUp() {
        return up;
    }

    /** What stands between the side and its clients; for any thread. */
    Conditions conditions() {
        return conditions;
    }

    List<Session> openSessions() {
        return sessions.stream().filter(session -> session.open() != null).toList();
    }

    /** Comes up for the first time and lets nobody in until it is told to, whatever happens to it meanwhile. */
    void startRefusing() {
        letsIn = false;
        port.reserve();
        up = true;
    }

    /** Who connects is let in from now on, unless the side is down or refuses. */
    void letClientsIn() {
        letsIn = true;
        if (up && !conditions.refused()) {
            port.open();
        }
    }

    /** Comes up. */
    void start() {
        if (conditions.refused() || !letsIn) {
            port.refuse();
        } else {
            port.open();
        }
        up = true;
    }

    /** Stops to listen and resets every connection; the port is kept. */
    void kill() {
        die();
        port.refuse();
    }

    /** Stops to listen and resets every connection. */
    void close() {
        die();
        port.close();
    }

    /** The side is not active any more and ends its sessions with FAILURE_EVENT; a frozen one when it goes on. */
    void demote() {
        if (conditions.frozen()) {
            demotedWhileFrozen = true;
            letTimeGoOn();
        } else {
            copy().forEach(Session::dismissOffline);
        }
    }

    /** The side is active from now on, and tells those who wait for it. */
    void becameActive() {
        for (Session session : openSessions()) {
            session.tellActive();
        }
        ModelThread.guarded(
                () -> context.sessions().update(openSessions(), context.centre().partyUpdates()));
    }

    void checkIdle(long now) {
        if (!conditions.frozen()) {
            copy().forEach(session -> session.checkIdle(now));
        } else if (!holdsTimeUp && !demotedWhileFrozen && isAny(NettyConnection::isFull)) {
            holdsTimeUp = true;
            context.driver().pause();
        }
    }

    /** What it could not hold did not happen. */
    private void letTimeGoOn() {
        if (holdsTimeUp) {
            holdsTimeUp = false;
            context.driver().resume();
        }
    }

    /** Other conditions; of connections only how what waits is written changes with them. */
    void change(UnaryOperator<Conditions> change) {
        Delivery before = conditions.delivery();
        conditions = change.apply(conditions);
        if (!conditions.delivery().equals(before)) {
            clients.forEach(client -> client.connection().changeDelivery());
        }
    }

    void refuseConnections() {
        change(now -> now.withRefused(true));
        if (up) {
            port.refuse();
        }
    }

    void resetAll() {
        copy().forEach(Session::reset);
    }

    void freeze() {
        change(now -> now.withFrozen(true));
        clients.forEach(ConnectedClient::freeze);
        awaitWrites();
    }

    void thaw() {
        if (!conditions.frozen()) {
            return;
        }
        if (demotedWhileFrozen) {
            clients.forEach(client -> client.connection().discard());
        }
        change(now -> now.withFrozen(false));
        if (demotedWhileFrozen) {
            demotedWhileFrozen = false;
            demote();
        }
        List.copyOf(clients).forEach(ConnectedClient::thaw);
        letTimeGoOn();
    }

    void killConnectionsSilently() {
        clients.forEach(client -> client.connection().die());
        awaitWrites();
    }

    /** Does something to every connection; it is done when this returns. */
    void disturb(Consumer<NettyConnection> disturbance) {
        clients.forEach(client -> disturbance.accept(client.connection()));
        awaitWrites();
    }

    /** No fault any more. */
    void heal() {
        thaw();
        change(now -> Conditions.NORMAL);
        if (up && letsIn) {
            port.open();
        }
        List.copyOf(clients).forEach(this::recover);
    }

    /** A connection that was accepted while the side died is no survivor. */
    void admit(ConnectedClient client) {
        clients.add(client);
        sessions.add(client.session());
        if (!up) {
            client.session().reset();
        } else if (!conditions.frozen()) {
            client.connection().goOn();
        }
    }

    void remove(ConnectedClient client) {
        clients.remove(client);
    }

    private void recover(ConnectedClient client) {
        if (client.connection().isDead()) {
            client.session().reset();
            client.connection().end();
        } else {
            client.connection().cutNothing();
            client.connection().goOn();
        }
    }

    private boolean isAny(Predicate<NettyConnection> kind) {
        return clients.stream().map(ConnectedClient::connection).anyMatch(kind);
    }

    private void die() {
        up = false;
        port.close();
        demotedWhileFrozen = false;
        if (conditions.frozen()) {
            // What it kept back dies with it, also where somebody is about to write.
            clients.forEach(client -> client.connection().discard());
        }
        change(now -> now.withFrozen(false));
        copy().forEach(Session::reset);
        letTimeGoOn();
    }

    /** What the event loops had begun before is done when this returns. */
    private void awaitWrites() {
        io.forEach(loop -> loop.submit(() -> {}).awaitUninterruptibly());
    }

    private List<Session> copy() {
        return new ArrayList<>(sessions);
    }

    private ConnectionHandler handler(SocketChannel channel) {
        if (tls != null) {
            channel.pipeline().addLast(new FrozenReads(this::conditions), tls.handler());
        }
        long number = recorder.nextConnection();
        NettyConnection connection =
                new NettyConnection(channel, this::conditions, frame -> recorder.sent(side, number, frame));
        return new ConnectionHandler(connection, new ConnectedClient(connection, this, context, thread));
    }
}
