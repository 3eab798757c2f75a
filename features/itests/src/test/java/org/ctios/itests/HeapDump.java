package org.ctios.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;

/** What lives on the heap of a container. */
final class HeapDump {
    /** Strings of Latin letters and byte arrays; char arrays, which a dump has high byte first; and both orders of UTF-16. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private static final int PIECE = 1 << 23;

    private HeapDump() {}

    /** Those of the texts that are in an object which something still refers to. */
    static Set<String> search(KarafContainer karaf, Path file, Collection<String> texts) {
        try {
            Files.deleteIfExists(file);
            dump(karaf, file);
            return found(file, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void dump(KarafContainer karaf, Path file) throws IOException {
        try (JMXConnector connector = karaf.jmx()) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            ObjectName diagnostics = new ObjectName("com.sun.management:type=HotSpotDiagnostic");
            server.invoke(diagnostics, "dumpHeap", new Object[] {file.toString(), true}, new String[] {
                String.class.getName(), boolean.class.getName()
            });
        } catch (JMException e) {
            throw new AssertionError("No heap dump", e);
        }
    }

    /** One pass over the file, in pieces that overlap. */
    private static Set<String> found(Path file, Collection<String> texts) throws IOException {
        List<Wanted> wanted = texts.stream().flatMap(Wanted::of).toList();
        int overlap = wanted.stream().mapToInt(text -> text.bytes.length).max().orElseThrow();
        Set<String> found = new TreeSet<>();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, kept, PIECE - kept)) {
                int length = kept + read;
                search(piece, length, wanted, found);
                kept = Math.min(overlap, length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
            }
        }
        return found;
    }

    private static void search(byte[] piece, int length, List<Wanted> wanted, Set<String> found) {
        boolean[] anchors = new boolean[256];
        wanted.forEach(text -> anchors[text.bytes[text.anchor] & 0xFF] = true);
        for (int i = 0; i < length; i++) {
            if (anchors[piece[i] & 0xFF]) {
                for (Wanted text : wanted) {
                    if (text.isAt(piece, length, i - text.anchor)) {
                        found.add(text.text);
                    }
                }
            }
        }
    }

    /**
     * A text as it may lie in memory.
     *
     * @param anchor place of its first byte that is not zero: zeros are everywhere
     */
    private record Wanted(String text, byte[] bytes, int anchor) {
        static Stream<Wanted> of(String text) {
            return CHARSETS.stream()
                    .map(charset -> text.getBytes(charset))
                    .map(bytes -> new Wanted(text, bytes, bytes[0] == 0 ? 1 : 0));
        }

        boolean isAt(byte[] piece, int length, int start) {
            return start >= 0
                    && start + bytes.length <= length
                    && Arrays.equals(piece, start, start + bytes.length, bytes, 0, bytes.length);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
