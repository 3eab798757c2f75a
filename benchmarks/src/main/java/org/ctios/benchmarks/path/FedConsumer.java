package org.ctios.benchmarks.path;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A consumer with nothing but what Camel asks of every consumer: an exchange, its body, the route. With headers it is the
 * consumer of {@link HandRoute} without its reader.
 *
 * @param <B> what it is fed with
 */
final class FedConsumer<B> extends DefaultComponent {
    private final BiConsumer<B, Message> headers;
    private @Nullable Fed consumer;

    FedConsumer(BiConsumer<B, Message> headers) {
        this.headers = headers;
    }

    void hand(B body) {
        Objects.requireNonNull(consumer, "not started").on(body);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new DefaultEndpoint(uri, this) {
            @Override
            public Producer createProducer() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                Fed made = new Fed(this, processor);
                consumer = made;
                return made;
            }
        };
    }

    private final class Fed extends DefaultConsumer {
        Fed(Endpoint endpoint, Processor processor) {
            super(endpoint, processor);
        }

        void on(B body) {
            Exchange exchange = createExchange(false);
            exchange.getIn().setBody(body);
            headers.accept(body, exchange.getIn());
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
