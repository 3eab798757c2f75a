package org.ctios.deployer.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

// A folder of files with routes that are only words; everything happens at once, on the test's own thread.
abstract class RouteFilesRun {
    @TempDir
    Path folder;

    final List<DirectExecutor> executors = new ArrayList<>();
    final FakeEngine engine = new FakeEngine();
    final Map<String, String> properties = new HashMap<>();
    final RouteFiles files = new RouteFiles(engine, name -> properties, this::executor);
    Path calls;

    @BeforeEach
    void name() {
        calls = folder.resolve("calls.yaml");
    }

    private ExecutorService executor(String name) {
        DirectExecutor executor = new DirectExecutor();
        executors.add(executor);
        return executor;
    }

    void configure(String key, String value) {
        properties.put(key, value);
        files.configured("calls");
    }

    void save(Path file, String text) {
        RouteText.write(file, text);
        files.saved(file);
    }
}
