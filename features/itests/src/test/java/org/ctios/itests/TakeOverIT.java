package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.TrafficMix;
import org.ctios.testbroker.TestBroker;
import org.ctios.testbroker.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue "a session", 6 and "what must be shown": two containers, one simulated pair, one topic. docs/take-over.md has the
 * figures of a run with {@code -Dctios.takeovers=5}.
 */
class TakeOverIT {
    private static final int TAKE_OVERS = Integer.getInteger("ctios.takeovers", 1);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /**
     * The master is thought dead after five intervals of a second, which are looked at once in an interval, and the next
     * one starts a second later. The rest is for a slow machine.
     */
    private static final Duration LEASE = Duration.ofSeconds(5 + 1 + 1).plusSeconds(3);

    // Four calls a second, over within ten seconds: some forty events a second, some thirty calls at any time.
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(60).callsPerMinute(60).speed(4).start();
    private final List<KafkaNode> nodes = new ArrayList<>();
    private TestBroker broker;
    private TopicReader reader;

    @BeforeEach
    void startEverything(@TempDir Path directory) throws Exception {
        // Without transfers: a call that changes its name is not what this is about.
        pair.contactCentre().setTrafficMix(new TrafficMix(0.2, 0.3, 0, 0, 0, 0, 0.04, 0.02, 0.08, 0.05, 0));
        broker = TestBroker.start(Files.createDirectories(directory.resolve("broker")));
        reader = new TopicReader(broker.bootstrapServers(), KafkaNode.TOPIC);
        Path shared = Files.createDirectories(directory.resolve("shared"));
        for (String name : List.of("karaf-1", "karaf-2")) {
            nodes.add(KafkaNode.create(name, pair.endpoints(), broker.bootstrapServers(), shared));
        }
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::start))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @AfterEach
    void stopEverything() {
        nodes.forEach(KafkaNode::close);
        Stream.of(reader, broker, pair).forEach(TakeOverIT::close);
    }

    @Test
    void whenTheActiveContainerIsKilledTheOtherOneGoesOnAlone() {
        List<Long> gaps = new ArrayList<>();
        KafkaNode active = awaitActive();
        while (gaps.size() < TAKE_OVERS) {
            KafkaNode standby = theOther(active);
            await().atMost(LIMIT).until(() -> pair.sessions(pair.active()) == 2);
            gaps.add(takeOver(active, standby));
            if (gaps.size() < TAKE_OVERS) {
                active.start();
            }
            active = standby;
        }
        Collections.sort(gaps);
        System.out.println("Milliseconds from the kill to the first record of the other container: " + gaps);
    }

    /** Kills one, and looks at what the other one makes of it. */
    private long takeOver(KafkaNode active, KafkaNode standby) {
        await().atMost(LIMIT).until(() -> content(active).records().size() > 200);
        assertThat(content(standby).records())
                .as("a connected session tells nothing")
                .isEmpty();

        long killed = System.currentTimeMillis();
        active.kill();
        await().atMost(LIMIT).until(() -> content(standby).records().size() > 200);

        long gap = content(standby).first() - killed;
        assertThat(Duration.ofMillis(gap)).isBetween(Duration.ZERO, LEASE);
        assertThat(content(active).last()).isLessThan(content(standby).first());
        assertThat(content(active).repeated()).isEmpty();
        assertThat(content(standby).repeated()).isEmpty();
        pair.contactCentre().whilePaused(() -> assertTruth(active, standby));
        return gap;
    }

    private void assertTruth(KafkaNode dead, KafkaNode active) {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(content(active).calls()).isEqualTo(Truth.calls(pair));
            assertThat(content(active).agents()).isEqualTo(Truth.agents(pair));
        });
        // So there was something to be told by reconciliation.
        assertThat(content(dead).calls()).isNotEqualTo(Truth.calls(pair));
    }

    private KafkaNode awaitActive() {
        await("records of one node").atMost(LIMIT).until(() -> !reader.records().isEmpty());
        String name = TopicContent.header(reader.records().get(0), "ctios-node");
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private KafkaNode theOther(KafkaNode node) {
        return nodes.stream().filter(other -> other != node).findFirst().orElseThrow();
    }

    private TopicContent content(KafkaNode node) {
        return TopicContent.of(reader.records(), node.name());
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
