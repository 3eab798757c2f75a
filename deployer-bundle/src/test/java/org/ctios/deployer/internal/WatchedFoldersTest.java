package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

        assertThat(found()).containsExactly(told(more), told(routes));
    }

    // The folder etc is watched too, for names that are configurations.
    @Test
    void filesThatTheWatchLeavesOutAreLeftOut() {
        Path routes = RouteText.write(folder.resolve("b.xml"), "<routes/>");
        RouteText.write(folder.resolve("a.yaml"), "- route:\n");
        watch(folder, ".*\\.xml");

        assertThat(found()).containsExactly(told(routes));
    }

    @Test
    void aFolderThatIsNotThereHoldsUpNoOther() {
        Path routes = RouteText.write(folder.resolve("b.xml"), "<routes/>");
        watch(folder.resolve("absent"), null);
        watch(folder, null);

        assertThat(found()).containsExactly(told(routes));
    }

    // FileInstall tells of files in the canonical folder; under another name edits and removals would be those of
    // strangers.
    @Test
    void filesBehindASymbolicLinkHaveTheNameThatFileInstallTells() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path routes = RouteText.write(real.resolve("b.xml"), "<routes/>");
        watch(Files.createSymbolicLink(folder.resolve("link"), real), null);

        assertThat(found()).containsExactly(told(routes));
    }

    @Test
    void filesOfARelativeFolderHaveTheNameThatFileInstallTells() {
        Path routes = RouteText.write(folder.resolve("b.xml"), "<routes/>");
        watch(Path.of("").toAbsolutePath().relativize(folder), null);

        assertThat(found()).containsExactly(told(routes));
    }

    // It leaves the link of a file itself alone: its target may have any name.
    @Test
    void aFileThatIsALinkKeepsItsName() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = RouteText.write(elsewhere.resolve("routes.txt"), "<routes/>");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path link = Files.createSymbolicLink(watched.resolve("b.xml"), target);
        watch(watched, null);

        assertThat(found()).containsExactly(told(link));
    }

    /** As FileInstall's scanner names a file of a folder. */
    private static Path told(Path file) {
        try {
            return file.getParent().toFile().getCanonicalFile().toPath().resolve(file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesThatAreNotNamedOtherwiseAreAllOfTheFolder() {
        Path routes = RouteText.write(folder.resolve("b.xml"), "<routes/>");
        watch(folder, "");

        assertThat(found()).containsExactly(told(routes));
    }

    @Test
    void aWatchThatEndsMeanwhileHoldsUpNothing() {
        watch(folder, null);
        configurations.deleteWhenFound();

        assertThat(found()).isEmpty();
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
