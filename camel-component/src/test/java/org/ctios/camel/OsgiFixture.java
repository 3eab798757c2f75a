package org.ctios.camel;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.ctios.session.CtiOsSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** A Camel context whose component is in OSGi; a real framework plays it. */
abstract class OsgiFixture extends CamelFixture {
    @TempDir
    Path cache;

    Framework framework;

    @BeforeEach
    void startFramework() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.ctios.session,org.ctios.event"));
        framework.start();
        camel.getComponent("ctios", CtiOsComponent.class)
                .useServices(new ServiceSessions(framework.getBundleContext()));
    }

    @AfterEach
    void stopFramework() throws Exception {
        camel.stop();
        framework.stop();
        framework.waitForStop(LIMIT.toMillis());
    }

    final ServiceRegistration<CtiOsSession> register(TestSession service, int ranking) {
        Dictionary<String, Object> properties =
                new Hashtable<>(Map.of(CtiOsSession.NAME, service.name(), Constants.SERVICE_RANKING, ranking));
        return framework.getBundleContext().registerService(CtiOsSession.class, service, properties);
    }
}
