package org.ctios.simulator;

import java.time.Duration;
import java.util.function.IntPredicate;
import org.ctios.simulator.internal.wire.FrameTypes;

/**
 * Faults of one side, on command. A fault lasts until {@link #heal} unless it says otherwise, for connections that stand
 * and for those made later; different faults add up. Which side is active is not changed by any of them: where the other
 * side shall take over, say so with {@link CtiServerPair#switchOver}, or use {@link CtiServerPair#kill}.
 *
 * <p>Safe for any thread. What a method asks for is in force when it returns.
 */
public interface Faults {
    /** The port is closed, so that connecting is refused. Connections that stand go on. */
    void refuse();

    /** Every connection is ended by a TCP reset, once. The side stays up. */
    void reset();

    /**
     * The server hangs as a stopped process does: connections stand and new ones are accepted, but nothing is read or
     * sent. Time-outs of the server rest. Ended by {@link #thaw}, {@link #heal} or the death of the side.
     */
    void freeze();

    /**
     * A frozen side goes on: what came meanwhile is answered, and the events of the time are sent. If the other side has
     * become active meanwhile, they are dropped and the sessions end with FAILURE_EVENT, E_CTI_CTI_SERVER_OFFLINE.
     */
    void thaw();

    /**
     * The connections that stand die without a sign: nothing is sent, read or answered on them any more, and neither FIN
     * nor RST comes, not even by the death of the side. New connections work. {@link #heal} resets the dead ones.
     */
    void halfOpen();

    /** Connections are accepted, but OPEN_REQ is never answered. Open sessions go on. */
    void acceptSilently();

    /**
     * Every OPEN_REQ is answered with FAILURE_CONF. Open sessions go on.
     *
     * @param status a number of CtiStatusCode, for example 92; it need not be a known one
     * @throws IllegalArgumentException when the number is negative
     */
    void refuseSessions(int status);

    /**
     * Every OPEN_REQ is answered with FAILURE_CONF. Open sessions go on.
     *
     * @param status a name of CtiStatusCode with or without {@code E_CTI_}, for example SERVER_NOT_MASTER
     * @throws IllegalArgumentException when there is no such name
     */
    void refuseSessions(String status);

    /**
     * The side speaks only some of the pair's protocol versions, as in the middle of an upgrade: another OPEN_REQ gets
     * FAILURE_CONF, E_CTI_INVALID_VERSION. Open sessions go on.
     *
     * @param oldest lowest version
     * @param newest highest version
     * @throws IllegalArgumentException when the range is empty or negative
     */
    void speakVersions(int oldest, int newest);

    /**
     * Every byte is written alone. Replaces {@link #glue} and {@link #slow}.
     *
     * @param pause real time before each byte, may be zero
     * @throws IllegalArgumentException when the time is negative
     */
    void split(Duration pause);

    /**
     * Messages are gathered, and all of them leave in one write. Replaces {@link #split} and {@link #slow}.
     *
     * @param gather real time from the first message until the write
     * @throws IllegalArgumentException when the time is negative
     */
    void glue(Duration gather);

    /**
     * Every message waits for its turn. Replaces {@link #split} and {@link #glue}.
     *
     * @param pause real time before each message
     * @throws IllegalArgumentException when the time is negative
     */
    void slow(Duration pause);

    /**
     * On every connection that stands, the next message is cut in half, and the connection is closed behind it. Until then
     * {@link #heal} takes it back.
     */
    void truncate();

    /**
     * Writes bytes that are no message to every connection that stands, once.
     *
     * @param bytes what is written, between two messages
     */
    void garbage(byte... bytes);

    /** Announces a message of 2 GiB on every connection that stands, once: {@link #garbage} with such a header. */
    void oversize();

    /**
     * Messages that are not sent at all, such as {@link #confirmations}. Replaces what was set before.
     *
     * @param types tells by MessageType; called on the simulator's own thread, must not block or throw
     */
    void lose(IntPredicate types);

    /**
     * Messages that are sent later; others overtake them. Replaces what was set before.
     *
     * @param types tells by MessageType; called on the simulator's own thread, must not block or throw
     * @param by real time
     * @throws IllegalArgumentException when the time is negative
     */
    void delay(IntPredicate types, Duration by);

    /**
     * Messages that are sent twice, such as {@link #events}. Replaces what was set before.
     *
     * @param types tells by MessageType; called on the simulator's own thread, must not block or throw
     */
    void duplicate(IntPredicate types);

    /**
     * Where confirmations stand among the events that their requests cause, for clients that have asked for something that
     * agents or calls do. Replaces what was set before.
     */
    void confirm(ConfirmationOrder order);

    /**
     * Everything is normal again, and the side is up: a side that was killed is revived. Connections that
     * {@link #halfOpen} had killed are reset. Nothing happens to a side that has no fault.
     *
     * @throws java.io.UncheckedIOException when the port cannot be had
     */
    void heal();

    /** All message types that are answers to a request: those named {@code _CONF}. */
    static IntPredicate confirmations() {
        return FrameTypes::isConfirmation;
    }

    /** All message types that tell an event of agents, calls or the system. */
    static IntPredicate events() {
        return FrameTypes::isEvent;
    }
}
