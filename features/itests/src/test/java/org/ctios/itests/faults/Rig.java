package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.ctios.itests.EtcFile;
import org.ctios.itests.KafkaNode;
import org.ctios.itests.KarafShell;
import org.ctios.simulator.CtiServerPair;
import org.ctios.testbroker.TestBroker;
import org.ctios.testbroker.TopicReader;

/** The whole way: a simulated pair, a container with sessions and a route, a broker, and the books about all of it. */
final class Rig implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String OF_THE_TEAM = "1009";

    private final Path directory;
    private final WallClock clock;
    private final CtiServerPair pair;
    private final TestBroker broker;
    private final Topic topic;
    private final Books books;
    private final KafkaNode node;
    private final List<Desk> desks;
    private final Users users;
    private long paused;

    private Rig(Path directory, CtiServerPair pair, TestBroker broker, KafkaNode node, long seed, Site site) {
        this.directory = directory;
        this.pair = pair;
        this.broker = broker;
        this.node = node;
        this.clock = new WallClock(directory.resolve("clock"));
        this.topic = new Topic(new TopicReader(broker.bootstrapServers(), KafkaNode.TOPIC), clock);
        this.books = new Books(pair, topic, directory, clock);
        this.desks = Desk.all(pair.contactCentre());
        this.users = new Users(pair.contactCentre(), node.karaf(), books.wire(), seed, site.transfers());
    }

    /** Everything runs when this returns, and calls arrive. */
    static Rig start(Path directory, long seed, Site site) throws IOException {
        CtiServerPair pair = site.start(seed, directory);
        TestBroker broker = TestBroker.start(Files.createDirectories(directory.resolve("broker")));
        KafkaNode node = KafkaNode.create("faults", pair.endpoints(), broker.bootstrapServers(), directory);
        Rig rig = new Rig(directory, pair, broker, node, seed, site);
        try {
            rig.configure(site);
            if (site.clock()) {
                node.karaf().environment(rig.clock.environment());
            }
            node.start();
        } catch (RuntimeException | Error e) {
            rig.close();
            throw e;
        }
        return rig;
    }

    /** Every event of every session becomes a record, so that none can be missing unseen. */
    private void configure(Site site) {
        routeFile()
                .set("session", Client.names())
                .set("events", "all")
                .set("cluster.dir", "")
                .set("kafka.reconnect.backoff.max.ms", 500);
        for (Client client : Client.values()) {
            client.configure(sessionFile(client), pair.endpoints());
            site.configure(sessionFile(client), directory);
            books.traces().configure(client, sessionFile(client));
        }
    }

    /** Where files of a fault may lie. */
    Path directory() {
        return directory;
    }

    /** The clock of the container. */
    WallClock clock() {
        return clock;
    }

    CtiServerPair pair() {
        return pair;
    }

    TestBroker broker() {
        return broker;
    }

    KafkaNode node() {
        return node;
    }

    KarafShell shell() {
        return node.karaf().shell();
    }

    Books books() {
        return books;
    }

    /** Those who work with the sessions. */
    Users users() {
        return users;
    }

    EtcFile sessionFile(Client client) {
        return new EtcFile(node.karaf().etc("org.ctios.session-" + client + ".cfg"));
    }

    EtcFile routeFile() {
        return new EtcFile(node.karaf().etc("org.ctios.examples.kafka.cfg"));
    }

    /** The agents who have a client do what comes next, and now and then somebody joins the team or leaves it. */
    void workGoesOn(Random random) {
        desks.forEach(desk -> desk.goOn(random));
        pair.contactCentre().setTeamMember(OF_THE_TEAM, random.nextBoolean());
    }

    /** Returns when so many more calls have arrived: life goes on. */
    void awaitCalls(int calls) {
        long enough = pair.callsStarted() + calls;
        await(calls + " calls").atMost(LIMIT).until(() -> pair.callsStarted() >= enough);
    }

    /** Ends the calls of {@link #workGoesOn}. */
    void endCallsByHand() {
        desks.forEach(Desk::endCall);
    }

    /** Returns when every session knows what is true, which is for sure only while nothing happens. */
    void awaitKnowledge(String when) {
        await(when).atMost(LIMIT).untilAsserted(() -> assertThat(KnownBySession.wrong(shell(), pair, books::unheard))
                .as("what the sessions know " + when)
                .isEmpty());
    }

    /** For how long the contact centre has not stood still, in nanoseconds. */
    long lived() {
        return System.nanoTime() - paused;
    }

    /** Stops the contact centre until everybody knows everything, and returns the balance of that moment. */
    Balance settle(String when) {
        AtomicReference<Balance> balance = new AtomicReference<>();
        whileNothingHappens(() -> {
            await(when)
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(books.unsettled()).as(when).isEmpty());
            awaitKnowledge(when);
            balance.set(books.balance());
        });
        return balance.get();
    }

    /** Does something while the contact centre stands still, and nobody asks for anything. */
    void whileNothingHappens(Runnable action) {
        boolean atWork = users.rest();
        long begun = System.nanoTime();
        pair.contactCentre().whilePaused(action);
        paused += System.nanoTime() - begun;
        if (atWork) {
            users.work();
        }
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(users, node, topic, broker, pair).forEach(Rig::close);
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
