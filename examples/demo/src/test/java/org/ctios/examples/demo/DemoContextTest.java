package org.ctios.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** How the component starts its context. */
class DemoContextTest {
    /** Declarative Services tries again at each edit: what a failed attempt leaves would add up. */
    @Test
    void aContextThatCannotStartItsRoutesLeavesNothingBehind() throws Exception {
        CamelContext camel = new DefaultCamelContext();
        ExecutorService thread = camel.getExecutorServiceManager().newSingleThreadExecutor(this, "of the context");

        assertThatThrownBy(() -> DemoContext.start(camel, new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("ctios:demo?concurrentConsumers=0").to("ctios:demo");
                    }
                }))
                .isInstanceOf(FailedToCreateRouteException.class);

        assertThat(thread.isShutdown()).isTrue();
    }
}
