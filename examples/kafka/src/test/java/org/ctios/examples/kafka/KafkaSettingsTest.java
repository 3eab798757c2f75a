package org.ctios.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What etc/org.ctios.examples.kafka.cfg may say. */
class KafkaSettingsTest {
    // A file that is empty still makes a route: to a broker on this host, from the demo's session, without a master.
    @Test
    void everyKeyHasADefault() {
        KafkaSettings settings = KafkaSettings.of(Map.of());

        assertThat(settings.session()).isEqualTo("demo");
        assertThat(settings.brokers()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.topic()).isEqualTo("calls");
        assertThat(settings.clusterDirectory()).isEmpty();
        assertThat(settings.node()).isNotBlank();
        assertThat(settings.producer()).isEmpty();
    }

    // A form that a console sends back as it shows it changes nothing.
    @Test
    void theFormShowsTheseDefaults() {
        Map<String, Object> shown = Stream.of(KafkaForm.class.getDeclaredMethods())
                .collect(Collectors.toMap(field -> field.getName().replace('_', '.'), Method::getDefaultValue));

        assertThat(shown).isNotEmpty();
        assertThat(KafkaSettings.of(shown)).isEqualTo(KafkaSettings.of(Map.of()));
    }

    // TLS and SASL have keys of their own in Kafka; the container adds keys that are none of ours.
    @Test
    void whatBeginsWithKafkaIsForTheProducer() {
        KafkaSettings settings = KafkaSettings.of(Map.of(
                "kafka.security.protocol", "SSL", "service.pid", "org.ctios.examples.kafka", "topic", " events "));

        assertThat(settings.producer()).isEqualTo(Map.of("security.protocol", "SSL"));
        assertThat(settings.topic()).isEqualTo("events");
    }

    // Design 5.11: secrets never reach a log.
    @Test
    void aPasswordIsNotInItsText() {
        assertThat(KafkaSettings.of(Map.of("kafka.ssl.truststore.password", "open sesame")))
                .asString()
                .doesNotContain("sesame");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThatThrownBy(() -> KafkaSettings.of(Map.of("concurrentConsumers", "many")))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("many");
    }
}
