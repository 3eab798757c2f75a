package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import org.apache.camel.Service;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file is saved with a mistake often, and tried again as often: nothing may be left of a context that Camel could not
 * initialize, and that it takes for stopped.
 */
class FailedContextsTest {
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final String FAULTY =
            """
            - beans:
                - name: desk
                  type: "org.ctios.deployer.internal.FailedContextsTest$Desk"
                  destroyMethod: close
            - route:
                id: one
                from:
                  uri: direct:in
                  steps:
                    - to: direct:out?blok=true
            """;

    @TempDir
    private Path folder;

    private final Contexts contexts = new Contexts();
    private final CamelEngine engine = new CamelEngine(contexts);

    /** A bean of a file that has something open. */
    public static final class Desk {
        public Desk() {
            OPEN.incrementAndGet();
        }

        public void close() {
            OPEN.decrementAndGet();
        }
    }

    /** As the contexts of a container have them: beans that are services, and converters that follow services. */
    private static final class Contexts implements CamelContexts {
        final List<Beans> beans = new ArrayList<>();
        final List<TypeConverter> converters = new ArrayList<>();
        final List<ExecutorService> threads = new ArrayList<>();

        @Override
        public DefaultCamelContext create(String name, Map<String, String> properties) {
            DefaultCamelContext context = new DefaultCamelContext();
            CamelContexts.prepare(context, name, properties);
            Beans services = new Beans();
            context.addLifecycleStrategy(services);
            beans.add(services);
            converters.add(context.getTypeConverter());
            threads.add(context.getExecutorServiceManager().newSingleThreadExecutor(this, "of a step"));
            return context;
        }

        @Override
        public void close(DefaultCamelContext context) {
            CamelContexts.stop(context);
        }
    }

    private static final class Beans extends LifecycleStrategySupport implements Service {
        int stopped;

        @Override
        public void start() {}

        @Override
        public void stop() {
            stopped++;
        }
    }

    @BeforeEach
    void close() {
        OPEN.set(0);
    }

    // For each save of a faulty edit.
    @Test
    void aFailedCheckLeavesNothing() {
        assertThatThrownBy(() -> engine.check("calls", source(FAULTY))).isInstanceOf(RouteFault.class);

        nothingIsLeft();
    }

    // For each try of a file that cannot run.
    @Test
    void aFailedStartLeavesNothing() throws Exception {
        LoadedRoutes loaded = engine.load("calls", source(FAULTY));
        assertThat(OPEN).hasValue(1);
        assertThatThrownBy(loaded::start).isInstanceOf(RouteFault.class);

        nothingIsLeft();
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() {
        assertThatThrownBy(() -> engine.load("calls", source(FAULTY.replace("- to:", "- tto:"))))
                .isInstanceOf(RouteFault.class);

        nothingIsLeft();
    }

    // Otherwise it would be stopped twice.
    @Test
    void routesThatRanLeaveNothing() throws Exception {
        engine.load("calls", source(FAULTY.replace("blok", "block"))).start().stop();

        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(OPEN).as("beans that are not destroyed").hasValue(0);
        assertThat(contexts.beans).isNotEmpty().allSatisfy(beans -> assertThat(beans.stopped)
                .isPositive());
        assertThat(contexts.converters).allSatisfy(converter -> assertThat((ServiceSupport) converter)
                .matches(service -> !service.isNew() && service.isStopped()));
        assertThat(contexts.threads).allMatch(ExecutorService::isShutdown);
        assertThat(mbeans()).isEmpty();
    }

    private static Iterable<ObjectName> mbeans() {
        try {
            return ManagementFactory.getPlatformMBeanServer()
                    .queryNames(new ObjectName("org.apache.camel:context=*calls*,*"), null);
        } catch (javax.management.MalformedObjectNameException e) {
            throw new AssertionError(e);
        }
    }

    private RouteSource source(String text) {
        return RouteText.source(folder, "calls.yaml", text);
    }
}
