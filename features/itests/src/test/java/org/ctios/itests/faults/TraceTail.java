package org.ctios.itests.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file that another process writes line by line: each line is given once, when all of it is there. Not thread-safe. */
final class TraceTail {
    private final Path file;
    private long given;

    /** The file need not be there yet. */
    TraceTail(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Whether no line was given yet. */
    boolean isEmpty() {
        return given == 0;
    }

    /** What has come since the last look. */
    List<String> lines() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(open.length() - given)];
            open.seek(given);
            open.readFully(bytes);
            int end = endOfLines(bytes);
            given += end;
            return Arrays.stream(new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int endOfLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
