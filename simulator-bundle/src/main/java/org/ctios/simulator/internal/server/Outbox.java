package org.ctios.simulator.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.SocketChannel;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to a client, and how it leaves: gathered, so that many messages leave with one write, or as
 * the faults of the side want it. Filled by any thread, emptied on the event loop.
 */
final class Outbox {
    private static final int BATCH_BYTES = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final Supplier<Conditions> conditions;
    private final Consumer<byte[]> sent;
    private final Queue<byte[]> queue = new ConcurrentLinkedQueue<>();

    /** Which of them are no messages; mostly none. */
    private final Queue<byte[]> raw = new ConcurrentLinkedQueue<>();

    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicBoolean drainPlanned = new AtomicBoolean();
    private volatile boolean closing;
    private volatile boolean muted;
    private volatile boolean cutsNext;

    // On the event loop only.
    private byte[] current = NOTHING;
    private int written;
    private @Nullable Future<?> plannedStep;
    private boolean ended;

    /**
     * An empty one.
     *
     * @param sent is told every message before it is written
     */
    Outbox(SocketChannel channel, Supplier<Conditions> conditions, Consumer<byte[]> sent) {
        this.channel = channel;
        this.conditions = conditions;
        this.sent = sent;
    }

    /** Adds a message. */
    void add(byte[] frame) {
        queue.add(frame);
        waitingBytes.addAndGet(frame.length);
        planDrain();
    }

    /** Adds bytes that need not be a message. */
    void addRaw(byte[] bytes) {
        byte[] own = bytes.clone();
        raw.add(own);
        add(own);
    }

    /** How many bytes wait. */
    long waiting() {
        return waitingBytes.get();
    }

    /** Forgets what waits; a message that has been begun is finished. */
    void clear() {
        byte[] frame = queue.poll();
        while (frame != null) {
            waitingBytes.addAndGet(-frame.length);
            raw.remove(frame);
            frame = queue.poll();
        }
    }

    /** The connection is closed as soon as nothing waits. */
    void closeWhenEmpty() {
        closing = true;
        planDrain();
    }

    /** From now on nothing is written, not even what waits. */
    void mute() {
        muted = true;
        clear();
    }

    /** The next message is cut in half, and the connection closed behind it; on the event loop. */
    void cutNext() {
        cutsNext = true;
    }

    /** The next message is left whole, where none has been cut yet. */
    void cutNothing() {
        cutsNext = false;
    }

    /** Whether the next message is to be cut. */
    boolean cutsNext() {
        return cutsNext;
    }

    /** Bytes that are no message are written before what waits; on the event loop. */
    void inject(byte[] bytes) {
        if (!isStopped()) {
            channel.writeAndFlush(Unpooled.wrappedBuffer(bytes)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    /** What waits does so in another way from now on; on the event loop. */
    void changeDelivery() {
        if (plannedStep != null) {
            plannedStep.cancel(false);
            plannedStep = null;
        }
        drain();
    }

    /** Sees to it that what waits is written. */
    void planDrain() {
        if (drainPlanned.compareAndSet(false, true)) {
            channel.eventLoop().execute(this::drain);
        }
    }

    /** Writes what waits, as much as the client takes and the faults let through; on the event loop. */
    void drain() {
        drainPlanned.set(false);
        if (conditions.get().delivery().isNormal()) {
            while (isReady()) {
                write(part(BATCH_BYTES));
            }
            channel.flush();
        } else {
            planStep();
        }
        if (closing && isEmpty() && !isStopped()) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void planStep() {
        if (plannedStep == null && isReady()) {
            plannedStep = channel.eventLoop()
                    .schedule(this::step, conditions.get().delivery().pauseNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void step() {
        plannedStep = null;
        if (isReady()) {
            write(unit(conditions.get().delivery().unit()));
            channel.flush();
        }
        drain();
    }

    private ByteBuf unit(Delivery.Unit unit) {
        return switch (unit) {
            case BYTE -> nextByte();
            case MESSAGE -> part(1);
            case ALL -> part(Integer.MAX_VALUE);
            case BATCH -> part(BATCH_BYTES);
        };
    }

    private ByteBuf nextByte() {
        if (written == current.length) {
            byte[] next = next();
            current = next == null ? NOTHING : next;
            written = 0;
        }
        return written == current.length ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(current, written++, 1);
    }

    /** The rest of the message that has been begun, and whole messages until there are enough bytes. */
    private ByteBuf part(int enough) {
        ByteBuf part = channel.alloc().directBuffer();
        part.writeBytes(current, written, current.length - written);
        written = current.length;
        while (part.readableBytes() < enough) {
            byte[] frame = next();
            if (frame == null) {
                break;
            }
            part.writeBytes(frame);
        }
        return part;
    }

    private byte @Nullable [] next() {
        byte[] frame = ended ? null : queue.poll();
        if (frame == null) {
            return null;
        }
        waitingBytes.addAndGet(-frame.length);
        if (raw.remove(frame)) {
            return frame;
        }
        if (cutsNext) {
            cutsNext = false;
            ended = true;
            closing = true;
            return Arrays.copyOf(frame, frame.length / 2);
        }
        sent.accept(frame);
        return frame;
    }

    private void write(ByteBuf bytes) {
        channel.write(bytes).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    private boolean isReady() {
        return !isEmpty() && channel.isWritable() && !isStopped();
    }

    private boolean isEmpty() {
        return written == current.length && (ended || queue.isEmpty());
    }

    private boolean isStopped() {
        return muted || conditions.get().frozen();
    }
}
