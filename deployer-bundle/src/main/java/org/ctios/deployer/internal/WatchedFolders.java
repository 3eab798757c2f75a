package org.ctios.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders that FileInstall watches. It tells of a file once, to whom handles it then: a deployer that was away in
 * between, for an update of Camel or its own, has to look for itself.
 */
final class WatchedFolders {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);
    private static final String FILTER = "(service.factoryPid=org.apache.felix.fileinstall)";

    private final ConfigurationAdmin configurations;

    WatchedFolders(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /** The files in them with routes. */
    List<Path> routeFiles() {
        List<Path> found = new ArrayList<>();
        for (Configuration watch : watches()) {
            Dictionary<String, Object> values = valuesOf(watch);
            if (values != null && values.get("felix.fileinstall.dir") != null) {
                Path folder = Path.of(values.get("felix.fileinstall.dir").toString());
                found.addAll(routeFiles(folder, namesIn(values)));
            }
        }
        return found;
    }

    private static String namesIn(Dictionary<String, Object> values) {
        Object names = values.get("felix.fileinstall.filter");
        return names == null || names.toString().isEmpty() ? ".*" : names.toString();
    }

    /** FileInstall tells of a file in the canonical folder: known under another name it would be a stranger to its own edits. */
    private static List<Path> routeFiles(Path folder, String names) {
        try (Stream<Path> files = Files.list(folder.toRealPath())) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(names))
                    .filter(RouteFormat::isRoutes)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}. See whether it is there, and its permissions", folder, e.toString());
            return List.of();
        }
    }

    private static @Nullable Dictionary<String, Object> valuesOf(Configuration watch) {
        try {
            return watch.getProperties();
        } catch (IllegalStateException deletedSinceItWasFound) {
            return null;
        }
    }

    private List<Configuration> watches() {
        try {
            Configuration[] found = configurations.listConfigurations(FILTER);
            return found == null ? List.of() : List.of(found);
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
