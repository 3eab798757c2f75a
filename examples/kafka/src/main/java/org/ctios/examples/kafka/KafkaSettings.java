package org.ctios.examples.kafka;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What {@code etc/org.ctios.examples.kafka.cfg} says.
 *
 * @param session name of the session
 * @param events the component's option {@code events}
 * @param concurrentConsumers how many calls may have a record on its way at the same time
 * @param brokers {@code host:port}, several separated by commas
 * @param topic where the records go
 * @param producer further settings of the Kafka producer, such as those for TLS, by their Kafka names
 * @param node name of this container in each record
 * @param clusterDirectory shared by the containers of which one is to do it; empty for no others
 * @param clusterInterval milliseconds between two looks at that directory
 */
record KafkaSettings(
        String session,
        String events,
        int concurrentConsumers,
        String brokers,
        String topic,
        Map<String, Object> producer,
        String node,
        String clusterDirectory,
        long clusterInterval) {
    private static final String PRODUCER = "kafka.";

    /**
     * Reads them.
     *
     * @param values the keys of the file with texts, or whatever has the same text
     * @throws NumberFormatException when a number is none
     */
    static KafkaSettings of(Map<String, ?> values) {
        return new KafkaSettings(
                text(values, "session", "demo"),
                text(values, "events", "call,agent,OnConnection,OnConnectionFailure,OnEventGap"),
                Integer.parseInt(text(values, "concurrentConsumers", "8")),
                text(values, "brokers", "127.0.0.1:9092"),
                text(values, "topic", "calls"),
                producer(values),
                text(values, "node", ManagementFactory.getRuntimeMXBean().getName()),
                text(values, "cluster.dir", ""),
                Long.parseLong(text(values, "cluster.interval", "1000")));
    }

    private static String text(Map<String, ?> values, String key, String otherwise) {
        Object value = values.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? otherwise : text;
    }

    private static Map<String, Object> producer(Map<String, ?> values) {
        Map<String, Object> producer = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(PRODUCER)) {
                producer.put(key.substring(PRODUCER.length()), value.toString());
            }
        });
        return producer;
    }

    /** Passwords of the producer stay out of logs. */
    @Override
    public String toString() {
        return "session " + session + " to topic " + topic + " at " + brokers + " as " + node;
    }
}
