package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Consumers with real servers: one connection for all routes, a state to start with, and back-pressure up to the socket. */
class ConsumerOverTheWireIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int CAPACITY = 20;

    private final List<AutoCloseable> ending = new ArrayList<>();
    private final CamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
        for (AutoCloseable each : ending) {
            each.close();
        }
    }

    // A CTI Server grants only a handful of clients with all events.
    @Test
    void threeRoutesOnOneSessionShareItsOneConnection() throws Exception {
        CtiServerPair pair = pair(5000);
        StandaloneSession session = session("east", pair, Map.of());
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:east?events=agent").routeId("board").to("mock:agents");
                from("ctios:east?events=all&sendSnapshot=true").to("mock:all");
                from("ctios:*?events=OnAgentStateChange&ordering=agent&concurrentConsumers=2")
                        .to("mock:states");
            }
        });
        connect(session);

        pair.contactCentre().setAgentState("1002", Agent.State.AVAILABLE, 0);

        for (String route : List.of("agents", "all", "states")) {
            await().atMost(LIMIT).until(() -> told(route).stream().anyMatch(ConsumerOverTheWireIT::isAvailable));
        }
        assertThat(session.listeners())
                .hasSize(3)
                .extracting(ListenerStatistics::listener)
                .as("an operator sees which route does not keep up")
                .contains("route board of " + camel.getName() + "#1");
        assertThat(pair.sessionsOpened()).as("OPEN_REQ that were taken").isEqualTo(1);
    }

    @Test
    void aRouteThatStartsAfterTheConnectionKnowsTheStateNow() throws Exception {
        CtiServerPair pair = pair(5000);
        pair.contactCentre().setAgentState("1003", Agent.State.NOT_READY, 7);
        pair.contactCentre().startCall("1001").deliver().establish();
        StandaloneSession session = session("east", pair, Map.of());
        connect(session);

        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:east?sendSnapshot=true").to("mock:out");
            }
        });

        await().atMost(LIMIT)
                .until(() -> told("out").stream().anyMatch(message -> isEvent(message, "OnMonitorModeEstablished")));
        assertThat(told("out")).allSatisfy(message -> assertThat(message.getHeaders())
                .containsEntry(CtiOsConstants.SNAPSHOT, true)
                .containsEntry(CtiOsConstants.SESSION, "east")
                .containsEntry(CtiOsConstants.SIDE, "A"));
        assertThat(isEvent(told("out").get(0), "OnConnection")).isTrue();
        assertThat(told("out")).anySatisfy(message -> assertThat(message.getHeaders())
                .containsEntry(CtiOsConstants.AGENT_ID, "1003")
                .containsEntry(CtiOsConstants.AGENT_STATE, "NOT_READY")
                .containsEntry(CtiOsConstants.PERIPHERAL_ID, 5000L));
        assertThat(told("out")).anySatisfy(message -> assertThat(message.getHeaders())
                .containsEntry(CtiOsConstants.EVENT, "OnCallEstablished")
                .containsEntry(CtiOsConstants.CONNECTION_DEVICE_ID, "2001")
                .containsEntry(CtiOsConstants.PERIPHERAL_ID, 5000L));
    }

    // Issue 5: one peripheral gateway carries at most 2,000 agents, and a site has many.
    @Test
    void oneRouteFollowsTwoSitesAndAnswersWhereTheEventCameFrom() throws Exception {
        CtiServerPair east = pair(5000);
        CtiServerPair west = pair(5001);
        StandaloneSession eastern = session("east", east, Map.of());
        StandaloneSession western = session("west", west, Map.of());
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:*?events=OnCallDelivered")
                        .to("mock:ringing")
                        .setBody(exchange -> Map.of("CallVariable1", "4711"))
                        .to("ctios:*?operation=setCallData");
                from("ctios:east,west?events=OnCallDataUpdate").to("mock:updated");
            }
        });
        connect(eastern);
        connect(western);

        east.contactCentre().startCall("1001").deliver();
        west.contactCentre().startCall("1002").deliver();

        await().atMost(LIMIT)
                .until(() -> east.contactCentre().calls().get(0).variables().contains("4711")
                        && west.contactCentre().calls().get(0).variables().contains("4711"));
        await().atMost(LIMIT).until(() -> told("updated").size() >= 2);
        for (String route : List.of("ringing", "updated")) {
            assertThat(told(route))
                    .extracting(
                            message -> message.getHeader(CtiOsConstants.SESSION),
                            message -> message.getHeader(CtiOsConstants.PERIPHERAL_ID),
                            message -> message.getHeader(CtiOsConstants.SIDE))
                    .contains(tuple("east", 5000L, "A"), tuple("west", 5001L, "A"));
        }
    }

    // Several at a time, of two sites: each call of each site keeps its order.
    @Test
    void eachCallOfEachSessionKeepsItsOrderWithSeveralConsumers() throws Exception {
        CtiServerPair east = pair(5000);
        CtiServerPair west = pair(5001);
        StandaloneSession eastern = session("east", east, Map.of());
        StandaloneSession western = session("west", west, Map.of());
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:*?events=call&ordering=call&concurrentConsumers=4").to("mock:out");
            }
        });
        connect(eastern);
        connect(western);
        for (CtiServerPair pair : List.of(east, west)) {
            for (int i = 0; i < 10; i++) {
                for (String agent : List.of("1001", "1002", "1003")) {
                    pair.contactCentre()
                            .startCall(agent)
                            .deliver()
                            .establish()
                            .hold()
                            .retrieve()
                            .end();
                }
            }
        }
        for (String session : List.of("east", "west")) {
            await().atMost(LIMIT)
                    .until(() -> told("out").stream()
                                    .filter(message -> isEvent(message, "OnCallEnd"))
                                    .filter(message -> session.equals(message.getHeader(CtiOsConstants.SESSION)))
                                    .count()
                            >= 30);
        }

        Map<String, List<Long>> sequences = told("out").stream()
                .collect(Collectors.groupingBy(
                        message -> message.getHeader(CtiOsConstants.SESSION) + " "
                                + message.getHeader(CtiOsConstants.CONNECTION_CALL_ID),
                        Collectors.mapping(
                                message -> message.getHeader(CtiOsConstants.SEQUENCE, Long.class),
                                Collectors.toList())));
        assertThat(sequences)
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy((call, told) ->
                        assertThat(told).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(4));
    }

    // queue.onFull=wait: the session reads no more until the route has caught up, and nothing is lost.
    @Test
    void aSlowRouteFillsTheQueueOfItsSessionAndLosesNothing() throws Exception {
        CtiServerPair pair = pair(5000);
        StandaloneSession session = session("east", pair, Map.of("queue.capacity", CAPACITY));
        Semaphore pace = new Semaphore(0);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:east").process(exchange -> pace.acquire()).to("mock:out");
            }
        });
        session.connect();
        await().atMost(LIMIT).until(() -> pair.sessionsOpened() == 1);
        for (int i = 0; i < 200; i++) {
            Agent.State next = i % 2 == 0 ? Agent.State.AVAILABLE : Agent.State.NOT_READY;
            pair.contactCentre().setAgentState("1002", next, 0);
        }
        await().atMost(LIMIT).until(() -> lane(session).waiting() >= CAPACITY);
        assertThat(told("out")).isEmpty();

        pace.release(Integer.MAX_VALUE / 2);

        await().atMost(LIMIT)
                .until(() -> told("out").stream()
                                .filter(message -> isEvent(message, "OnAgentStateChange"))
                                .count()
                        >= 200);
        List<Long> sequences = told("out").stream()
                .map(message -> message.getHeader(CtiOsConstants.SEQUENCE, Long.class))
                .toList();
        assertThat(sequences)
                .isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(told("out")).anyMatch(message -> isEvent(message, "OnQueueFull"));
        assertThat(lane(session).dropped()).isZero();
        assertThat(pair.sessionsOpened())
                .as("connections, none was lost by waiting")
                .isEqualTo(1);
    }

    private static ListenerStatistics lane(StandaloneSession session) {
        return session.listeners().get(0);
    }

    private CtiServerPair pair(long peripheral) {
        CtiServerPair pair = CtiServerPair.builder()
                .agents(3)
                .callsPerMinute(0)
                .peripheralId(peripheral)
                .start();
        ending.add(pair);
        return pair;
    }

    private StandaloneSession session(String name, CtiServerPair pair, Map<String, ?> more) {
        Map<String, Object> configuration = new HashMap<>(
                Map.of("endpoints", pair.endpoints(), "autoconnect", "false", "reconnect.firstSide", "A"));
        configuration.putAll(more);
        StandaloneSession session = CtiOsSessions.create(name, configuration);
        ending.add(0, session);
        camel.getRegistry().bind(name, session);
        return session;
    }

    private void start(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        camel.start();
    }

    private static void connect(StandaloneSession session) {
        session.connect();
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
    }

    private List<Message> told(String mock) {
        return camel.getEndpoint("mock:" + mock, MockEndpoint.class).getExchanges().stream()
                .map(Exchange::getIn)
                .toList();
    }

    private static boolean isEvent(Message message, String name) {
        return name.equals(message.getHeader(CtiOsConstants.EVENT));
    }

    private static boolean isAvailable(Message message) {
        return isEvent(message, "OnAgentStateChange")
                && "AVAILABLE".equals(message.getHeader(CtiOsConstants.AGENT_STATE));
    }
}
