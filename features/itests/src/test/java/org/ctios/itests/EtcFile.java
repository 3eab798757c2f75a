package org.ctios.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file, edited the way a person does: one line changed, everything else left as it is. */
public final class EtcFile {
    private final Path path;

    /** The file need not exist before the first write. */
    public EtcFile(Path path) {
        this.path = path;
    }

    /** Changes the value of a key where it stands, or adds the key at the end. */
    public EtcFile set(String key, Object value) {
        return write(with(read(), key, value));
    }

    /** Changes the values of several keys, at once. */
    public EtcFile set(Map<String, ?> values) {
        String text = read();
        for (Map.Entry<String, ?> each : values.entrySet()) {
            text = with(text, each.getKey(), each.getValue());
        }
        return write(text);
    }

    /** The text with another value of a key, where it stands or at the end. */
    static String with(String text, String key, Object value) {
        String line = key + " = " + value;
        Pattern old = Pattern.compile("(?m)^" + Pattern.quote(key) + "\\s*=.*$");
        Matcher matcher = old.matcher(text);
        return matcher.find()
                ? matcher.replaceFirst(Matcher.quoteReplacement(line))
                : endingInNewline(text) + line + "\n";
    }

    /** Adds a line at the end. */
    public EtcFile append(String line) {
        return write(endingInNewline(read()) + line + "\n");
    }

    private static String endingInNewline(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /**
     * Replaces the whole text, at once: a container that reads a file while it is being written takes what is there by then,
     * and writes that back.
     */
    public EtcFile write(String text) {
        // In another directory of the same disk, where no container looks.
        Path whole = path.getParent().resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(whole, text);
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The text, empty when there is no such file. */
    public String read() {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file. */
    public void delete() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
