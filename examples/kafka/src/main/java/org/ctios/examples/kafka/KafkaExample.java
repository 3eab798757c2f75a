package org.ctios.examples.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Puts all of the example into a Camel context, in a container or elsewhere. */
final class KafkaExample {
    private static final int SHUTDOWN_SECONDS = 5;

    private KafkaExample() {}

    /**
     * Starts a context with it; when that fails nothing of it goes on. The route comes last: a context that fails to start
     * with a faulty one is beyond stopping, one that runs is not.
     */
    static void start(CamelContext camel, KafkaSettings settings) throws Exception {
        try {
            prepare(camel, settings);
            camel.start();
            camel.addRoutes(new KafkaRoutes(settings));
        } catch (Exception e) {
            camel.stop();
            throw e;
        }
    }

    private static void prepare(CamelContext camel, KafkaSettings settings) throws Exception {
        camel.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        if (!settings.clusterDirectory().isEmpty()) {
            camel.addService(cluster(settings));
        }
        KafkaComponent kafka = camel.getComponent("kafka", KafkaComponent.class);
        kafka.setKafkaClientFactory(new ProducerFactory());
        configure(kafka.getConfiguration(), settings);
        check(kafka.getConfiguration());
    }

    /**
     * A record counts when all replicas have it; what is sent again is not written twice and keeps its place; and the
     * producer tries for as long as it takes. Not in the endpoint's URI, which logs and JMX show.
     */
    private static void configure(KafkaConfiguration kafka, KafkaSettings settings) {
        kafka.setBrokers(settings.brokers());
        kafka.setRequestRequiredAcks("all");
        kafka.setEnableIdempotence(true);
        kafka.setDeliveryTimeoutMs(Integer.MAX_VALUE);
        Map<String, Object> producer = new HashMap<>();
        // A broker that is away is looked for every five seconds, which is also how often the log tells of it.
        producer.put("reconnect.backoff.max.ms", "5000");
        producer.putAll(settings.producer());
        kafka.setAdditionalProperties(producer);
    }

    /** A setting that Kafka refuses ends the start: the producer is made with the first event, which would wait for ever. */
    private static void check(KafkaConfiguration kafka) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // There Kafka looks for the classes that settings name.
        thread.setContextClassLoader(ProducerConfig.class.getClassLoader());
        try {
            new ProducerConfig(kafka.createProducerProperties());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static FileLockClusterService cluster(KafkaSettings settings) {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setId(settings.node());
        cluster.setRoot(settings.clusterDirectory());
        cluster.setAcquireLockDelay(settings.clusterInterval(), TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(settings.clusterInterval(), TimeUnit.MILLISECONDS);
        return cluster;
    }
}
