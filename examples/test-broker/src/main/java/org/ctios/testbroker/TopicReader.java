package org.ctios.testbroker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all of a topic with whatever Kafka client is on the class path. Not thread-safe. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    /**
     * A reader at the beginning of a topic, which comes into being if there is none.
     *
     * @param bootstrapServers a broker that runs
     */
    public TopicReader(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<PartitionInfo> partitions = List.of();
        while (partitions.isEmpty()) {
            partitions = consumer.partitionsFor(topic);
        }
        List<TopicPartition> all = new ArrayList<>();
        partitions.forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** All records so far, after a look for more: those of one partition in their order. */
    public List<ConsumerRecord<String, String>> records() {
        consumer.poll(POLL).forEach(records::add);
        return Collections.unmodifiableList(records);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
