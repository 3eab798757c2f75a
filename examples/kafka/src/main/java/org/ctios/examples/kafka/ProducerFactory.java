package org.ctios.examples.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.ClientDnsLookup;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Kafka producers that fit into a container: it starts before DNS knows the broker, and stops while the broker is away. */
final class ProducerFactory extends DefaultKafkaClientFactory {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /**
     * A producer. By itself it would wait in {@code close} for the acknowledgement of all that was sent, as long as that
     * takes.
     */
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Producer getProducer(Properties properties) {
        lookUp(properties.getProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG));
        return new KafkaProducer<>(properties) {
            @Override
            public void close() {
                close(LIMIT);
            }
        };
    }

    /** The producer looks them up, too, but writes all of its settings into the log before, at each attempt anew. */
    private static void lookUp(String brokers) {
        ClientUtils.parseAndValidateAddresses(List.of(brokers.split("\\s*,\\s*")), ClientDnsLookup.USE_ALL_DNS_IPS);
    }
}
