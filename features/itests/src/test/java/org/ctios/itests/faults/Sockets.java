package org.ctios.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** TCP connections to the simulated servers that the sessions hold, by the kernel's own list. */
final class Sockets {
    private static final Path LISTS = Path.of("/proc/self/net");
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int HEXADECIMAL = 16;

    /** ESTABLISHED, and CLOSE_WAIT: the server has closed it and the session has not. */
    private static final Set<String> HELD = Set.of("01", "08");

    private Sockets() {}

    /** How many lead to one of these ports; none where the kernel has no such list. */
    static long to(Set<Integer> ports) {
        return Stream.of("tcp", "tcp6")
                .map(LISTS::resolve)
                .filter(Files::isReadable)
                .mapToLong(list -> to(ports, lines(list)))
                .sum();
    }

    /** The same of the lines of a list. */
    static long to(Set<Integer> ports, String lines) {
        return lines.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(line -> HELD.contains(line[STATE]))
                .map(line -> line[REMOTE].substring(line[REMOTE].indexOf(':') + 1))
                .filter(port -> ports.contains(Integer.parseInt(port, HEXADECIMAL)))
                .count();
    }

    private static String lines(Path list) {
        try {
            return Files.readString(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
