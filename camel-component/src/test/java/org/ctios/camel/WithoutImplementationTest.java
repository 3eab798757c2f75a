package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The component knows the API only: an application may have forgotten what implements it, and in OSGi it is elsewhere. */
class WithoutImplementationTest {

    @Test
    void theOptionSessionsSaysWhatIsMissing() throws Exception {
        assertThat(startWith(false))
                .asString()
                .endsWith("no CTI OS session implementation found: add ctios-session to the class path");
    }

    @Test
    void inOsgiItSaysWhereSessionsComeFrom() throws Exception {
        assertThat(startWith(true))
                .asString()
                .endsWith("option sessions: in OSGi sessions are made by the configuration files"
                        + " etc/org.ctios.session-NAME.cfg; write those and leave the option out");
    }

    private static Object startWith(boolean osgi) throws Exception {
        ClassLoader mine = WithoutImplementationTest.class.getClassLoader();
        try (URLClassLoader plain = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(plain);
            Object start = plain.loadClass(Start.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            @SuppressWarnings("unchecked")
            Function<Boolean, Object> message = (Function<Boolean, Object>) start;
            return message.apply(osgi);
        } finally {
            Thread.currentThread().setContextClassLoader(mine);
        }
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("impl-bundle") && !entry.contains("ctios-session")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** Loaded a second time, by a class loader that knows no implementation. */
    public static final class Start implements Function<Boolean, Object> {
        @Override
        public Object apply(Boolean osgi) {
            CtiOsComponent component = new CtiOsComponent();
            component.setSessions(Map.of("east", new SessionConfiguration(Map.of("endpoints", "cti-a"))));
            if (osgi) {
                component.useServices(new ServiceSessions(null));
            }
            try (CamelContext camel = new DefaultCamelContext()) {
                camel.addComponent("ctios", component);
                camel.start();
                return "it started";
            } catch (Exception e) {
                return e.getMessage();
            }
        }
    }
}
