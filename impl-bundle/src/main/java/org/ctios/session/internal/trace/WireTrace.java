package org.ctios.session.internal.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolException;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.session.ServerSide;
import org.ctios.session.TraceStatus;
import org.ctios.session.internal.config.TraceSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wire trace of one session while it is on. Whoever tells it something does not wait: what there is no room for, or what
 * cannot be written, is dropped and counted, and the file says so when it can be written again, which is tried every half
 * minute.
 */
public final class WireTrace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.session.trace");
    private static final int MOST_WAITING = 50_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long END_MILLIS = 2_000;

    private final String session;
    private final TraceSettings settings;
    private final BlockingQueue<Item> waiting;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final TraceCounts counts = new TraceCounts();
    private final TraceFile.Opener opener;
    private final LongSupplier nanoTime;
    private final Thread writer;
    private volatile String problem = "";
    private volatile boolean ending;

    // Writer thread only.
    private @Nullable TraceFile file;
    private long retryAt;

    /** Something that happened; a frame is not looked at before it is written. */
    private static final class Item {
        private static final byte[] NONE = {};

        private final Instant time;
        private final Kind kind;
        private final int connection;
        private final ServerSide side;
        private final @Nullable ProtocolVersion version;
        private final byte[] frame;
        private final String note;

        Item(
                Instant time,
                Kind kind,
                int connection,
                ServerSide side,
                @Nullable ProtocolVersion version,
                byte[] frame,
                String note) {
            this.time = time;
            this.kind = kind;
            this.connection = connection;
            this.side = side;
            this.version = version;
            this.frame = frame;
            this.note = note;
        }

        int weight() {
            return frame.length;
        }

        TraceEntry entry() {
            return version == null
                    ? TraceEntry.of(time, kind, connection, side.name(), note)
                    : TraceEntry.of(time, kind, connection, side.name(), Message.of(version, frame));
        }
    }

    /** Begins to write. */
    public WireTrace(String session, TraceSettings settings) {
        this(session, settings, MOST_WAITING, TraceFile.APPEND, System::nanoTime);
    }

    /**
     * Begins to write.
     *
     * @param room how many entries may wait
     * @param opener opens the file
     * @param nanoTime the time by which the file is tried again
     */
    WireTrace(String session, TraceSettings settings, int room, TraceFile.Opener opener, LongSupplier nanoTime) {
        this.opener = opener;
        this.nanoTime = nanoTime;
        this.retryAt = nanoTime.getAsLong();
        this.waiting = new ArrayBlockingQueue<>(room);
        this.session = session;
        this.settings = settings;
        this.writer = new Thread(this::run, "ctios-trace-" + session);
        writer.setDaemon(true);
        writer.start();
    }

    /** What it writes where. */
    public TraceSettings settings() {
        return settings;
    }

    /** How it stands. */
    public TraceStatus status() {
        return new TraceStatus(true, settings.file(), counts.written(), counts.dropped(), problem);
    }

    // --- what happens, from any thread ---

    /** A TCP connection stands. */
    public void opened(int connection, ServerSide side, String server) {
        offer(new Item(Instant.now(), Kind.OPENED, connection, side, null, Item.NONE, server));
    }

    /** A frame came; it must not be changed any more. */
    public void received(int connection, ServerSide side, ProtocolVersion version, byte[] frame) {
        offer(new Item(Instant.now(), Kind.RECEIVED, connection, side, version, frame, ""));
    }

    /** A frame is sent; it must not be changed any more. */
    public void sent(int connection, ServerSide side, ProtocolVersion version, byte[] frame) {
        offer(new Item(Instant.now(), Kind.SENT, connection, side, version, frame, ""));
    }

    /** A connection is gone. */
    public void closed(int connection, ServerSide side, String reason) {
        offer(new Item(Instant.now(), Kind.CLOSED, connection, side, null, Item.NONE, reason));
    }

    private void offer(Item item) {
        if (ending || waitingBytes.get() + item.weight() > MOST_BYTES || !waiting.offer(item)) {
            counts.drop();
        } else {
            waitingBytes.addAndGet(item.weight());
        }
    }

    // --- writing ---

    private void run() {
        try {
            while (!ending || !waiting.isEmpty()) {
                turn(waiting.poll(200, TimeUnit.MILLISECONDS));
            }
            // What was dropped after the last look is told, too.
            turn(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly();
        }
    }

    private void turn(@Nullable Item item) {
        if (item != null) {
            waitingBytes.addAndGet(-item.weight());
        }
        boolean left = item != null;
        try {
            TraceFile open = file();
            if (open != null) {
                tellDrops(open);
                if (item != null) {
                    // From here on it is counted with its line.
                    left = false;
                    write(open, item);
                }
                if (item == null || waiting.isEmpty()) {
                    flush(open);
                    well();
                }
            }
        } catch (IOException e) {
            fail(e);
        }
        if (left) {
            counts.drop();
        }
    }

    private @Nullable TraceFile file() throws IOException {
        if (file == null && nanoTime.getAsLong() - retryAt >= 0) {
            file = new TraceFile(Path.of(settings.file()), settings.maxBytes(), settings.files(), opener);
            begin(file);
        } else if (file != null && file.isFull()) {
            flush(file);
            file.rotate();
            begin(file);
        }
        return file;
    }

    private void begin(TraceFile open) throws IOException {
        open.write(TraceEntry.of(Instant.now(), Kind.STARTED, 0, "", session).toLine());
        flush(open);
    }

    private void flush(TraceFile open) throws IOException {
        open.flush();
        counts.inFile(open.arrived());
    }

    private void tellDrops(TraceFile open) throws IOException {
        long missing = counts.untold();
        if (missing > 0) {
            String line = TraceEntry.of(Instant.now(), Kind.DROPPED, 0, "", Long.toString(missing))
                    .toLine();
            try {
                open.write(line);
            } finally {
                counts.telling(missing, open.accepted());
            }
        }
    }

    private void write(TraceFile open, Item item) throws IOException {
        try {
            entry(open, item.entry());
        } catch (ProtocolException e) {
            // Where its secrets are cannot be known, so nothing of it is written.
            String note = item.frame.length + " bytes that are no message: " + e.getMessage();
            entry(open, TraceEntry.of(item.time, Kind.DROPPED, item.connection, item.side.name(), note));
        }
    }

    private void entry(TraceFile open, TraceEntry entry) throws IOException {
        String line = entry.toLine();
        try {
            open.write(line);
        } finally {
            counts.entry(open.accepted());
            counts.inFile(open.arrived());
        }
    }

    private void well() {
        if (!problem.isEmpty()) {
            problem = "";
            LOG.info("Session {} writes its wire trace to {} again", session, settings.file());
        }
    }

    private void fail(IOException e) {
        if (file != null) {
            counts.inFile(file.arrived());
        }
        counts.lost();
        closeQuietly();
        retryAt = nanoTime.getAsLong() + RETRY_NANOS;
        if (problem.isEmpty()) {
            problem = TraceProblem.text(settings.file(), e);
            LOG.warn(
                    "Session {} cannot write its wire trace: {}. The session goes on; the file is tried again every 30"
                            + " s, and what comes until then is missing in it",
                    session,
                    problem);
        }
    }

    private void closeQuietly() {
        TraceFile open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("The wire trace of session {} was not closed", session, e);
            }
        }
    }

    /** Writes what waits, as long as that does not take long, and ends. */
    @Override
    public void close() {
        ending = true;
        try {
            writer.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
