package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The same jar runs where no OSGi class can be found; the imports of {@code org.osgi} are optional. */
class WithoutOsgiTest {

    @Test
    void aRouteRunsWithNoOsgiClassOnTheClassPath() throws Exception {
        try (URLClassLoader plain = new URLClassLoader(classPathWithoutOsgi(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(plain);
            Callable<?> route = (Callable<?>) plain.loadClass(OneRoute.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(route.call()).isEqualTo("OnConnection");
            assertThat(route.getClass().getClassLoader()).isSameAs(plain);
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
    }

    /** Spring makes the component a bean and looks at all that the class declares. */
    @Test
    void theClassOfTheComponentCanBeReadWholeWithoutOsgi() throws Exception {
        try (URLClassLoader plain = new URLClassLoader(classPathWithoutOsgi(), ClassLoader.getPlatformClassLoader())) {
            Class<?> component = plain.loadClass(CtiOsComponent.class.getName());
            assertThat(component.getDeclaredMethods()).isNotEmpty();
            assertThat(component.getDeclaredFields()).isNotEmpty();
        }
    }

    private static URL[] classPathWithoutOsgi() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String file = Path.of(entry).getFileName().toString();
            if (!file.contains("osgi") && !file.contains("felix")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** Loaded a second time, by a class loader that knows no OSGi. */
    public static final class OneRoute implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (CamelContext camel = new DefaultCamelContext();
                    TestSession session = new TestSession("demo")) {
                camel.getRegistry().bind("demo", session);
                camel.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("ctios:demo?events=connection").to("mock:out");
                    }
                });
                camel.start();
                MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
                out.expectedMessageCount(1);
                session.tell(TestEvents.connected(1));
                out.assertIsSatisfied();
                return out.getExchanges().get(0).getIn().getHeader(CtiOsConstants.EVENT, String.class);
            }
        }
    }
}
