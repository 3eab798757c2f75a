package org.ctios.ged188;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text of a wire trace, line by line: it may be larger than the memory. What is wrong is told with its place and the
 * cure, when everything before it has been read.
 */
final class TraceText implements AutoCloseable {
    /** No message becomes as long; a file without line breaks shall not fill the memory. */
    private static final int LONGEST = 1 << 24;

    private static final char REPLACEMENT = '\ufffd';
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String GZIP = "\u001f" + REPLACEMENT;
    private static final String CURE = ". Give a file that ctios:trace wrote, such as ctios-trace-east.jsonl";

    private final String name;
    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean ended;
    private boolean anyRead;

    /** Bytes that are no UTF-8 are found in their line: a decoder that refuses them would do so while it reads ahead. */
    private TraceText(String name, InputStream in) {
        this.name = name;
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    static TraceText standardInput(InputStream in) {
        return new TraceText("standard input", in);
    }

    /**
     * Opens a file.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static TraceText open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a directory" + CURE);
        }
        try {
            return new TraceText(file.toString(), Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("cannot read " + file + ": there is no such file" + CURE, e);
        } catch (AccessDeniedException e) {
            throw new IllegalArgumentException(
                    "cannot read " + file + ": there is no right to. A trace can be read by its owner only", e);
        }
    }

    /**
     * The next entry, or null at the end.
     *
     * @throws IllegalArgumentException when the next line is none
     */
    @Nullable
    TraceEntry next(Function<String, TraceEntry> parser) throws IOException {
        String text = nextLine();
        if (text == null) {
            if (!anyRead) {
                throw new IllegalArgumentException(name + " is empty" + CURE);
            }
            return null;
        }
        try {
            TraceEntry entry = parser.apply(text);
            anyRead = true;
            return entry;
        } catch (IllegalArgumentException e) {
            throw wrong(text, e);
        }
    }

    private @Nullable String nextLine() throws IOException {
        while (!ended) {
            String text = readLine();
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private String readLine() throws IOException {
        number++;
        line.setLength(0);
        int each = reader.read();
        while (each >= 0 && each != '\n' && line.length() < LONGEST) {
            if (each != BYTE_ORDER_MARK || number > 1 || !line.isEmpty()) {
                line.append((char) each);
            }
            each = reader.read();
        }
        ended = each < 0;
        return line.toString();
    }

    private IllegalArgumentException wrong(String text, IllegalArgumentException why) {
        String place = name + ", line " + number + ": ";
        String shown = anyRead ? "; what stands before it is shown" : "";
        if (number == 1 && text.startsWith(GZIP)) {
            return new IllegalArgumentException(name + " is compressed. Unpack it first: gunzip -k " + name, why);
        }
        if (ended && anyRead && text.startsWith("{")) {
            return new IllegalArgumentException(
                    place + "is cut" + shown + ". Was the file copied while it was written, or the disk full?", why);
        }
        String reason = isText(text) ? String.valueOf(why.getMessage()) : "is no text in UTF-8";
        return new IllegalArgumentException(place + reason + shown + CURE, why);
    }

    private static boolean isText(String line) {
        return line.chars().noneMatch(each -> each < '\t' || each == REPLACEMENT);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
