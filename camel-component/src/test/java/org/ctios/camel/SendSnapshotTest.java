package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.ctios.event.EventId;
import org.ctios.session.AgentState;
import org.junit.jupiter.api.Test;

/** The option {@code sendSnapshot}: a route is told first how the session stands. */
class SendSnapshotTest extends CamelFixture {

    @Test
    void whatIsKnownComesFirstAndIsMarked() throws Exception {
        session.stands(TestEvents.known("demo", 41, AgentState.NOT_READY));
        MockEndpoint out = route("ctios:demo?sendSnapshot=true");
        out.expectedMessageCount(2);

        session.tell(TestEvents.agent(42, AgentState.AVAILABLE));

        out.assertIsSatisfied();
        assertThat(headers(CtiOsConstants.AGENT_STATE)).containsExactly("NOT_READY", "AVAILABLE");
        assertThat(headers(CtiOsConstants.SEQUENCE)).containsExactly(41L, 42L);
        assertThat(headers(CtiOsConstants.SNAPSHOT)).containsExactly(true, null);
        assertThat(headers(CtiOsConstants.RESYNC)).containsExactly(true, null);
        assertThat(out.getExchanges().get(0).getIn().getBody(String.class))
                .contains("\"resync\":true,\"snapshot\":true");
        assertThat(out.getExchanges().get(1).getIn().getBody(String.class)).doesNotContain("resync", "snapshot");
    }

    @Test
    void withoutTheOptionOnlyWhatHappensComes() throws Exception {
        session.stands(TestEvents.known("demo", 41, AgentState.NOT_READY));
        MockEndpoint out = route("ctios:demo");
        out.expectedMessageCount(1);

        session.tell(TestEvents.agent(42, AgentState.AVAILABLE));

        out.assertIsSatisfied();
        assertThat(headers(CtiOsConstants.SEQUENCE)).containsExactly(42L);
    }

    @Test
    void selectionAndFilterHoldForTheSnapshotToo() throws Exception {
        session.stands(
                TestEvents.connected(41),
                TestEvents.known("demo", 41, AgentState.NOT_READY),
                TestEvents.call(EventId.CALL_BEGIN, 41));
        MockEndpoint out = route("ctios:demo?sendSnapshot=true&events=call&filter=ANI=555*");
        session.awaitDelivered();

        assertThat(out.getReceivedCounter()).isEqualTo(1);
        assertThat(headers(CtiOsConstants.EVENT)).containsExactly("OnCallBegin");
    }

    @Test
    void aSessionThatComesLaterTellsItsOwn() throws Exception {
        MockEndpoint out = route("ctios:*?sendSnapshot=true");
        out.expectedMessageCount(1);
        try (TestSession late = new TestSession("late")) {
            late.stands(TestEvents.known("late", 7, AgentState.TALKING));

            camel.getComponent("ctios", CtiOsComponent.class).addSession(late);

            out.assertIsSatisfied();
            assertThat(headers(CtiOsConstants.SESSION)).containsExactly("late");
        }
    }

    // What happened while the route was stopped is not told; how it ended is.
    @Test
    void aRouteThatStartsAgainIsToldAgain() throws Exception {
        session.stands(TestEvents.known("demo", 41, AgentState.NOT_READY));
        MockEndpoint out = route("ctios:demo?sendSnapshot=true");
        out.expectedMessageCount(1);
        out.assertIsSatisfied();
        camel.getRouteController().stopRoute("route");
        session.stands(TestEvents.known("demo", 50, AgentState.TALKING));

        out.expectedMessageCount(2);
        camel.getRouteController().startRoute("route");

        out.assertIsSatisfied();
        assertThat(headers(CtiOsConstants.AGENT_STATE)).containsExactly("NOT_READY", "TALKING");
    }

    private List<Object> headers(String name) {
        return out().getExchanges().stream()
                .map(Exchange::getIn)
                .map(message -> message.getHeader(name))
                .toList();
    }
}
