package org.ctios.simulator;

import org.ctios.simulator.internal.wire.FrameTypes;

/** A message that a side put onto a socket, see {@link CtiServerPair#record}. Immutable. */
public final class SentFrame {
    private final Side side;
    private final long connection;
    private final byte[] frame;

    /**
     * A message.
     *
     * @param side see {@link #side}
     * @param connection see {@link #connection}
     * @param frame see {@link #frame}; not copied, and not to be changed
     */
    public SentFrame(Side side, long connection, byte[] frame) {
        this.side = side;
        this.connection = connection;
        this.frame = frame;
    }

    /** Who sent it. */
    public Side side() {
        return side;
    }

    /** Number of the connection: 1 for the first one that the pair accepted, on either side, and so on. */
    public long connection() {
        return connection;
    }

    /** The message with its header, a copy. */
    public byte[] frame() {
        return frame.clone();
    }

    /** MessageType. */
    public int type() {
        return FrameTypes.of(frame);
    }

    /** Whether it tells an event of agents, calls or the system; FAILURE_EVENT and the like are none. */
    public boolean isEvent() {
        return FrameTypes.isEvent(type());
    }

    @Override
    public String toString() {
        return FrameTypes.name(type()) + " of side " + side + " on connection " + connection;
    }
}
