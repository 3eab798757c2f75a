package org.ctios.examples.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ctios.simulator.CtiServerPair;
import org.ctios.testbroker.TestBroker;
import org.ctios.testbroker.TopicReader;

/** The example on one screen: broker, simulator, session and route, and the records as a consumer sees them. */
public final class Demo {
    private Demo() {}

    /**
     * Runs until the process is stopped.
     *
     * @param arguments where the broker may keep its data
     */
    public static void main(String... arguments) throws Exception {
        Files.createDirectories(Path.of(arguments[0]));
        Path directory = Files.createTempDirectory(Path.of(arguments[0]), "run");
        try (TestBroker broker = TestBroker.start(directory);
                CtiServerPair pair = CtiServerPair.builder().callsPerMinute(20).start();
                TopicReader reader = new TopicReader(broker.bootstrapServers(), "calls");
                Node node = new Node(pair, Map.of("brokers", broker.bootstrapServers(), "node", "example"))) {
            System.out.println("Records of the topic calls at " + broker.bootstrapServers() + "; Ctrl-C ends it.");
            for (int printed = 0; !Thread.interrupted(); ) {
                var records = reader.records();
                records.subList(printed, records.size()).forEach(Demo::print);
                printed = records.size();
            }
        }
    }

    private static void print(ConsumerRecord<String, String> record) {
        System.out.printf(
                "partition %d offset %-5d %-30s %s%n",
                record.partition(), record.offset(), record.key(), record.value());
    }
}
