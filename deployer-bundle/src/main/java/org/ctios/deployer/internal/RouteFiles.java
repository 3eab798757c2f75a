package org.ctios.deployer.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All files, each with an executor of its own, so that a file that hangs holds up no other. Any thread. */
final class RouteFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);
    /** Longer than routes may take to stop. */
    private static final int LIMIT_SECONDS = 30;

    private final RouteEngine engine;
    private final Function<String, Map<String, String>> properties;
    private final Function<String, ExecutorService> executors;
    private final Map<Path, RouteFile> files = new LinkedHashMap<>();
    private final Set<Path> refused = new LinkedHashSet<>();
    private boolean closed;

    /**
     * No files yet.
     *
     * @param properties what placeholders stand for at the moment, for a name of routes
     * @param executors one that does one thing at a time, for a name of routes
     */
    RouteFiles(
            RouteEngine engine,
            Function<String, Map<String, String>> properties,
            Function<String, ExecutorService> executors) {
        this.engine = engine;
        this.properties = properties;
        this.executors = executors;
    }

    /** True for a file that begins as Camel routes do, and for one that was taken before: no edit takes it away again. */
    synchronized boolean takes(Path path) {
        return files.containsKey(path) || refused.contains(path) || RouteFormat.isRoutes(path);
    }

    /** A file is there. Telling of one that is known and has not changed does nothing. */
    synchronized void found(Path path) {
        RouteFile file = fileAt(path);
        if (file != null) {
            file.found();
        }
    }

    /** A file was saved, edited or not. */
    synchronized void saved(Path path) {
        RouteFile file = fileAt(path);
        if (file != null) {
            file.saved();
        }
    }

    private @Nullable RouteFile fileAt(Path path) {
        if (closed) {
            return null;
        }
        return files.containsKey(path) ? files.get(path) : added(path);
    }

    private @Nullable RouteFile added(Path path) {
        RouteFormat format = RouteFormat.named(path);
        if (format == null || isTaken(format.nameOf(path), path)) {
            return null;
        }
        String name = format.nameOf(path);
        RouteFile file = new RouteFile(path, format, engine, () -> properties.apply(name), executors.apply(name));
        files.put(path, file);
        return file;
    }

    private boolean isTaken(String name, Path path) {
        for (Map.Entry<Path, RouteFile> other : files.entrySet()) {
            if (other.getValue().name().equals(name)) {
                refused.add(path);
                LOG.warn(
                        "{} would have the name {}, which {} has. No route of it runs. Rename it, or remove the other.",
                        path,
                        name,
                        other.getKey());
                return true;
            }
        }
        return false;
    }

    /** The file is gone. Returns when its routes have stopped. */
    void removed(Path path) {
        RouteFile file = forget(path);
        if (file != null) {
            await(List.of(file.ended("removed")));
            tryRefused();
        }
    }

    private synchronized @Nullable RouteFile forget(Path path) {
        refused.remove(path);
        return files.remove(path);
    }

    private synchronized void tryRefused() {
        List<Path> again = List.copyOf(refused);
        refused.clear();
        again.forEach(this::found);
    }

    /** The properties for routes of that name may have changed. */
    synchronized void configured(String name) {
        files.values().stream().filter(file -> file.name().equals(name)).forEach(RouteFile::configured);
    }

    /** Something was added to Camel. */
    synchronized void partsCame() {
        files.values().forEach(RouteFile::partsCame);
    }

    /** Something is taken from Camel. Returns when nothing of it is used any more. */
    void partsGo(List<CamelPart> parts) {
        await(each(file -> file.partsGo(parts)));
    }

    /** Ends all of them. Returns when they have stopped. */
    void close() {
        List<CompletableFuture<Void>> ending;
        synchronized (this) {
            ending = each(file -> file.ended("the deployer stops"));
            closed = true;
            files.clear();
            refused.clear();
        }
        await(ending);
    }

    private synchronized List<CompletableFuture<Void>> each(Function<RouteFile, CompletableFuture<Void>> action) {
        return new ArrayList<>(files.values().stream().map(action).toList());
    }

    private static void await(List<CompletableFuture<Void>> actions) {
        try {
            CompletableFuture.allOf(actions.toArray(CompletableFuture[]::new)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Routes have not stopped within {} s; look at what they wait for", LIMIT_SECONDS, e);
        }
    }
}
