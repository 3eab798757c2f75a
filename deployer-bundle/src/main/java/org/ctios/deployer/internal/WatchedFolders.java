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

    /** The files in them with routes. Folders whose watch is limited to certain names are for other things. */
    List<Path> routeFiles() {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(RouteFormat::isRoutes).sorted().forEach(found::add);
            } catch (IOException e) {
                LOG.warn("{} cannot be read: {}", folder, e.toString());
            }
        }
        return found;
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (Configuration watch : watches()) {
            Object folder = watch.getProperties().get("felix.fileinstall.dir");
            if (folder != null && watch.getProperties().get("felix.fileinstall.filter") == null) {
                folders.add(Path.of(folder.toString()));
            }
        }
        return folders.stream().filter(Files::isDirectory).toList();
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
