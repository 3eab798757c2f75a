package org.ctios.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.internal.replay.Player;
import org.ctios.simulator.internal.server.HostPort;
import org.ctios.simulator.internal.server.ServerTls;
import org.ctios.simulator.internal.server.TlsLayer;
import org.jspecify.annotations.Nullable;

/**
 * Plays the servers' part of a recorded session ({@code ctios:trace}) towards a client: a case from production becomes a test.
 * Only the side that the recorded session connected to lets the client in, connection after connection; answers have the
 * InvokeIDs of the client's own requests; events come at the recorded pace, faster, or at once. Connections end as they did:
 * closed, reset, by silence, or by what is no GED-188. What the recorded session sent by itself is waited for. What its users
 * asked for may be missing: the answers are sent as they were recorded then. Heartbeats are answered whenever they come,
 * except where the recorded server left them unanswered; CLOSE_REQ is answered always. The file may be larger than the
 * memory.
 *
 * <p>Safe for any thread. All threads are daemons and end with {@link #close}.
 */
public final class Replay implements AutoCloseable {
    /** For {@link Builder#speed}: without waiting at all. */
    public static final double AS_FAST_AS_POSSIBLE = Double.POSITIVE_INFINITY;

    private final Player player;
    private final String host;

    private Replay(Player player, String host) {
        this.player = player;
        this.host = host;
    }

    /**
     * A replay of a file, with every default set.
     *
     * @param file a wire trace; parts that were put aside have to be joined, oldest first
     */
    public static Builder of(Path file) {
        return new Builder(file);
    }

    /** Both endpoints as in the session's key, {@code host:portA,host:portB}, with an IPv6 address in brackets. */
    public String endpoints() {
        return HostPort.text(host, port(Side.A)) + "," + HostPort.text(host, port(Side.B));
    }

    /** The port of a side. */
    public int port(Side side) {
        return player.number(side);
    }

    /** The side that the recorded session connected to first, and where the client is waited for. */
    public Side firstSide() {
        return player.first();
    }

    /** The version that the recorded session spoke last, which the client should ask for. */
    public ProtocolVersion version() {
        return player.version();
    }

    /** Messages sent since the start, without heartbeats. */
    public long messagesSent() {
        return player.sent();
    }

    /** Messages of the servers in the file that are to be sent, without heartbeats. */
    public long messagesRecorded() {
        return player.recorded();
    }

    /** What of the client is waited for, in words, such as {@code a client at side A}; empty when nothing is. */
    public String waitingFor() {
        return player.awaited();
    }

    /** What of the recording cannot be played as it was, such as an end that is missing, in words; empty when all can. */
    public List<String> notes() {
        return player.notes();
    }

    /** Where the client did something else than the recorded session, in words; empty when it did not. */
    public List<String> deviations() {
        return player.deviations();
    }

    /**
     * Completed when the last message was sent, and the last connection ended if the server ended it; else it stays until
     * the client ends it. Completed with an {@link
     * IOException} when no client comes to the recorded side in time, or the replay is closed before.
     */
    public CompletableFuture<Void> done() {
        return player.done().copy();
    }

    /** Ends all connections and gives the ports up. */
    @Override
    public void close() {
        player.close();
    }

    /** How a replay is to be. */
    public static final class Builder extends ListeningBuilder<Builder> {
        private final Path file;
        private @Nullable Dialect dialect;
        private double speed = 1;
        private Duration patience = Duration.ofSeconds(60);

        private Builder(Path file) {
            this.file = file;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Whose servers the recorded session spoke with, whatever the file says. By default it is what the file says of each
         * message, and Unified CCE where it says nothing.
         */
        public Builder dialect(Dialect value) {
            dialect = value;
            return this;
        }

        /**
         * How fast: 1, the default, as recorded, 10 ten times as fast, {@link Replay#AS_FAST_AS_POSSIBLE} without waiting.
         *
         * @throws IllegalArgumentException when it is not greater than 0
         */
        public Builder speed(double factor) {
            if (!(factor > 0)) {
                throw new IllegalArgumentException("speed = " + factor + ": give a number greater than 0, or max");
            }
            speed = factor;
            return this;
        }

        /**
         * How long to wait for the client's connection, for a request that is expected of it, for its leaving a server that
         * hung, and for its taking a message; 60 s without it. When a request does not come in that time, no other one is waited for until one comes.
         */
        public Builder patience(Duration longest) {
            patience = longest;
            return this;
        }

        private @Nullable TlsLayer layer() {
            ServerTls tls = tls(ServerTls.PROTOCOLS);
            return tls == null ? null : new TlsLayer(tls);
        }

        /**
         * Takes the ports and waits for the client, which can connect to {@link #firstSide} as soon as this returns.
         *
         * @throws UncheckedIOException when the file cannot be read or a port cannot be had
         * @throws IllegalArgumentException when the file is no wire trace, or has no connection from its beginning on, or a
         *     key store cannot be used; the message says what to do
         */
        public Replay start() {
            return new Replay(new Player(file, dialect, host, portA, portB, layer(), speed, patience), host);
        }
    }
}
