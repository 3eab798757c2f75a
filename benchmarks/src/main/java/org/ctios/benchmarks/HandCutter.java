package org.ctios.benchmarks;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The hand-written cutter: a frame that lies whole in the buffer is copied out at once, the rest is carried over. */
public final class HandCutter {
    private static final int LARGEST = 12_500;

    private final byte[] carried = new byte[LARGEST];
    private int have;

    /** A cutter that has carried nothing over. */
    public HandCutter() {}

    /** Takes all bytes of the buffer and hands on every frame that is complete. */
    public void read(ByteBuffer in, Consumer<byte[]> frames) {
        if (have > 0 && !complete(in, frames)) {
            return;
        }
        while (in.remaining() >= Wire.HEADER) {
            int size = size(in.getInt(in.position()));
            if (in.remaining() < size) {
                break;
            }
            byte[] frame = new byte[size];
            in.get(frame);
            frames.accept(frame);
        }
        fill(in, have + in.remaining());
    }

    /** Ends the carried frame; false when the buffer was too short for that. */
    private boolean complete(ByteBuffer in, Consumer<byte[]> frames) {
        fill(in, Wire.HEADER);
        if (have < Wire.HEADER) {
            return false;
        }
        int size = size(Wire.int32(carried, 0));
        fill(in, size);
        if (have < size) {
            return false;
        }
        byte[] frame = new byte[size];
        System.arraycopy(carried, 0, frame, 0, size);
        have = 0;
        frames.accept(frame);
        return true;
    }

    private void fill(ByteBuffer in, int until) {
        int part = Math.min(in.remaining(), Math.max(0, until - have));
        in.get(carried, have, part);
        have += part;
    }

    private static int size(int body) {
        if (body < 0 || body > LARGEST - Wire.HEADER) {
            throw new IllegalArgumentException("impossible length " + body);
        }
        return Wire.HEADER + body;
    }
}
