package org.ctios.deployer.internal;

import java.io.File;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Hears of files from FileInstall, of their properties from ConfigAdmin, and of Camel's parts from the registry. */
@Component(
        service = {ArtifactInstaller.class, ConfigurationListener.class},
        immediate = true)
public final class RouteFileInstaller implements ArtifactInstaller, ConfigurationListener {
    private final BundleContext bundleContext;
    private final RouteFiles files;
    private final ServiceListener partsListener = this::partsChanged;

    /** Starts the routes of the files that are there already. */
    @Activate
    public RouteFileInstaller(BundleContext bundleContext, @Reference ConfigurationAdmin configurations)
            throws InvalidSyntaxException {
        this.bundleContext = bundleContext;
        RouteProperties properties = new RouteProperties(configurations);
        files = new RouteFiles(new CamelEngine(new OsgiContexts(bundleContext)), properties::of, RouteThread::of);
        bundleContext.addServiceListener(partsListener, CamelPart.filter());
        new WatchedFolders(configurations).routeFiles().forEach(files::found);
    }

    @Deactivate
    void stop() {
        bundleContext.removeServiceListener(partsListener);
        files.close();
    }

    @Override
    public boolean canHandle(File artifact) {
        return files.takes(artifact.toPath());
    }

    @Override
    public void install(File artifact) {
        files.found(artifact.toPath());
    }

    @Override
    public void update(File artifact) {
        files.saved(artifact.toPath());
    }

    @Override
    public void uninstall(File artifact) {
        files.removed(artifact.toPath());
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        String name = RouteProperties.nameIn(event);
        if (name != null) {
            files.configured(name);
        }
    }

    private void partsChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.REGISTERED) {
            files.partsCame();
        } else if (event.getType() == ServiceEvent.UNREGISTERING) {
            files.partsGo(CamelPart.of(event.getServiceReference()));
        }
    }
}
