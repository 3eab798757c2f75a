package org.ctios.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
            Object folder = watch.getProperties().get("felix.fileinstall.dir");
            Object names = watch.getProperties().get("felix.fileinstall.filter");
            if (folder != null) {
                found.addAll(routeFiles(Path.of(folder.toString()), names == null ? ".*" : names.toString()));
            }
        }
        return found;
    }

    private static List<Path> routeFiles(Path folder, String names) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(names))
                    .filter(RouteFormat::isRoutes)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}. See whether it is there, and its permissions", folder, e.toString());
            return List.of();
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
