package org.ctios.ged188;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * Cuts the byte stream of one connection into frames, however the network split it. Not thread-safe: one reader per
 * connection, called by the thread that reads.
 *
 * <p>The announced length is checked before anything is allocated for it (guide, Messaging Conventions: a message has
 * at most 12,500 bytes). After a {@link FatalProtocolException} the reader refuses all further bytes.
 */
public final class FrameReader {
    /** Largest message of the guide, header included. */
    public static final int LARGEST_MESSAGE = 12_500;

    /** Bytes of the header: MessageLength and MessageType. */
    static final int HEADER = 8;

    private final int largest;
    private final byte[] header = new byte[HEADER];
    private byte[] frame = header;
    private int have;
    private boolean broken;

    /** A reader with the guide's limit. */
    public FrameReader() {
        this(LARGEST_MESSAGE);
    }

    /**
     * A reader with another limit.
     *
     * @param largest bytes of the largest message that is taken, header included, at least 8
     */
    public FrameReader(int largest) {
        if (largest < HEADER) {
            throw new IllegalArgumentException("a message has at least " + HEADER + " bytes, not " + largest);
        }
        this.largest = largest;
    }

    /**
     * Takes all bytes of the buffer and hands every frame that is complete to the consumer, in order.
     *
     * @param in bytes as they came; afterwards nothing remains in it
     * @param frames gets each frame, header included, as an array of its own
     * @throws FatalProtocolException when a header announces an impossible length
     */
    public void read(ByteBuffer in, Consumer<byte[]> frames) {
        if (broken) {
            throw new FatalProtocolException("the stream was given up before", 0);
        }
        while (in.hasRemaining()) {
            if (have == 0 && whole(in, frames)) {
                continue;
            }
            if (frame == header && !header(in)) {
                return;
            }
            int part = Math.min(in.remaining(), frame.length - have);
            in.get(frame, have, part);
            have += part;
            if (have == frame.length) {
                emit(frames);
            }
        }
    }

    /**
     * Takes a frame that has come whole, which nearly all have. It is not kept in this object meanwhile: to note a new array
     * in one that lives long costs a barrier of the collector.
     */
    private boolean whole(ByteBuffer in, Consumer<byte[]> frames) {
        if (in.remaining() < HEADER) {
            return false;
        }
        int length = length(body(in));
        if (in.remaining() < length) {
            return false;
        }
        byte[] whole = new byte[length];
        in.get(whole);
        frames.accept(whole);
        return true;
    }

    private static int body(ByteBuffer in) {
        int body = in.getInt(in.position());
        return in.order() == ByteOrder.BIG_ENDIAN ? body : Integer.reverseBytes(body);
    }

    /** Bytes of an unfinished frame that wait for their rest. */
    public int pending() {
        return have;
    }

    /** Completes the header; true when a frame of the right size is ready to be filled. */
    private boolean header(ByteBuffer in) {
        if (have == 0 && in.remaining() >= HEADER) {
            frame = new byte[length(body(in))];
            return true;
        }
        int part = Math.min(in.remaining(), HEADER - have);
        in.get(header, have, part);
        have += part;
        if (have < HEADER) {
            return false;
        }
        frame = new byte[length(Bytes.int32(header, 0))];
        System.arraycopy(header, 0, frame, 0, HEADER);
        return true;
    }

    /** Bytes of a frame, once its announced length is checked. */
    private int length(int announced) {
        long body = announced & 0xFFFF_FFFFL;
        if (body > largest - HEADER) {
            broken = true;
            throw new FatalProtocolException(
                    "MessageLength " + body + " is over the limit of " + (largest - HEADER) + " bytes", 0);
        }
        return HEADER + (int) body;
    }

    private void emit(Consumer<byte[]> frames) {
        byte[] complete = frame;
        frame = header;
        have = 0;
        frames.accept(complete);
    }
}
