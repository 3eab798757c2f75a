package org.ctios.examples.kafka;

import java.time.Duration;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Kafka producers that close within seconds. By themselves they would wait for the acknowledgement of all that was sent,
 * as long as that takes, and a container could not be stopped while the broker is away.
 */
final class EagerClose extends DefaultKafkaClientFactory {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Producer getProducer(Properties properties) {
        return new KafkaProducer<>(properties) {
            @Override
            public void close() {
                close(LIMIT);
            }
        };
    }
}
