package org.ctios.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.examples.demo.SampleEvents.origin;
import static org.ctios.session.ServerSide.A;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.EventId;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;
import org.ctios.session.Subscription;
import org.junit.jupiter.api.Test;

/** The route in plain Camel: nothing of it needs OSGi. */
class DemoRoutesTest {

    @Test
    void eachEventIsALineInTheLogAndHeartbeatsAreLeftOut() throws Exception {
        List<String> log = new ArrayList<>();
        OneListener session = new OneListener();
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("demo", session);
            camel.getCamelContextExtension().addLogListener((exchange, logger, message) -> {
                log.add(logger.getLog().getName() + " " + message);
                return message;
            });
            camel.addRoutes(new DemoRoutes());
            camel.start();

            session.listener.onEvent(new OnConnection(origin(A, 1), "127.0.0.1:42027", true));
            session.listener.onEvent(new OnHeartbeat(origin(A, 2)));
            session.listener.onEvent(
                    new SampleEvents.Agent(EventId.AGENT_STATE_CHANGE, origin(A, 3), AgentState.AVAILABLE, 0));
            session.listener.onEvent(new SampleEvents.Call(
                    EventId.CALL_DELIVERED, origin(A, 4), "5551234", "2001", null, CallStatus.LCS_ALERTING));
        }
        assertThat(log)
                .containsExactly(
                        "ctios.demo #1 A OnConnection 127.0.0.1:42027",
                        "ctios.demo #3 A OnAgentStateChange agent.5000.1001 AVAILABLE",
                        "ctios.demo #4 A OnCallDelivered call.5000.1234.2001 ANI 5551234 -> 2001 ALERTING");
    }

    /** A session that delivers on the caller's thread. */
    private static final class OneListener implements CtiOsSession {
        private CtiOsEventListener listener;

        @Override
        public String name() {
            return "demo";
        }

        @Override
        public Subscription addEventListener(CtiOsEventListener listener) {
            this.listener = listener;
            return () -> {};
        }

        @Override
        public SessionStatus status() {
            throw new UnsupportedOperationException("the route does not ask");
        }

        @Override
        public CilError connect() {
            return CilError.CIL_OK;
        }

        @Override
        public CilError connect(Arguments arguments) {
            return connect();
        }

        @Override
        public CilError setAgent(Arguments agent) {
            return CilError.E_CTIOS_MODE_SET_ALREADY;
        }

        @Override
        public CilError setMessageFilter(Arguments filter) {
            return CilError.E_CTIOS_MODE_SET_ALREADY;
        }

        @Override
        public CompletionStage<Confirmation> request(CtiOsRequest request) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException("there is no server"));
        }

        @Override
        public CilError setCurrentCall(String uniqueObjectId) {
            return CilError.E_CTIOS_INVALID_CALL;
        }

        @Override
        public SessionSnapshot snapshot() {
            return new SessionSnapshot(Instant.EPOCH, false, 0, List.of(), List.of());
        }

        @Override
        public SessionStatistics statistics() {
            return new SessionStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        @Override
        public List<ListenerStatistics> listeners() {
            return List.of();
        }

        @Override
        public Subscription addEventListener(CtiOsEventListener listener, ListenerOptions options) {
            return addEventListener(listener);
        }

        @Override
        public CilError disconnect() {
            return CilError.CIL_OK;
        }
    }
}
