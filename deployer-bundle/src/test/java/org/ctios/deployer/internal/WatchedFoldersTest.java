package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFoldersTest {
    @TempDir
    private Path folder;

    private final FakeConfigurations configurations = new FakeConfigurations();

    @Test
    void routeFilesOfAWatchedFolderAreFound() {
        Path routes = RouteText.write(folder.resolve("b.xml"), "<routes/>");
        Path more = RouteText.write(folder.resolve("a.yaml"), "- route:\n");
        RouteText.write(folder.resolve("c.xml"), "<features/>");
        watch(folder, null);

        assertThat(found()).containsExactly(more, routes);
    }

    // The folder etc is watched too, for names that are configurations.
    @Test
    void filesThatTheWatchLeavesOutAreLeftOut() {
        Path routes = RouteText.write(folder.resolve("b.xml"), "<routes/>");
        RouteText.write(folder.resolve("a.yaml"), "- route:\n");
        watch(folder, ".*\\.xml");

        assertThat(found()).containsExactly(routes);
    }

    @Test
    void aFolderThatIsNotThereHoldsUpNoOther() {
        Path routes = RouteText.write(folder.resolve("b.xml"), "<routes/>");
        watch(folder.resolve("absent"), null);
        watch(folder, null);

        assertThat(found()).containsExactly(routes);
    }

    @Test
    void withoutAWatchNothingIsFound() {
        assertThat(found()).isEmpty();
    }

    private Iterable<Path> found() {
        return new WatchedFolders(configurations.admin()).routeFiles();
    }

    private void watch(Path watched, String names) {
        String pid = "org.apache.felix.fileinstall";
        configurations.add(
                names == null
                        ? Map.of("service.factoryPid", pid, "felix.fileinstall.dir", watched.toString())
                        : Map.of(
                                "service.factoryPid",
                                pid,
                                "felix.fileinstall.dir",
                                watched.toString(),
                                "felix.fileinstall.filter",
                                names));
    }
}
