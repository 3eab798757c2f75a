package org.ctios.simulator.internal.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.ged188.TraceEntry;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a wire trace that say something. The last one may be cut, as in a copy of a file that is still written: what
 * stands before it is good.
 */
final class TraceLines implements AutoCloseable {
    private static final int HEAD = 512;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String CURE = ". Give a file that ctios:trace wrote, such as ctios-trace-east.jsonl";

    private final Path file;
    private final @Nullable Dialect dialect;
    private final BufferedReader reader;
    private long number;
    private boolean anyRead;
    private @Nullable String missingEnd;

    /**
     * Opens a file.
     *
     * @param dialect of all its messages, or null for the one that each of them names
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it is no text
     */
    TraceLines(Path file, @Nullable Dialect dialect) {
        this.file = file;
        this.dialect = dialect;
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a directory" + CURE);
        }
        try {
            this.reader = open(file);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("cannot read " + file + ": there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new UncheckedIOException(
                    "cannot read " + file + ": there is no right to. A trace can be read by its owner only", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Bytes that are no UTF-8 are taken for what they are not, since a cut line may end within a letter. */
    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            bytes.mark(HEAD);
            byte[] head = bytes.readNBytes(HEAD);
            checkIsText(file, head);
            bytes.reset();
            bytes.skipNBytes(startsWith(head, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0);
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static void checkIsText(Path file, byte[] head) {
        if (startsWith(head, GZIP)) {
            throw new IllegalArgumentException(file + " is compressed. Unpack it first: gunzip -k " + file);
        }
        for (byte each : head) {
            if (each >= 0 && each < '\t') {
                throw new IllegalArgumentException(file + " is no text in UTF-8" + CURE);
            }
        }
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    /** Number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** That the last line is cut, in words, when it is and was come to. */
    Optional<String> missingEnd() {
        return Optional.ofNullable(missingEnd);
    }

    /**
     * The next entry, or null at the end.
     *
     * @throws IllegalArgumentException when a line is none, and not the last one
     */
    @Nullable
    TraceEntry next() {
        try {
            String line = line();
            if (line == null) {
                return null;
            }
            long at = number;
            try {
                TraceEntry entry = parse(line);
                anyRead = true;
                return entry;
            } catch (IllegalArgumentException e) {
                if (!anyRead || line() != null) {
                    throw noTrace(at, e);
                }
                missingEnd = file + ": line " + at + ", the last one, is cut. What stands before it is played;"
                        + " was the file copied while it was written, or the disk full?";
                return null;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private @Nullable String line() throws IOException {
        String line;
        do {
            line = reader.readLine();
            number++;
        } while (line != null && line.isBlank());
        return line;
    }

    private TraceEntry parse(String line) {
        return dialect == null ? TraceEntry.parse(line) : TraceEntry.parse(line, dialect);
    }

    /**
     * The side of an entry that has one.
     *
     * @throws IllegalArgumentException when it has none
     */
    Side side(TraceEntry entry) {
        try {
            return Side.valueOf(entry.side());
        } catch (IllegalArgumentException e) {
            throw noTrace(number, new IllegalArgumentException("a connection has side A or B", e));
        }
    }

    private IllegalArgumentException noTrace(long line, IllegalArgumentException why) {
        return new IllegalArgumentException(file + ", line " + line + ": " + why.getMessage(), why);
    }

    private UncheckedIOException unreadable(IOException why) {
        return new UncheckedIOException("cannot read " + file + ": " + why, why);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
