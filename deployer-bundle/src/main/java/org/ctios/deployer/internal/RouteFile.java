package org.ctios.deployer.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file from its first appearance to its end. What runs is only touched for a change that has been checked, and
 * comes back when the change does not start after all.
 *
 * <p>Methods return at once; what they ask for is done on the executor, which runs one thing at a time and
 * ends with the file.
 */
final class RouteFile {
    private static final Logger LOG = LoggerFactory.getLogger(RouteFile.class);

    private final Path path;
    private final RouteFormat format;
    private final String name;
    private final RouteEngine engine;
    private final Supplier<Map<String, String>> properties;
    private final ExecutorService executor;

    private volatile @Nullable RunningRoutes running;
    /** As the file and its properties were read last. */
    private @Nullable RouteSource wanted;
    /** What ran last. */
    private @Nullable RouteSource good;
    /** What passed its check last and did not start, unless it waits for a part. */
    private @Nullable RouteSource refused;

    private String complaint = "";

    RouteFile(
            Path path,
            RouteFormat format,
            RouteEngine engine,
            Supplier<Map<String, String>> properties,
            ExecutorService executor) {
        this.path = path;
        this.format = format;
        this.name = format.nameOf(path);
        this.engine = engine;
        this.properties = properties;
        this.executor = executor;
    }

    /** The name of the file's Camel context. */
    String name() {
        return name;
    }

    /** The file is there. Nothing happens when that is known and its text is. */
    void found() {
        executor.execute(() -> read(false));
    }

    /** The file was saved. A fault in it is told, even if it was told before. */
    void saved() {
        executor.execute(() -> read(true));
    }

    /** What its placeholders stand for may have changed. */
    void configured() {
        executor.execute(this::again);
    }

    /** Something was added to Camel, which a waiting file may have waited for. */
    void partsCame() {
        executor.execute(this::retryWhatWaits);
    }

    /**
     * Something is taken from Camel. Completes when nothing of it is used any more. Routes that are just starting are not
     * waited for, and stop as soon as they run: in a refresh the framework holds a lock meanwhile that their start may need.
     */
    CompletableFuture<Void> partsGo(List<CamelPart> parts) {
        boolean runs = running != null;
        CompletableFuture<Void> given = CompletableFuture.runAsync(() -> give(parts), executor);
        return runs ? given : CompletableFuture.completedFuture(null);
    }

    /** The file is gone, or nobody is there any more to look after it. Completes when all of it has ended. */
    CompletableFuture<Void> ended(String why) {
        return CompletableFuture.runAsync(() -> end(why), executor);
    }

    private void read(boolean tellAgain) {
        try {
            want(RouteSource.read(path, format, properties.get()), tellAgain);
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}. {} See its permissions", path, e, consequence());
        }
    }

    private void again() {
        if (wanted != null) {
            want(wanted.with(properties.get()), true);
        }
    }

    private void want(RouteSource now, boolean tellAgain) {
        wanted = good != null && good.saysTheSameAs(now) ? good : now;
        complaint = tellAgain ? "" : complaint;
        retry();
    }

    private void retryWhatWaits() {
        // To try it means to stop what runs, for something that a new part does not change.
        if (running == null || wanted != refused) {
            retry();
        }
    }

    private void retry() {
        RouteSource next = wanted;
        if (next != null && (running == null || next != good)) {
            attempt(next);
        }
    }

    private void attempt(RouteSource next) {
        refused = null;
        try {
            if (running == null) {
                begin(engine.load(name, next), next);
                LOG.info("{}: {} running in the Camel context {}", path, count(), name);
            } else {
                engine.check(name, next);
                replace(next);
            }
            complaint = "";
        } catch (RouteFault fault) {
            refused = fault.missing() == null ? refused : null;
            fallBack(next);
            tell(fault, next);
        }
    }

    private void replace(RouteSource next) throws RouteFault {
        LoadedRoutes loaded = engine.load(name, next);
        long start = System.nanoTime();
        stop();
        begin(loaded, next);
        long gap = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        LOG.info("{}: changed, {} running; the routes were away for {} ms", path, count(), gap);
    }

    /** Until they run, these are the routes that do not. */
    private void begin(LoadedRoutes loaded, RouteSource next) throws RouteFault {
        refused = next;
        run(loaded, next);
        refused = null;
    }

    private void run(LoadedRoutes loaded, RouteSource source) throws RouteFault {
        running = loaded.start();
        good = source;
    }

    private void fallBack(RouteSource failed) {
        RouteSource before = good;
        if (running == null && before != null && before != failed) {
            try {
                run(engine.load(name, before), before);
            } catch (RouteFault worse) {
                LOG.debug("{}: the routes from before the change do not start either", path, worse);
            }
        }
    }

    private void tell(RouteFault fault, RouteSource failed) {
        String finding = fault.missing() == null
                ? fault.place() + ": " + fault.reason()
                : " waits for the " + fault.missing() + ": no bundle in this container offers it yet.";
        String what = finding + " " + consequence() + " " + Remedy.of(fault, failed, good);
        if (what.equals(complaint)) {
            LOG.debug("{}{}", path, what, fault);
        } else {
            LOG.warn("{}{}", path, what);
            LOG.debug("{} in full", path, fault);
        }
        complaint = what;
    }

    private String consequence() {
        return running == null ? "No route of it runs." : "The routes from before the change go on.";
    }

    private void give(List<CamelPart> parts) {
        for (CamelPart part : parts) {
            if (running != null && running.uses(part)) {
                stop();
                LOG.info("{}: stopped, because the {} goes away; starts again when it is back", path, part);
            }
        }
    }

    private void end(String why) {
        boolean ran = running != null;
        stop();
        wanted = null;
        good = null;
        executor.shutdown();
        LOG.info("{}: {}{}", path, why, ran ? ", its routes have stopped" : "");
    }

    private void stop() {
        RunningRoutes old = running;
        running = null;
        if (old != null) {
            old.stop();
        }
    }

    private String count() {
        int count = running == null ? 0 : running.count();
        return count == 1 ? "1 route" : count + " routes";
    }
}
