package org.ctios.benchmarks.path;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.ctios.camel.CtiOsConstants;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick of wire to route: a Camel consumer that reads, decodes lazily, sets six headers and processes, all on one
 * thread. A slow route stops its reading, and its heartbeats. Or, to show what that saves, over another thread.
 */
final class HandRoute extends CamelContender {

    HandRoute(int version, SenderProcess.Port port, Routes.Setup setup, boolean handsOver) throws Exception {
        super(port, setup);
        Routes.start(context(), "hand", new HandComponent(version, handsOver), "hand:" + port.number(), tally());
    }

    /** The six headers that the yardstick sets, all that a route about calls needs. */
    static void headers(LazyEvent event, Message message) {
        message.setHeader(CtiOsConstants.EVENT, event.name());
        message.setHeader(CtiOsConstants.SESSION, BenchSession.NAME);
        message.setHeader(CtiOsConstants.CONNECTION_CALL_ID, event.connectionCallId());
        message.setHeader(CtiOsConstants.CONNECTION_DEVICE_ID, event.connectionDeviceId());
        int state = event.localConnectionState();
        message.setHeader(
                CtiOsConstants.CALL_STATUS,
                state < 0 ? null : CallStatus.of(state).name());
        message.setHeader(CtiOsConstants.ANI, event.ani());
    }

    private static final class HandComponent extends DefaultComponent {
        private final int version;
        private final boolean handsOver;

        HandComponent(int version, boolean handsOver) {
            this.version = version;
            this.handsOver = handsOver;
        }

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            return new HandEndpoint(uri, this, Integer.parseInt(remaining));
        }
    }

    private static final class HandEndpoint extends DefaultEndpoint {
        private final HandComponent component;
        private final int port;

        HandEndpoint(String uri, HandComponent component, int port) {
            super(uri, component);
            this.component = component;
            this.port = port;
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new HandConsumer(this, processor);
        }
    }

    private static final class HandConsumer extends DefaultConsumer {
        private final HandEndpoint endpoint;
        private @Nullable HandOver over;
        private @Nullable HandReader reader;

        HandConsumer(HandEndpoint endpoint, Processor processor) {
            super(endpoint, processor);
            this.endpoint = endpoint;
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            over = endpoint.component.handsOver ? new HandOver(this::on) : null;
            reader = new HandReader(endpoint.component.version, endpoint.port, over == null ? this::on : over);
        }

        @Override
        protected void doStop() throws Exception {
            if (reader != null) {
                reader.close();
            }
            if (over != null) {
                over.close();
            }
            super.doStop();
        }

        private void on(LazyEvent event) {
            Exchange exchange = createExchange(false);
            exchange.getIn().setBody(event);
            headers(event, exchange.getIn());
            try {
                getProcessor().process(exchange);
            } catch (Exception e) {
                exchange.setException(e);
            }
            if (exchange.getException() != null) {
                getExceptionHandler().handleException("Error processing", exchange, exchange.getException());
            }
            releaseExchange(exchange, false);
        }
    }
}
