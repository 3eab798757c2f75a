package org.ctios.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

/** What a faulty edit of {@code etc/org.ctios.examples.kafka.cfg} leads to. */
class KafkaExampleTest {
    /** Declarative Services tries again at each edit: what a failed attempt leaves would add up. */
    @Test
    void aContextThatCannotStartItsRoutesLeavesNothingBehind() throws Exception {
        CamelContext camel = new DefaultCamelContext();
        ExecutorService thread = camel.getExecutorServiceManager().newSingleThreadExecutor(this, "of the context");

        assertThatThrownBy(() -> KafkaExample.start(camel, KafkaSettings.of(Map.of("concurrentConsumers", "0"))))
                .isInstanceOf(FailedToCreateRouteException.class);

        assertThat(thread.isShutdown()).isTrue();
    }

    /** No event has to come, and to wait for ever, before a slip of the pen is told. */
    @Test
    void aSettingThatKafkaRefusesIsToldAtTheStart() {
        Map<String, String> slip = Map.of("kafka.linger.ms", "soon");

        assertThatThrownBy(() -> KafkaExample.start(new DefaultCamelContext(), KafkaSettings.of(slip)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("linger.ms")
                .hasMessageContaining("soon");
    }
}
