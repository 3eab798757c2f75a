package org.ctios.simulator.internal.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.Faults;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.centre.Agenda;
import org.ctios.simulator.internal.centre.CentreModel;
import org.ctios.simulator.internal.centre.CentreSettings;
import org.ctios.simulator.internal.centre.Traffic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Both servers, the contact centre behind them, and which side is active. Safe for any thread. */
public final class DuplexedPair implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");
    private static final int IO_THREADS = 2;
    private static final long IDLE_CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long QUIET_MILLIS = 0;
    private static final long CLOSE_MILLIS = 5_000;

    private final PairSettings settings;
    private final Counters counters = new Counters();
    private final ModelThread thread = new ModelThread();
    private final EventLoopGroup io =
            new NioEventLoopGroup(IO_THREADS, new DefaultThreadFactory("ctios-simulator-io", true));
    private final CentreModel centre;
    private final Sessions sessions;
    private final CentreAccess access;
    private final Roles roles = new Roles();
    private final Interception interception;
    private final PeripheralLinks links;
    private final Recorder recorder = new Recorder();
    private final FaultTimer killTimer;

    /**
     * A pair with the ports of both sides, side A active. Who connects is refused until {@link #letClientsIn}, so that no client
     * forestalls what is set meanwhile.
     *
     * @throws java.io.UncheckedIOException when a port cannot be had
     * @throws IllegalArgumentException when the host is no address
     */
    public static DuplexedPair refusing(PairSettings settings) {
        return new DuplexedPair(settings, CtiServer::startRefusing);
    }

    /**
     * A pair that listens on both sides, side A active.
     *
     * @throws java.io.UncheckedIOException when a port cannot be had
     * @throws IllegalArgumentException when the host is no address
     */
    public DuplexedPair(PairSettings settings) {
        this(settings, CtiServer::start);
        tellPorts();
    }

    private DuplexedPair(PairSettings settings, Consumer<CtiServer> starting) {
        this.settings = settings;
        Agenda agenda = new Agenda();
        CentreDriver driver =
                new CentreDriver(agenda, thread, System::nanoTime, settings.speed(), this::clientsAreBehind);
        this.sessions = new Sessions();
        CentreSettings centreSettings = new CentreSettings(
                settings.agents(),
                settings.callsPerMinute(),
                settings.seed(),
                routerCallKeyDay(),
                settings.day(),
                settings.ecc(),
                settings.agentsWithoutSkillGroups(),
                settings.peripherals());
        this.centre = new CentreModel(centreSettings, sessions::tell);
        Traffic traffic = new Traffic(centre, agenda, centreSettings);
        traffic.setMix(settings.mix());
        this.access = new CentreAccess(
                thread,
                driver,
                centre,
                traffic,
                settings.version(settings.newestVersion()).charset());
        this.killTimer = new FaultTimer(thread, this);
        this.interception = new Interception(settings, thread);
        this.links = new PeripheralLinks(centre.staff(), traffic, driver, sessions);
        ServerContext context = new ServerContext(
                settings, centre, driver, sessions, interception, counters, Clock.systemUTC(), System::nanoTime);
        start(context, starting);
        access.setCallsPerMinute(settings.callsPerMinute());
    }

    /**
     * Tries what can be tried of settings without ports: the files of TLS are read and the host is looked up.
     *
     * @throws IllegalArgumentException with {@code key = value: cure}, as the constructor would
     */
    public static void check(PairSettings settings) {
        address(settings.host());
        ServerTls tls = settings.tls();
        if (tls != null) {
            new TlsLayer(tls).check();
        }
    }

    /** Address listened on. */
    public String host() {
        return settings.host();
    }

    /** The contact centre. */
    public ContactCentre contactCentre() {
        return access;
    }

    /** What was counted. */
    public Counters counters() {
        return counters;
    }

    /** Calls begun since the start. */
    public long callsBegun() {
        return call(centre::callsBegun);
    }

    /** The port of a side. */
    public int port(Side side) {
        return call(() -> roles.server(side).port());
    }

    /** The active side; when both are down the one that was active last. */
    public Side active() {
        return call(roles::active);
    }

    /** Whether a side is up. */
    public boolean isUp(Side side) {
        return call(() -> roles.server(side).isUp());
    }

    /** Open sessions of a side. */
    public int sessions(Side side) {
        return call(() -> roles.server(side).openSessions().size());
    }

    /** Connections to a side, with a session or without. */
    public int connections(Side side) {
        return call(() -> roles.server(side).connections());
    }

    /** What is wrong with a side now, in the words that give it. */
    public List<String> faultsInForce(Side side) {
        return call(() -> roles.server(side).faults());
    }

    /** Sends a message as it is to those who hear all events. */
    public void tell(byte[] frame) {
        call(() -> {
            sessions.tellAllEvents(frame);
            return Boolean.TRUE;
        });
    }

    /** A side dies. */
    public void kill(Side side) {
        call(() -> {
            if (roles.server(side).isUp()) {
                roles.leave(side);
                roles.server(side).kill();
                if (roles.server(side.other()).isUp()) {
                    LOG.info("Side {} killed, side {} is active", side, roles.active());
                } else {
                    LOG.info("Side {} killed, no side is up", side);
                }
            }
            return side;
        });
    }

    /** A side comes back: as standby, or active when the other one is down. */
    public void revive(Side side) {
        call(() -> {
            if (!roles.server(side).isUp()) {
                roles.server(side).start();
                roles.takeOverFromDead(side);
                LOG.info("Side {} is up again, side {} is active", side, roles.active());
            }
            return side;
        });
    }

    /** The other side becomes active, and the sessions of the one that was are told. */
    public void switchOver() {
        call(() -> {
            Side before = roles.active();
            roles.checkCanTakeOver(before.other());
            roles.activate(before.other());
            roles.server(before).demote();
            LOG.info("Side {} is active now", roles.active());
            return before;
        });
    }

    /** The active side asks its clients whether it may go, and goes if all agree. */
    public CompletableFuture<Boolean> maintenance() {
        if (!settings.activeStandby()) {
            throw new IllegalStateException(
                    "a classic pair has no maintenance; set activeStandby, on the command line --active-standby");
        }
        return call(() -> roles.maintain(thread));
    }

    /** The servers lose all switches, or reach them again. Time stands still there meanwhile. */
    public void setPeripheralOnline(boolean online) {
        call(() -> {
            links.put(online);
            return online;
        });
    }

    /**
     * The servers lose one switch, or reach it again.
     *
     * @throws IllegalArgumentException when there is no such peripheral
     */
    public void setPeripheralOnline(long peripheralId, boolean online) {
        call(() -> {
            links.put(peripheralId, online);
            return online;
        });
    }

    /** PeripheralIDs of the switches that the servers do not reach. */
    public List<Long> peripheralsOffline() {
        return call(links::lost);
    }

    /** Whether the servers reach all switches. */
    public boolean isPeripheralOnline() {
        return peripheralsOffline().isEmpty();
    }

    /**
     * Whether the servers reach a switch.
     *
     * @throws IllegalArgumentException when there is no such peripheral
     */
    public boolean isPeripheralOnline(long peripheralId) {
        return call(() -> links.isOnline(peripheralId));
    }

    /** The faults of a side. */
    public Faults faults(Side side) {
        return new SideFaults(thread, call(() -> roles.server(side)), () -> revive(side));
    }

    /** No fault any more, but a side that is down stays down. */
    public void healFaults() {
        setPeripheralOnline(true);
        call(() -> {
            roles.servers().forEach(CtiServer::heal);
            return Boolean.TRUE;
        });
    }

    /**
     * Both sides listen, but for one that is down or refuses; nothing happens when they do already.
     *
     * @throws java.io.UncheckedIOException when somebody has taken a port meanwhile
     */
    public void letClientsIn() {
        call(() -> {
            roles.servers().forEach(CtiServer::letClientsIn);
            return Boolean.TRUE;
        });
        tellPorts();
    }

    /** Kills of the active side at intervals. */
    public FaultTimer killTimer() {
        return killTimer;
    }

    /**
     * Lets somebody see what clients do before the servers do, or nobody any more with null.
     *
     * @throws IllegalStateException when there is somebody already
     */
    public void intercept(@Nullable Interceptor interceptor) {
        call(() -> {
            interception.by(interceptor);
            return Boolean.TRUE;
        });
    }

    /** The first peripheral. */
    public long peripheralId() {
        return settings.peripherals().first();
    }

    /** Who is told what is sent. */
    public Recorder recorder() {
        return recorder;
    }

    /** Ends both sides and all threads. */
    @Override
    public void close() {
        end();
        LOG.info("The simulator stopped");
    }

    private void end() {
        thread.execute(() -> roles.servers().forEach(CtiServer::close));
        thread.close();
        io.shutdownGracefully(QUIET_MILLIS, CLOSE_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }

    private void start(ServerContext context, Consumer<CtiServer> starting) {
        try {
            call(() -> {
                starting.accept(server(Side.A, settings.portA(), context));
                starting.accept(server(Side.B, settings.portB(), context));
                thread.repeat(this::checkIdle, IDLE_CHECK_NANOS);
                return Boolean.TRUE;
            });
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    private void tellPorts() {
        LOG.info("The simulator listens: side A on {}, side B on {}", port(Side.A), port(Side.B));
    }

    private CtiServer server(Side side, int port, ServerContext context) {
        InetSocketAddress address = new InetSocketAddress(address(settings.host()), port);
        CtiServer server = new CtiServer(side, address, context, roles, thread, io, recorder);
        roles.add(server);
        return server;
    }

    private boolean clientsAreBehind() {
        for (CtiServer server : roles.servers()) {
            if (server.isAheadOfClients()) {
                return true;
            }
        }
        return false;
    }

    private void checkIdle() {
        roles.servers().forEach(server -> server.checkIdle(System.nanoTime()));
    }

    private <T> T call(Supplier<T> task) {
        return thread.call(task);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host = " + host + ": give an address of this machine", e);
        }
    }

    private static long routerCallKeyDay() {
        return LocalDate.now(ZoneOffset.UTC).toEpochDay();
    }
}
