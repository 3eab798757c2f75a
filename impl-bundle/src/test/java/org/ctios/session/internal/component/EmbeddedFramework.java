package org.ctios.session.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CtiOsSession;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Felix in this JVM with Declarative Services, ConfigAdmin and FileInstall as Karaf has them, and our packaged bundle.
 * API, codec and Netty come from the test's class path, so that the test can use the services it finds.
 */
final class EmbeddedFramework implements AutoCloseable {
    private static final List<String> FROM_CLASS_PATH = List.of(
            "io.netty.bootstrap;version=4.1.0",
            "io.netty.buffer;version=4.1.0",
            "io.netty.channel;version=4.1.0",
            "io.netty.channel.nio;version=4.1.0",
            "io.netty.channel.socket.nio;version=4.1.0",
            "io.netty.handler.flush;version=4.1.0",
            "io.netty.handler.ssl;version=4.1.0",
            "io.netty.util;version=4.1.0",
            "io.netty.util.concurrent;version=4.1.0",
            "org.slf4j;version=2.0.0",
            "org.osgi.service.cm;version=1.6.1");

    private final Framework framework;

    private EmbeddedFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts the framework.
     *
     * @param etc folder that FileInstall watches
     */
    static EmbeddedFramework start(Path etc, Path cache) throws BundleException, IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                String.join(",", FROM_CLASS_PATH) + "," + exportsOf(CtiOsSession.class) + ","
                        + exportsOf(ProtocolVersion.class));
        settings.put("felix.fileinstall.dir", etc.toString());
        settings.put("felix.fileinstall.poll", "100");
        // Karaf has this on: FileInstall writes each changed configuration back into its file. An edit that is made
        // between a change and its writing back is overwritten and never seen, and a scan that comes during it, which
        // at this pace it may, reads half a file.
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.filter", ".*\\.(cfg|config)");
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(settings);
        framework.start();
        EmbeddedFramework embedded = new EmbeddedFramework(framework);
        embedded.installAll();
        return embedded;
    }

    /** What the bundle of that class exports, with the versions it gives to its packages. */
    private static String exportsOf(Class<?> type) throws IOException {
        Path bundle = Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return jar.getManifest()
                    .getMainAttributes()
                    .getValue(Constants.EXPORT_PACKAGE)
                    .replaceAll(";uses:=\"[^\"]*\"", "");
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** ConfigAdmin, for edits that come from no file. */
    ConfigurationAdmin configurationAdmin() {
        return context().getService(context().getServiceReference(ConfigurationAdmin.class));
    }

    /** Our bundle. */
    Bundle sessionBundle() {
        return Stream.of(context().getBundles())
                .filter(bundle -> "ctios-session".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private void installAll() throws BundleException, IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("ctios.bundles")))) {
            for (Path jar : jars.sorted().toList()) {
                context().installBundle(jar.toUri().toString());
            }
        }
        context()
                .installBundle(
                        Path.of(System.getProperty("ctios.bundle")).toUri().toString());
        for (Bundle bundle : context().getBundles()) {
            bundle.start();
            assertThat(bundle.getState()).as(bundle.toString()).isIn(Bundle.ACTIVE, Bundle.STARTING);
        }
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
    }
}
