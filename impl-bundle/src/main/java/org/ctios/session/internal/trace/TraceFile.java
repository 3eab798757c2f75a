package org.ctios.session.internal.trace;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
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

    /** Opens what is written to, at its end. */
    interface Opener {
        WritableByteChannel open(Path path) throws IOException;
    }

    /** The file itself, made when it is missing. */
    static final Opener APPEND =
            path -> Files.newByteChannel(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);

    private final Opener opener;
    private final Path path;
    private final long most;
    private final int files;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private WritableByteChannel out;
    private long size;
    private long accepted;
    private long arrived;

    /**
     * Goes on at the end of the file that is there.
     *
     * @param most bytes of a file, about
     * @param files how many are kept, this one included
     */
    TraceFile(Path path, long most, int files, Opener opener) throws IOException {
        this.opener = opener;
        this.path = path;
        this.most = most;
        this.files = files;
        this.out = open();
    }

    private WritableByteChannel open() throws IOException {
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
        WritableByteChannel opened = opener.open(path);
        if (broken) {
            buffer.put((byte) '\n');
            accepted++;
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
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        accepted += bytes.length;
        size += bytes.length;
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.capacity()) {
            push(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(bytes);
        }
    }

    void flush() throws IOException {
        buffer.flip();
        push(buffer);
        buffer.clear();
    }

    private void push(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            arrived += out.write(bytes);
        }
    }

    /** Bytes so far, those that a failed write did not take included. */
    long accepted() {
        return accepted;
    }

    /** How many of them are in the file. */
    long arrived() {
        return arrived;
    }

    /** Puts the file aside, which was flushed, and begins another one. */
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

    /** What was not flushed is gone: after a failure nobody knows whether it would arrive. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
