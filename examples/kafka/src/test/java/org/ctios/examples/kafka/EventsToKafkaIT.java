package org.ctios.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ctios.simulator.CtiServerPair;
import org.ctios.testbroker.TestBroker;
import org.ctios.testbroker.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** From a simulated pair of CTI Servers to a real broker. */
class EventsToKafkaIT {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @TempDir
    private static Path directory;

    private static TestBroker broker;

    // Ten calls a second, each over within two seconds.
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(30).callsPerMinute(30).speed(20).start();
    private String topic;
    private TopicReader reader;

    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start(directory);
    }

    @BeforeEach
    void newTopic(TestInfo test) {
        broker.restart();
        topic = test.getTestMethod().orElseThrow().getName();
        reader = new TopicReader(broker.bootstrapServers(), topic);
    }

    @AfterEach
    void closeReaderAndPair() {
        reader.close();
        pair.close();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    // Issue "a session", 6: events to Kafka keyed by call. All of them, each once, in the order of the call.
    @Test
    void everyEventArrivesOnceUnderItsCallInOrder() throws Exception {
        try (Node node = node(Map.of("node", "alone"))) {
            await().atMost(LIMIT).until(() -> reader.records().size() > 300);
            assertEverythingArrives(node);
        }
        assertThat(reader.records()).allSatisfy(record -> {
            assertThat(TestRecords.header(record, "ctios-node")).isEqualTo("alone");
            assertThat(record.value())
                    .startsWith("{\"event\":\"" + TestRecords.header(record, "ctios-event") + "\"")
                    .contains("\"sequence\":" + TestRecords.header(record, "ctios-sequence"));
        });
        assertThat(TestRecords.ofTopic(reader.records()))
                .containsKeys("east", "agent.5000.1001")
                .hasSizeGreaterThan(20);
    }

    // Issue "a session", 3 and 7: back-pressure to the session's queue. A broker that is killed costs time and no
    // event.
    @Test
    void aBrokerThatDiesAndComesBackMissesNothing() throws Exception {
        try (Node node = node(Map.of())) {
            await().atMost(LIMIT).until(() -> reader.records().size() > 50);
            broker.kill();
            int heard = node.told().size();
            await().atMost(LIMIT).until(() -> node.told().size() > heard + 100);
            broker.restart();
            assertEverythingArrives(node);
        }
    }

    // A container must stop although the broker is away, and what it has not sent must not keep it.
    @Test
    void theRouteStopsWhileTheBrokerIsAway() throws Exception {
        try (Node node = node(Map.of())) {
            await().atMost(LIMIT).until(() -> reader.records().size() > 50);
            broker.kill();
            int heard = node.told().size();
            await().atMost(LIMIT).until(() -> node.told().size() > heard + 20);
            await().atMost(Duration.ofSeconds(15)).untilAsserted(node::stopRoute);
        }
    }

    // After a restart of a machine its DNS may be later than its container.
    @Test
    void aBrokerWhoseNameIsNotKnownAtTheStartMissesNothing() throws Exception {
        try (Node node = nodeOf("broker.invalid")) {
            await().atMost(LIMIT).until(() -> node.told().size() > 50);
            Files.writeString(Path.of(System.getProperty("jdk.net.hosts.file")), "127.0.0.1 broker.invalid");
            assertEverythingArrives(node);
        }
    }

    // And must be able to stop before that, too.
    @Test
    void theRouteStopsWhileTheNameOfTheBrokerIsNotKnown() throws Exception {
        try (Node node = nodeOf("nobody.invalid")) {
            await().atMost(LIMIT).until(() -> node.told().size() > 20);
            await().atMost(Duration.ofSeconds(15)).untilAsserted(node::stopRoute);
        }
    }

    // A record that no broker takes must not hold up its call for ever.
    @Test
    void anEventThatIsTooLargeIsPassedOver() throws Exception {
        try (Node node = node(Map.of("kafka.max.request.size", "1000"))) {
            await().atMost(LIMIT).until(() -> reader.records().size() > 50);
            assertThat(reader.records().size()).isLessThan(node.told().size());
            assertThat(reader.records())
                    .allMatch(record -> record.serializedValueSize() < 1000)
                    .anyMatch(record -> record.key().startsWith("call."));
        }
    }

    // Issue "a session", 3: works with master:. Of two nodes one sends; the other goes on when the first one stops.
    @Test
    void ofTwoNodesWithOneDirectoryOnlyTheMasterSends(@TempDir Path cluster) throws Exception {
        Map<String, String> shared = Map.of("cluster.dir", cluster.toString(), "cluster.interval", "100");
        try (Node first = node(with(shared, "node", "first"))) {
            await().atMost(LIMIT).until(() -> reader.records().size() > 20);
            try (Node second = node(with(shared, "node", "second"))) {
                int heard = second.told().size();
                await().atMost(LIMIT).until(() -> second.told().size() > heard + 100);
                assertThat(nodes()).containsExactly("first");

                first.stopRoute();
                await().atMost(LIMIT).until(() -> nodes().contains("second"));
            }
        }
    }

    private Node node(Map<String, String> settings) throws Exception {
        return new Node(pair, with(with(settings, "brokers", broker.bootstrapServers()), "topic", topic));
    }

    private Node nodeOf(String host) throws Exception {
        String brokers = broker.bootstrapServers().replace("127.0.0.1", host);
        return new Node(pair, Map.of("brokers", brokers, "topic", topic));
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return more;
    }

    private void assertEverythingArrives(Node node) {
        pair.contactCentre().pause();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(TestRecords.ofTopic(reader.records()))
                .isEqualTo(TestRecords.ofEvents(node.told())));
        assertThat(partitionsByKey(reader.records()).values()).allMatch(partitions -> partitions.size() == 1);
    }

    private Set<String> nodes() {
        Set<String> nodes = new HashSet<>();
        reader.records().forEach(record -> nodes.add(TestRecords.header(record, "ctios-node")));
        return nodes;
    }

    private static Map<String, Set<Integer>> partitionsByKey(List<ConsumerRecord<String, String>> records) {
        Map<String, Set<Integer>> partitions = new HashMap<>();
        records.forEach(record ->
                partitions.computeIfAbsent(record.key(), key -> new HashSet<>()).add(record.partition()));
        return partitions;
    }
}
