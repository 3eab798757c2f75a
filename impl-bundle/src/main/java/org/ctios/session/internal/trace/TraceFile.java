package org.ctios.session.internal.trace;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file of lines that is put aside when it is full: {@code FILE}, {@code FILE.1}, and so on, the oldest is deleted. Only its
 * owner may read it. For one thread.
 */
final class TraceFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long most;
    private final int files;
    private OutputStream out;
    private long size;

    /**
     * Goes on at the end of the file that is there.
     *
     * @param most bytes of a file, about
     * @param files how many are kept, this one included
     */
    TraceFile(Path path, long most, int files) throws IOException {
        this.path = path;
        this.most = most;
        this.files = files;
        this.out = open();
    }

    private OutputStream open() throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw new FileNotFoundException("there is no directory " + directory);
        }
        if (Files.notExists(path)
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        boolean broken = Files.isRegularFile(path) && !endsWithALine();
        size = Files.exists(path) ? Files.size(path) : 0;
        OutputStream opened = new BufferedOutputStream(
                Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND), BUFFER);
        if (broken) {
            opened.write('\n');
        }
        return opened;
    }

    /** A disk that was full left a part of a line. */
    private boolean endsWithALine() throws IOException {
        try (RandomAccessFile end = new RandomAccessFile(path.toFile(), "r")) {
            long length = end.length();
            end.seek(Math.max(0, length - 1));
            return length == 0 || end.read() == '\n';
        }
    }

    /** Whether the next line belongs into another file. */
    boolean isFull() {
        return size >= most;
    }

    void write(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        out.write('\n');
        size += bytes.length + 1L;
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Puts the file aside and begins another one. */
    void rotate() throws IOException {
        out.close();
        if (files == 1) {
            Files.deleteIfExists(path);
        }
        for (int number = files - 1; number > 0; number--) {
            Path from = number == 1 ? path : aside(number - 1);
            if (Files.exists(from)) {
                Files.move(from, aside(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        out = open();
    }

    private Path aside(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
