package org.ctios.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.internal.centre.Peripherals;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.ctios.simulator.internal.server.HostPort;
import org.ctios.simulator.internal.server.PairSettings;
import org.ctios.simulator.internal.server.Secret;
import org.ctios.simulator.internal.server.ServerTls;
import org.jspecify.annotations.Nullable;

/**
 * A duplexed pair of CTI Servers on two ports. Side A is active at first. The active side opens sessions and sends events;
 * the other one refuses sessions with E_CTI_CTI_SERVER_OFFLINE, or, with {@link Builder#activeStandby}, opens standby
 * sessions. The contact centre behind them is one and goes on whatever happens to a side; what happens while a client has
 * no session is not told to it later.
 *
 * <p>Safe for any thread. All threads of a pair are daemons and end with {@link #close}.
 */
public final class CtiServerPair implements AutoCloseable {
    /** For {@link Builder#speed}: model time does not follow a clock. */
    public static final double AS_FAST_AS_POSSIBLE = Double.POSITIVE_INFINITY;

    private final DuplexedPair pair;

    private CtiServerPair(DuplexedPair pair) {
        this.pair = pair;
    }

    /**
     * A pair for tests, on free ports: ten agents, and no calls that arrive by themselves.
     *
     * @throws java.io.UncheckedIOException when no port can be had
     */
    public static CtiServerPair start() {
        return builder().callsPerMinute(0).start();
    }

    /** The pair behind this one. */
    DuplexedPair inside() {
        return pair;
    }

    /** A builder with every default set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Both endpoints as in the session's key, {@code host:portA,host:portB}, with an IPv6 address in brackets. */
    public String endpoints() {
        return HostPort.text(pair.host(), port(Side.A)) + "," + HostPort.text(pair.host(), port(Side.B));
    }

    /**
     * Both sides listen from now on, see {@link Builder#startRefusing}; one that is down or {@link Faults#refuse refuses}
     * does when that has ended.
     *
     * @throws java.io.UncheckedIOException when somebody has taken a port meanwhile
     */
    public void letClientsIn() {
        pair.letClientsIn();
    }

    /** The port of a side; it stays the same while the side is down. */
    public int port(Side side) {
        return pair.port(side);
    }

    /** The active side; when both are down the one that was active last. */
    public Side active() {
        return pair.active();
    }

    /** Whether a side is up; it is also while its port is closed by {@link Faults#refuse}. */
    public boolean isUp(Side side) {
        return pair.isUp(side);
    }

    /**
     * A side dies: its port is closed and its connections are reset. If it was active and the other side is up, that one
     * is active at once, and tells it to standby sessions. Nothing happens when the side is down.
     */
    public void kill(Side side) {
        pair.kill(side);
    }

    /**
     * A side comes back on the same port: as standby, or active when the other one is down. Nothing happens when the side
     * is up.
     *
     * @throws java.io.UncheckedIOException when the port cannot be had
     */
    public void revive(Side side) {
        pair.revive(side);
    }

    /**
     * The other side becomes active. Sessions of the one that was get FAILURE_EVENT with E_CTI_CTI_SERVER_OFFLINE, and
     * their connections are closed; a frozen side does that when it goes on. Standby sessions of the other side get
     * STANDBY_ACTIVE_EVENT.
     *
     * @throws IllegalStateException when the other side is down or frozen
     */
    public void switchOver() {
        pair.switchOver();
    }

    /**
     * A planned switch-over (guide, PG and CTI Server Graceful Shutdown). The clients of the active side that have the
     * service CTI_SERVICE_ACTIVE_STANDBY get ACTIVE_MAINTENANCE_REQ. If all of them agree within 5 s, they get
     * ACTIVE_MAINTENANCE_EVENT with status 1, the other side becomes active with STANDBY_ACTIVE_EVENT, and all other
     * sessions of the old side end with FAILURE_EVENT. Connections are closed when their clients have sent
     * STOPPING_REQUESTS_TO_THIS_SIDE_IND, or after 5 s. If not all agree, the status is 0 and nothing changes. The side
     * opens no sessions meanwhile: E_CTI_SERVER_IN_MAINTENANCE_MODE.
     *
     * @return done when the connections of the old side are closed, or when nothing changes; tells whether the other side
     *     is active now. It is completed on the simulator's own thread: what depends on it must not block
     * @throws IllegalStateException when the pair is a classic one, a planned switch-over is under way, or the other side
     *     is down or frozen
     */
    public CompletableFuture<Boolean> maintenance() {
        return pair.maintenance();
    }

    /**
     * The servers lose the link to the switch, or have it again; where there are several, to all of them. SYSTEM_EVENT tells
     * it to every session of the active side, OPEN_CONF to those that open meanwhile. While it is lost, requests that only the
     * switch can serve get CONTROL_FAILURE_CONF, CF_RESOURCE_OUT_OF_SERVICE, and model time stands still: calls go on where
     * they stood, as with a switch that keeps them (guide, Failures). Nothing happens when it is so already.
     */
    public void setPeripheralOnline(boolean online) {
        pair.setPeripheralOnline(online);
    }

    /**
     * The same with one of several switches. At the others everything goes on, and calls that arrive by themselves go there.
     *
     * @throws IllegalArgumentException when there is no such peripheral
     */
    public void setPeripheralOnline(long peripheralId, boolean online) {
        pair.setPeripheralOnline(peripheralId, online);
    }

    /** Whether the servers reach the switch; where there are several, all of them. */
    public boolean isPeripheralOnline() {
        return pair.isPeripheralOnline();
    }

    /**
     * Whether the servers reach one of the switches.
     *
     * @throws IllegalArgumentException when there is no such peripheral
     */
    public boolean isPeripheralOnline(long peripheralId) {
        return pair.isPeripheralOnline(peripheralId);
    }

    /** PeripheralIDs of the switches that the servers do not reach, in ascending order. */
    public List<Long> peripheralsOffline() {
        return pair.peripheralsOffline();
    }

    /**
     * A fault in words, as in a scenario, in the shell and in a configuration: {@code A freeze}, {@code B slow 50ms},
     * {@code active kill}, {@code A delay confirmations 2s}, {@code switch}, {@code peripheral off},
     * {@code peripheral off 5001}. All of them stand in docs/simulator.md.
     *
     * @throws IllegalArgumentException when it cannot be read; the message says what was expected
     * @throws IllegalStateException when it is not possible now, such as {@code switch} while the other side is down
     */
    public void fault(String order) {
        FaultOrder.parse(order).applyTo(pair);
    }

    /**
     * What is wrong with a side now, in the words of {@link #fault}: {@code slow 50ms}, {@code lose confirmations}. Message
     * types that a program chose are {@code some types}. That a side is down is told by {@link #isUp}.
     */
    public List<String> faultsInForce(Side side) {
        return pair.faultsInForce(side);
    }

    /** The faults of a side, on command. */
    public Faults faults(Side side) {
        return pair.faults(side);
    }

    /**
     * Tells a listener every message that is put onto a socket from now on, in the order of each connection. It is told
     * before the bytes are written: a client hears nothing that was not told, and only of a connection that breaks the
     * last messages may be missing. Bytes that are sent as they are, by a
     * scenario or a fault, and a message that is cut, are not told.
     *
     * @param listener called on the thread of the connection, so by several threads; must not block. What it throws is
     *     logged
     */
    public void record(Consumer<? super SentFrame> listener) {
        pair.recorder().add(listener);
    }

    /**
     * Sends a message as it is to every session that hears all events at the active side, for what the contact centre
     * never tells.
     *
     * @param frame the message with its header, in the version of these sessions; copied
     */
    public void tell(byte[] frame) {
        pair.tell(frame.clone());
    }

    /**
     * From now on kills the active side again and again. Replaces what was set before; a side that is down by it comes
     * back at once. A kill is left out while the other side is down.
     *
     * @param every interval in real time, zero for never
     * @param downFor real time until a killed side is revived
     */
    public void killActiveEvery(Duration every, Duration downFor) {
        pair.killTimer().killActive(every, downFor);
    }

    /** Open sessions of a side. */
    public int sessions(Side side) {
        return pair.sessions(side);
    }

    /** Sessions opened since the start. */
    public long sessionsOpened() {
        return pair.counters().sessionsOpened();
    }

    /** Messages sent since the start, events among them. */
    public long messagesSent() {
        return pair.counters().messagesSent();
    }

    /** Messages received since the start. */
    public long messagesReceived() {
        return pair.counters().messagesReceived();
    }

    /** Agent, call and system events sent since the start; an event sent to two sessions counts twice. */
    public long eventsSent() {
        return pair.counters().eventsSent();
    }

    /** Calls begun since the start. */
    public long callsStarted() {
        return pair.callsBegun();
    }

    /** The contact centre behind both sides. */
    public ContactCentre contactCentre() {
        return pair.contactCentre();
    }

    /** Closes both sides and ends all threads. Other methods must not be called afterwards. */
    @Override
    public void close() {
        pair.close();
    }

    /** Settings of a pair. Not thread-safe. What is out of range is refused by {@link #start}. */
    public static final class Builder extends ContactCentreBuilder<Builder> {
        private @Nullable Secret clientPassword;
        private @Nullable Secret agentPassword;
        private Dialect dialect = Dialect.CCE;
        private int oldestVersion;
        private int newestVersion;
        private boolean activeStandby;
        private int uniqueInstanceIdTag;
        private Duration openTimeout = Duration.ofSeconds(30);
        private List<String> tlsProtocols = ServerTls.PROTOCOLS;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Password of OPEN_REQ. By default any is taken. */
        public Builder clientPassword(String value) {
            clientPassword = new Secret(value);
            return this;
        }

        /** Password of every agent. By default it is {@code pw} and the agent ID. */
        public Builder agentPassword(String value) {
            agentPassword = new Secret(value);
            return this;
        }

        /**
         * Whose servers they are: Unified CCE, the default, or Unified CCX, which counts its versions from 10 to 18, has tags
         * of two bytes from 18 on, texts in UTF-8, and of two servers the one that is not the master answers OPEN_REQ with
         * E_CTI_SERVER_NOT_MASTER.
         */
        public Builder dialect(Dialect value) {
            dialect = value;
            return this;
        }

        /** Lowest protocol version that is accepted; by default the lowest of the dialect, 13 or 10. */
        public Builder oldestVersion(int value) {
            oldestVersion = value;
            return this;
        }

        /** Highest protocol version that is accepted; by default the highest of the dialect, 25 or 18. */
        public Builder newestVersion(int value) {
            newestVersion = value;
            return this;
        }

        /**
         * Whether the standby side opens sessions too, for clients of version 24 and later that ask for
         * CTI_SERVICE_ACTIVE_STANDBY. Default false: a classic pair.
         */
        public Builder activeStandby(boolean value) {
            activeStandby = value;
            return this;
        }

        /**
         * Tag of UniqueInstanceID, 1 to 65535. Its number was never published; with 0, the default, the field is not
         * checked. Used with {@link #activeStandby}.
         */
        public Builder uniqueInstanceIdTag(int value) {
            uniqueInstanceIdTag = value;
            return this;
        }

        /** How long a connection may stay without a session, real time, default 30 s; looked after once a second. */
        public Builder openTimeout(Duration value) {
            openTimeout = value;
            return this;
        }

        /** Versions of TLS that are spoken, default {@code TLSv1.3} and {@code TLSv1.2}. */
        public Builder tlsProtocols(String... names) {
            tlsProtocols = List.of(names);
            return this;
        }

        /**
         * Starts the pair; both sides listen when it returns.
         *
         * @throws IllegalArgumentException when a setting is out of range, with {@code key = value: cure}
         * @throws java.io.UncheckedIOException when a port cannot be had
         */
        public CtiServerPair start() {
            return new CtiServerPair(new DuplexedPair(settings()));
        }

        /**
         * The same, but who connects is refused until {@link CtiServerPair#letClientsIn}. So no client, however often it
         * tries, comes before faults or a scenario are in force.
         */
        public CtiServerPair startRefusing() {
            return new CtiServerPair(DuplexedPair.refusing(settings()));
        }

        /** Checks the settings as {@link #start} does, and throws as it does, without listening. */
        public void check() {
            settings();
        }

        private PairSettings settings() {
            return new PairSettings(
                    host,
                    portA,
                    portB,
                    agents,
                    callsPerMinute,
                    seed,
                    new Peripherals(peripheralId, peripherals, teams),
                    clientPassword,
                    agentPassword,
                    oldestVersion == 0 ? dialect.oldest() : oldestVersion,
                    newestVersion == 0 ? dialect.newest() : newestVersion,
                    speed,
                    activeStandby,
                    uniqueInstanceIdTag,
                    openTimeout,
                    dialect,
                    tls(tlsProtocols),
                    day(),
                    ecc,
                    agentsWithoutSkillGroups,
                    mix);
        }
    }
}
