package org.ctios.session.internal.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** A small file with a password in it and nothing else; blanks and line ends around it do not count. */
final class SecretFile {
    private static final long MOST_BYTES = 4096;

    private final Path path;
    private final boolean forWire;
    private @Nullable State state;

    /** By which a change is seen. */
    private record State(FileTime time, long size) {}

    /**
     * A file that was not read yet.
     *
     * @param forWire whether the password has to be one that can be sent
     */
    SecretFile(Path path, boolean forWire) {
        this.path = path;
        this.forWire = forWire;
    }

    /**
     * What is in it.
     *
     * @throws IOException with the reason, when there is nothing that can be a password
     */
    synchronized String read() throws IOException {
        try {
            State now = state();
            if (Files.isDirectory(path)) {
                throw new IOException("is a folder");
            }
            if (now.size() > MOST_BYTES) {
                throw new IOException("is longer than " + MOST_BYTES + " bytes");
            }
            String text = Files.readString(path).strip();
            if (text.isEmpty()) {
                throw new IOException("is empty");
            }
            if (forWire && !Secret.canBeSent(text)) {
                throw new IOException("holds what cannot be sent; use at most " + Secret.MOST_ON_WIRE
                        + " Latin letters, digits and signs");
            }
            state = now;
            return text;
        } catch (NoSuchFileException e) {
            throw new IOException("does not exist", e);
        } catch (CharacterCodingException e) {
            throw new IOException("is no text in UTF-8", e);
        }
    }

    /** What is in it now, or null when that is what was read before. */
    synchronized @Nullable String changed() throws IOException {
        return state().equals(state) ? null : read();
    }

    private State state() throws IOException {
        return new State(Files.getLastModifiedTime(path), Files.size(path));
    }

    /** In words that follow the name of the file. */
    static String reason(IOException e) {
        String message = e.getMessage();
        if (e instanceof NoSuchFileException) {
            return "does not exist";
        }
        return e.getClass() == IOException.class && message != null ? message : "cannot be read (" + e + ")";
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
