package org.ctios.simulator.internal.server;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection over Netty, with the faults of its side. */
final class NettyConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");
    private static final int LONGEST_CLOSE_SECONDS = 5;
    /** A client that lets more than this wait does not read any more. */
    private static final long MOST_WAITING_BYTES = 64L * 1024 * 1024;

    /** What may wait while model time goes on without a clock. */
    private static final long MUCH_WAITING_BYTES = 1L << 20;

    private final SocketChannel channel;
    private final Supplier<Conditions> conditions;
    private final Outbox outbox;
    private final String remote;
    /** Messages that a fault keeps back; what was sent before a close goes out before it. */
    private final AtomicInteger late = new AtomicInteger();

    private final AtomicLong lateBytes = new AtomicLong();

    /** How often all that waited was forgotten: a late message of before is not sent any more. */
    private final AtomicInteger forgotten = new AtomicInteger();

    /** What waited when the side went on after it was frozen: the client could not read it before. */
    private volatile long allowance;

    private volatile boolean closing;
    private volatile boolean dead;

    /**
     * A connection that stands.
     *
     * @param conditions of its side
     * @param sent is told every message before it is written, on the event loop
     */
    NettyConnection(SocketChannel channel, Supplier<Conditions> conditions, Consumer<byte[]> sent) {
        this.channel = channel;
        this.conditions = conditions;
        this.outbox = new Outbox(channel, conditions, sent);
        this.remote = String.valueOf(channel.remoteAddress());
    }

    @Override
    public void send(byte[] frame) {
        if (closing) {
            return;
        }
        MessageFaults faults = conditions.get().messages();
        long delay = faults.delayOf(frame);
        for (int i = faults.copies(frame); i > 0; i--) {
            if (delay == 0) {
                put(frame);
            } else {
                int before = forgotten.get();
                late.incrementAndGet();
                lateBytes.addAndGet(frame.length);
                endIfTooMuchWaits();
                var unused = channel.eventLoop().schedule(() -> putLate(frame, before), delay, TimeUnit.NANOSECONDS);
            }
        }
    }

    @Override
    public void sendRaw(byte[] bytes) {
        if (!closing && !dead) {
            outbox.addRaw(bytes);
        }
    }

    @Override
    public void closeAfterSending() {
        closing = true;
        closeWhenNothingIsLate();
    }

    @Override
    public void reset() {
        closing = true;
        if (!dead) {
            end();
        }
    }

    @Override
    public String remote() {
        return remote;
    }

    /** Whether it is half-open: nothing goes out or comes in any more. */
    boolean isDead() {
        return dead;
    }

    /** Whether the client has much to read that was sent before, or that a fault keeps back. */
    boolean isBehind() {
        return !dead && !closing && waiting() > MUCH_WAITING_BYTES;
    }

    /** Whether more waits than a client may leave unread. */
    boolean isFull() {
        return !dead && !closing && waiting() > MOST_WAITING_BYTES;
    }

    /** It dies without a sign to the client. */
    void die() {
        dead = true;
        outbox.mute();
    }

    /** Ends it, also when it is dead: the client's next packet would meet a host that knows nothing of it. */
    void end() {
        closing = true;
        forgotten.incrementAndGet();
        channel.eventLoop().execute(() -> {
            outbox.clear();
            if (channel.isOpen()) {
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
                var unused = closeBelowTls();
            }
        });
    }

    /** A reset does not wait until a farewell of TLS is sent. */
    private ChannelFuture closeBelowTls() {
        ChannelHandlerContext tls = channel.pipeline().context(SslHandler.class);
        return tls == null ? channel.close() : tls.close();
    }

    /** Nothing is read until {@link #goOn}. */
    void pause() {
        channel.config().setAutoRead(false);
    }

    /** Reads again, and writes what waits. */
    void goOn() {
        allowance = waiting();
        channel.config().setAutoRead(true);
        outbox.planDrain();
    }

    /** Forgets what waits to be sent. */
    void discard() {
        forgotten.incrementAndGet();
        outbox.clear();
    }

    /** The next message is cut, and the connection is closed behind it. */
    void cutNext() {
        channel.eventLoop().execute(outbox::cutNext);
    }

    /** The next message is left whole, where none has been cut yet. */
    void cutNothing() {
        outbox.cutNothing();
    }

    /** Whether the next message is to be cut. */
    boolean cutsNext() {
        return outbox.cutsNext();
    }

    /** What waits does so as the side delivers now. */
    void changeDelivery() {
        channel.eventLoop().execute(outbox::changeDelivery);
    }

    /** Sends bytes that are no message. */
    void inject(byte[] bytes) {
        channel.eventLoop().execute(() -> outbox.inject(bytes));
    }

    /** The client takes bytes again; on the event loop. */
    void drain() {
        outbox.drain();
    }

    private void putLate(byte[] frame, int forgottenBefore) {
        if (forgotten.get() == forgottenBefore) {
            put(frame);
        }
        lateBytes.addAndGet(-frame.length);
        late.decrementAndGet();
        if (closing) {
            closeWhenNothingIsLate();
        }
    }

    private void closeWhenNothingIsLate() {
        if (!dead && late.get() == 0) {
            outbox.closeWhenEmpty();
            // A client that does not read must not keep the connection of an ended session.
            var unused = channel.eventLoop().schedule(this::reset, LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void put(byte[] frame) {
        if (!dead) {
            outbox.add(frame);
            endIfTooMuchWaits();
        }
    }

    private long waiting() {
        return outbox.waiting() + lateBytes.get();
    }

    /** What a frozen side does not send is not the client's fault. */
    private void endIfTooMuchWaits() {
        long waiting = waiting();
        if (waiting <= MOST_WAITING_BYTES) {
            allowance = 0;
        } else if (waiting > MOST_WAITING_BYTES + allowance && !conditions.get().frozen() && !dead && !closing) {
            LOG.info("{} lets more than {} bytes wait; the connection is reset", remote, MOST_WAITING_BYTES);
            reset();
        }
    }
}
