package org.ctios.examples.screenpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a faulty edit of {@code etc/org.ctios.examples.screenpop.cfg} leads to. */
class ScreenPopTest {
    private final Crm crm = new Crm("http://127.0.0.1:9/", Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** Declarative Services tries again at each edit: what a failed attempt leaves would add up. */
    @Test
    void aContextThatCannotStartItsRoutesLeavesNothingBehind() throws Exception {
        CamelContext camel = new DefaultCamelContext();
        ExecutorService thread = camel.getExecutorServiceManager().newSingleThreadExecutor(this, "of the context");

        assertThatThrownBy(() -> ScreenPop.start(camel, new ScreenPopRoutes("demo,,east", 1, crm)))
                .isInstanceOf(FailedToCreateRouteException.class);

        assertThat(thread.isShutdown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1025})
    void aNumberOfLookupsThatCannotBeIsRefusedByItsKey(int lookups) {
        assertThatThrownBy(() -> new ScreenPopRoutes("demo", lookups, crm))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lookups = " + lookups + " is out of range. Write a whole number from 1 to 1024");
    }
}
