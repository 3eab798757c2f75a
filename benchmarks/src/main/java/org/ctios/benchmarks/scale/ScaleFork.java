package org.ctios.benchmarks.scale;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.HandClient;
import org.ctios.benchmarks.run.Lean;
import org.ctios.benchmarks.run.Modes;
import org.ctios.benchmarks.run.Own;
import org.ctios.benchmarks.run.Sessions;
import org.ctios.session.StandaloneSession;

/** The process with many sessions, or with as many connections without anything around them. */
public final class ScaleFork {
    private final Lean lean = new Lean();

    private ScaleFork() throws IOException {}

    /**
     * The command.
     *
     * @param args none
     * @throws IOException when there is no server
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new ScaleFork()::perform);
    }

    private String perform(String[] order) throws IOException, InterruptedException {
        int count = Integer.parseInt(order[1]);
        return switch (order[0]) {
            case "sessions" -> sessions(count);
            case "connections" -> connections(count);
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    /**
     * Sessions with a listener each: milliseconds until all of them have their mode, bytes for each, threads with all idle,
     * most threads meanwhile, milliseconds of a failover of all, most threads meanwhile. What the first session of a
     * program brings with it is not counted.
     */
    private String sessions(int count) throws IOException, InterruptedException {
        Lean.Pair pair = lean.listen(1)[0];
        StandaloneSession first = Sessions.create("first", pair.endpoints());
        Sessions.connect(first);
        long heap = Own.usedHeap();
        Own.mostThreads();

        List<StandaloneSession> sessions = new ArrayList<>(count);
        AtomicLong heard = new AtomicLong();
        Modes modes = new Modes(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            StandaloneSession session = Sessions.create("session-" + i, pair.endpoints());
            sessions.add(session);
            session.addEventListener(event -> {
                heard.incrementAndGet();
                modes.told(event);
            });
            session.connect();
        }
        modes.await();
        long started = System.nanoTime() - start;
        int whileStarting = Own.mostThreads();
        double each = (double) (Own.usedHeap() - heap) / count;
        int idle = Own.threads();

        Own.mostThreads();
        modes.expect(count);
        long end = lean.end(pair.sideA(), true);
        modes.await();
        long failedOver = System.nanoTime() - end;
        int whileFailing = Own.mostThreads();
        if (heard.get() < 2L * count) {
            throw new IllegalStateException("too few events: " + heard);
        }
        sessions.forEach(StandaloneSession::close);
        first.close();
        return String.join(
                " ",
                Long.toString(TimeUnit.NANOSECONDS.toMillis(started)),
                Double.toString(each),
                Integer.toString(idle),
                Integer.toString(whileStarting),
                Long.toString(TimeUnit.NANOSECONDS.toMillis(failedOver)),
                Integer.toString(whileFailing));
    }

    /** Connections one after the other, each with OPEN_REQ and OPEN_CONF: milliseconds, and bytes for each. */
    private String connections(int count) throws IOException {
        Lean.Pair pair = lean.listen(1)[0];
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), pair.portA());
        List<SocketChannel> channels = new ArrayList<>(count);
        ByteBuffer answer = ByteBuffer.allocateDirect(1024);
        channels.add(connection(address, answer));
        long heap = Own.usedHeap();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            channels.add(connection(address, answer));
        }
        long started = System.nanoTime() - start;
        double each = (double) (Own.usedHeap() - heap) / count;
        for (SocketChannel channel : channels) {
            channel.close();
        }
        return TimeUnit.NANOSECONDS.toMillis(started) + " " + each;
    }

    private static SocketChannel connection(InetSocketAddress address, ByteBuffer answer) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.write(HandClient.openRequest());
        answer.clear();
        while (answer.position() < Integer.BYTES || answer.position() < answer.getInt(0) + 2 * Integer.BYTES) {
            if (channel.read(answer) < 0) {
                throw new IOException("the server has ended the connection");
            }
        }
        return channel;
    }
}
