package org.ctios.itests.faults;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import org.ctios.itests.KarafContainer;

/**
 * What a container's process holds.
 *
 * @param heap bytes in use after a garbage collection
 * @param threads that live: how many there are of each name, numbers left out
 * @param files open file descriptors, sockets among them; -1 where the system does not tell
 * @param sockets open sockets; -1 where there is no {@code /proc}
 * @param listeners of all sessions
 * @param instances objects of our classes, by class
 */
record Vitals(
        long heap, Map<String, Long> threads, long files, long sockets, long listeners, Map<String, Long> instances) {
    private static final long MEGABYTE = 1L << 20;
    private static final long MORE_HEAP = 48 * MEGABYTE;
    private static final long MORE_THREADS = 20;
    private static final long MORE_FILES = 20;

    /** The history of each session has room for 256 changes; of what belongs to one event there are thousands by now. */
    private static final long MORE_INSTANCES = 1_200;

    /** The web console keeps the newest 500 changes of each session's connection (docs/web-console.md); there are up to six. */
    private static final Map<String, Long> KEPT = Map.of("org.ctios.web.internal.TimeLine$Entry", 6 * 500L);

    /** Karaf's shell keeps a thread for a minute after each command, and this suite gives many. */
    private static final String OF_A_COMMAND = "session-#-thread-#";

    static Vitals of(KarafContainer karaf) {
        try (JMXConnector connector = karaf.jmx()) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            MemoryMXBean memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
            memory.gc();
            memory.gc();
            return new Vitals(
                    memory.getHeapMemoryUsage().getUsed(),
                    threads(ManagementFactory.getPlatformMXBean(server, ThreadMXBean.class)),
                    files(server),
                    sockets(karaf.pid()),
                    listeners(server),
                    Instances.of(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JMException e) {
            throw new AssertionError("the sessions do not tell how they are", e);
        }
    }

    private static Map<String, Long> threads(ThreadMXBean bean) {
        return Arrays.stream(bean.dumpAllThreads(false, false))
                .map(thread -> thread.getThreadName().replaceAll("[0-9a-f]*[0-9][0-9a-f]*", "#"))
                .filter(name -> !name.equals(OF_A_COMMAND))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    private long threadCount() {
        return threads.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Names of which there are more threads than there were. */
    private String newThreads(Vitals before) {
        return threads.entrySet().stream()
                .filter(each -> each.getValue() > before.threads.getOrDefault(each.getKey(), 0L))
                .map(each ->
                        each.getKey() + " " + before.threads.getOrDefault(each.getKey(), 0L) + " to " + each.getValue())
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private static long files(MBeanServerConnection server) throws IOException {
        UnixOperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(server, UnixOperatingSystemMXBean.class);
        return system == null ? -1 : system.getOpenFileDescriptorCount();
    }

    private static long listeners(MBeanServerConnection server) throws IOException, JMException {
        long listeners = 0;
        for (ObjectName session : server.queryNames(new ObjectName("org.ctios:type=Session,*"), null)) {
            listeners += ((Object[]) server.getAttribute(session, "Listeners")).length;
        }
        return listeners;
    }

    private static long sockets(long pid) throws IOException {
        Path descriptors = Path.of("/proc", Long.toString(pid), "fd");
        if (!Files.isReadable(descriptors)) {
            return -1;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(Vitals::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed meanwhile.
            return false;
        }
    }

    /** What has grown by more than chance since then; empty for nothing. */
    List<String> grownSince(Vitals before) {
        List<String> grown = new ArrayList<>();
        grown(grown, "heap", before.heap, heap, MORE_HEAP);
        grown(grown, "threads" + newThreads(before), before.threadCount(), threadCount(), MORE_THREADS);
        grown(grown, "files", before.files, files, MORE_FILES);
        grown(grown, "sockets", before.sockets, sockets, MORE_FILES);
        grown(grown, "listeners", before.listeners, listeners, 0);
        instances.forEach((type, now) ->
                grown(grown, "objects of " + type, before.instances.getOrDefault(type, 0L), now, more(type)));
        return grown;
    }

    /** What is kept on purpose piles up until there are as many as are kept. */
    private static long more(String type) {
        return Math.max(MORE_INSTANCES, KEPT.getOrDefault(type, 0L));
    }

    private static void grown(List<String> grown, String what, long before, long now, long allowed) {
        if (now - before > allowed) {
            grown.add(what + " grew from " + before + " to " + now);
        }
    }

    @Override
    public String toString() {
        return heap / MEGABYTE + " MiB heap, " + threadCount() + " threads, " + files + " files, " + sockets
                + " sockets, " + listeners + " listeners, "
                + instances.values().stream().mapToLong(Long::longValue).sum() + " objects";
    }
}
