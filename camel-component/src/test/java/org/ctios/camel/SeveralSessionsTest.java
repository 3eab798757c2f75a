package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.Arguments;
import org.ctios.session.Confirmation;
import org.ctios.session.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One route on several sessions, in plain Camel: {@code ctios:demo,west} and {@code ctios:*}. */
class SeveralSessionsTest extends CamelFixture {
    private final TestSession west = new TestSession("west");
    private final TestSession late = new TestSession("late");

    @AfterEach
    void closeSessions() {
        west.close();
        late.close();
    }

    @Test
    void aListFollowsTheSessionsThatItNamesAndEveryExchangeNamesIts() throws Exception {
        camel.getRegistry().bind("west", west);
        camel.getRegistry().bind("late", late);
        MockEndpoint out = route("ctios:demo,west");
        out.expectedMessageCount(2);

        session.tell(TestEvents.connected("demo", 1));
        west.tell(TestEvents.connected("west", 1));

        out.assertIsSatisfied();
        assertThat(out.getExchanges())
                .extracting(exchange -> exchange.getIn().getHeader(CtiOsConstants.SESSION))
                .containsExactlyInAnyOrder("demo", "west");
        assertThat(late.listenerCount()).isZero();
    }

    // A bean may get another name while it runs, and its former name belongs to the next one then.
    @Test
    void allSessionsAreFollowedUnderTheNamesThatTheyHaveNow() throws Exception {
        camel.getRegistry().bind("first", west);
        MockEndpoint out = route("ctios:*");
        west.rename("far-west");
        TestSession other = new TestSession("west");
        camel.getRegistry().bind("second", other);
        await().atMost(LIMIT).until(() -> other.listenerCount() == 1);
        out.expectedMessageCount(2);

        west.tell(TestEvents.connected("far-west", 1));
        other.tell(TestEvents.connected("west", 1));

        out.assertIsSatisfied();
        other.close();
    }

    // The route must not start half: the sessions before the missing one are let go.
    @Test
    void aListWithAMissingSessionFailsTheStartAndFollowsNone() {
        assertThatThrownBy(() -> route("ctios:demo,west"))
                .hasMessageContaining("there is no CTI OS session named 'west'; known: [demo]");
        assertThat(session.listenerCount()).isZero();
    }

    @Test
    void allSessionsAreThoseOfTheRegistryAndThoseThatWereAdded() throws Exception {
        camel.getRegistry().bind("aBean", west);
        component().addSession(late);

        route("ctios:*");

        assertThat(session.listenerCount()).isEqualTo(1);
        assertThat(west.listenerCount()).isEqualTo(1);
        assertThat(late.listenerCount()).isEqualTo(1);
    }

    @Test
    void aSessionThatIsAddedLaterIsFollowedFromThenOn() throws Exception {
        MockEndpoint out = route("ctios:*");
        out.expectedMessageCount(1);

        component().addSession(late);
        late.tell(TestEvents.connected("late", 1));

        out.assertIsSatisfied();
    }

    @Test
    void aSessionThatIsBoundLaterIsFollowedUntilItIsUnbound() throws Exception {
        route("ctios:*");
        camel.getRegistry().bind("later", late);
        await().atMost(LIMIT).until(() -> late.listenerCount() == 1);

        camel.getRegistry().unbind("later");

        await().atMost(LIMIT).until(() -> late.listenerCount() == 0);
        assertThat(session.listenerCount()).isEqualTo(1);
    }

    @Test
    void allSessionsMayBeNoneWhenTheRouteStarts() throws Exception {
        camel.getRegistry().unbind("demo");
        MockEndpoint out = route("ctios:*");
        out.expectedMessageCount(1);

        component().addSession(late);
        late.tell(TestEvents.connected("late", 1));

        out.assertIsSatisfied();
    }

    // A second bean of that name must not double the events, nor one that is found on two ways.
    @Test
    void ofSessionsWithOneNameOneIsFollowed() throws Exception {
        TestSession namesake = new TestSession("demo");
        component().addSession(session);
        camel.getRegistry().bind("other", namesake);

        route("ctios:*");
        assertThat(session.listenerCount() + namesake.listenerCount()).isEqualTo(1);

        camel.getRegistry().unbind("other");
        await().during(Duration.ofMillis(1_500)).until(() -> session.listenerCount() == 1);
        namesake.close();
    }

    @Test
    void aStoppedRouteFollowsNoneAndNoneThatComesLater() throws Exception {
        route("ctios:*");

        camel.getRouteController().stopRoute("route");
        component().addSession(late);

        assertThat(session.listenerCount()).isZero();
        assertThat(late.listenerCount()).isZero();
        camel.getRouteController().startRoute("route");
        assertThat(session.listenerCount()).isEqualTo(1);
        assertThat(late.listenerCount()).isEqualTo(1);
    }

    @Test
    void theOrderOfEachSessionIsKept() throws Exception {
        component().addSession(west);
        MockEndpoint out = route("ctios:*");
        out.expectedMessageCount(1_000);

        session.tell(events("demo", 500));
        west.tell(events("west", 500));

        out.assertIsSatisfied();
        Map<Object, List<Object>> sequences = out.getExchanges().stream()
                .collect(Collectors.groupingBy(
                        exchange -> exchange.getIn().getHeader(CtiOsConstants.SESSION),
                        Collectors.mapping(
                                exchange -> exchange.getIn().getHeader(CtiOsConstants.SEQUENCE), Collectors.toList())));
        List<Long> inOrder = LongStream.rangeClosed(1, 500).boxed().toList();
        assertThat(sequences).containsOnlyKeys("demo", "west").allSatisfy((name, told) -> assertThat(told)
                .isEqualTo(inOrder));
    }

    // One lane for each session: both are inside at once, or the barrier would break. With two consumers it is four.
    @ParameterizedTest
    @ValueSource(strings = {"ctios:demo,west", "ctios:demo,west?ordering=call&concurrentConsumers=2"})
    void sessionsDoNotWaitForEachOther(String uri) throws Exception {
        camel.getRegistry().bind("west", west);
        int inside = uri.contains("?") ? 4 : 2;
        CyclicBarrier together = new CyclicBarrier(inside);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .process(exchange -> together.await(LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .to("mock:out");
            }
        });
        out().expectedMessageCount(inside);

        session.tell(events("demo", inside / 2));
        west.tell(events("west", inside / 2));

        out().assertIsSatisfied();
        assertThat(together.isBroken()).isFalse();
    }

    @Test
    void suspendingHoldsAllSessionsAndThoseThatComeMeanwhile() throws Exception {
        MockEndpoint out = route("ctios:*");
        camel.getRouteController().suspendRoute("route");
        component().addSession(west);
        session.tell(events("demo", 3));
        west.tell(events("west", 3));
        await().atMost(LIMIT).until(() -> eventsAtTheGate() == 2);
        assertThat(out.getReceivedCounter()).isZero();

        out.expectedMessageCount(6);
        camel.getRouteController().resumeRoute("route");

        out.assertIsSatisfied();
    }

    // Issue 5: the answer goes to the session that the event came from.
    @Test
    void aProducerOnAllSessionsAsksTheOneThatTheHeaderNames() throws Exception {
        camel.getRegistry().bind("west", west);
        session.answer(request -> CompletableFuture.failedFuture(new AssertionError("the wrong session")));
        west.answer(request -> confirmation(request.operation(), "west"));
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:*?exchangePattern=InOut")
                        .setBody(exchange -> Map.of())
                        .to("ctios:*?operation=login", "mock:out");
            }
        });
        out().expectedMessageCount(1);

        west.tell(TestEvents.connected("west", 1));

        out().assertIsSatisfied();
        assertThat(out().getExchanges().get(0).getMessage().getBody(Map.class)).containsEntry("AgentID", "west");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctios:demo,west?operation=login", "ctios:*?operation=login"})
    void aProducerOnSeveralSessionsNeedsTheHeader(String uri) throws Exception {
        camel.getRegistry().bind("west", west);
        camel.start();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(asked(template, uri, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("login failed: ctios://")
                    .hasMessageContaining("stands for several sessions; set the header CamelCtiosSession")
                    .hasMessageContaining("or write one name in the URI");
            assertThat(asked(template, uri, " ")).hasMessageContaining("set the header CamelCtiosSession");
        }
    }

    @Test
    void aSessionThatIsNotMeantOrNotThereIsNamed() throws Exception {
        camel.getRegistry().bind("west", west);
        camel.start();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(asked(template, "ctios:demo,west?operation=login", "south"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "the session 'south' of the header CamelCtiosSession is none of ctios://demo,west");
            assertThat(asked(template, "ctios:*?operation=login", "south"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("there is no CTI OS session named 'south' now");
        }
    }

    // "bind it in the Camel registry as NAME": that is the name which the URI and the header have, whatever its own is.
    @Test
    void aSessionOfAListIsAskedByTheNameUnderWhichItIsBound() throws Exception {
        camel.getRegistry().bind("second", west);
        west.answer(request -> confirmation(request.operation(), "west"));
        camel.start();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(template.requestBodyAndHeader(
                            "ctios:demo,second?operation=login", null, CtiOsConstants.SESSION, "second", Map.class))
                    .containsEntry("AgentID", "west");
        }
    }

    // An event of west that is sent to east is a request of east.
    @Test
    void aProducerOnOneSessionDoesNotLookAtTheHeader() throws Exception {
        session.answer(request -> confirmation(request.operation(), "demo"));
        camel.start();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(template.requestBodyAndHeader(
                            "ctios:demo?operation=login", null, CtiOsConstants.SESSION, "west", Map.class))
                    .containsEntry("AgentID", "demo");
        }
    }

    private static Throwable asked(ProducerTemplate template, String uri, String header) {
        Exchange exchange = template.request(uri, sent -> sent.getIn().setHeader(CtiOsConstants.SESSION, header));
        return exchange.getException();
    }

    private static CompletableFuture<Confirmation> confirmation(Operation operation, String agent) {
        Arguments arguments = Arguments.builder().set("AgentID", agent).build();
        return CompletableFuture.completedFuture(new Confirmation(operation, arguments));
    }

    private CtiOsComponent component() {
        return camel.getComponent("ctios", CtiOsComponent.class);
    }

    private static CtiOsEvent[] events(String session, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(sequence -> TestEvents.connected(session, sequence))
                .toArray(CtiOsEvent[]::new);
    }
}
