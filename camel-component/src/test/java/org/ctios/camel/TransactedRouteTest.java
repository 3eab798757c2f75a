package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.TransactedPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An exchange is through when the listener returns, on the thread that brought the event: a transaction, which belongs to
 * its thread, spans the route.
 */
class TransactedRouteTest extends CamelFixture {
    private final OneThreadTransactions transactions = new OneThreadTransactions();

    @BeforeEach
    void bindPolicy() {
        camel.getRegistry().bind("required", transactions);
    }

    @Test
    void theTransactionOfAnExchangeSpansItsRoute() throws Exception {
        List<String> threads = new CopyOnWriteArrayList<>();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo")
                        .process(exchange -> threads.add(Thread.currentThread().getName()))
                        .transacted("required")
                        .process(transactions::write)
                        .to("direct:further");
                from("direct:further").process(transactions::write).to("mock:out");
            }
        });
        out().expectedMessageCount(2);

        session.tell(TestEvents.connected(1), TestEvents.connected(2));

        out().assertIsSatisfied();
        await().atMost(LIMIT).until(() -> transactions.committed().size() == 4);
        assertThat(transactions.committed()).containsExactly(1L, 1L, 2L, 2L);
        assertThat(threads).containsOnly("session demo");
    }

    @Test
    void aTransactionThatFailsIsRolledBackAndTheNextEventHasItsOwn() throws Exception {
        start(failing(0));
        out().expectedMessageCount(1);

        session.tell(TestEvents.connected(1), TestEvents.connected(2));

        out().assertIsSatisfied();
        session.awaitDelivered();
        assertThat(transactions.rolledBack()).containsExactly(1L);
        assertThat(transactions.committed()).containsExactly(2L);
        assertThat(session.thrownByListener()).isNull();
    }

    // The next event waits until the last attempt is through: the order holds across redeliveries.
    @Test
    void redeliveryHappensInTheTransactionBeforeTheNextEvent() throws Exception {
        start(failing(2));
        out().expectedMessageCount(2);

        session.tell(TestEvents.connected(1), TestEvents.connected(2));

        out().assertIsSatisfied();
        session.awaitDelivered();
        assertThat(transactions.committed()).containsExactly(1L, 2L);
        assertThat(transactions.rolledBack()).isEmpty();
        assertThat(out().getExchanges())
                .extracting(exchange -> exchange.getIn().getHeader(CtiOsConstants.SEQUENCE))
                .containsExactly(1L, 2L);
    }

    /** A route whose second step fails for the first event, as often as it is tried without redelivery, else twice. */
    private RouteBuilder failing(int redeliveries) {
        return new RouteBuilder() {
            private int attempts;

            @Override
            public void configure() {
                onException(IllegalStateException.class)
                        .maximumRedeliveries(redeliveries)
                        .redeliveryDelay(1);
                from("ctios:demo")
                        .transacted("required")
                        .process(transactions::write)
                        .process(this::failForTheFirst)
                        .to("mock:out");
            }

            private void failForTheFirst(Exchange exchange) {
                attempts++;
                if (sequence(exchange) == 1L && (redeliveries == 0 || attempts <= redeliveries)) {
                    throw new IllegalStateException("attempt " + attempts);
                }
            }
        };
    }

    private static long sequence(Exchange exchange) {
        return exchange.getIn().getHeader(CtiOsConstants.SEQUENCE, Long.class);
    }

    /** A resource with transactions that belong to their threads, as those of a database connection do. */
    private static final class OneThreadTransactions implements TransactedPolicy {
        private final ThreadLocal<List<Long>> open = new ThreadLocal<>();
        private final List<Long> committed = new CopyOnWriteArrayList<>();
        private final List<Long> rolledBack = new CopyOnWriteArrayList<>();

        void write(Exchange exchange) {
            assertThat(open.get()).as("a transaction of this thread").isNotNull();
            open.get().add(sequence(exchange));
        }

        List<Long> committed() {
            return committed;
        }

        List<Long> rolledBack() {
            return rolledBack;
        }

        @Override
        public void beforeWrap(Route route, NamedNode definition) {}

        @Override
        public Processor wrap(Route route, Processor processor) {
            return exchange -> {
                open.set(new ArrayList<>());
                try {
                    processor.process(exchange);
                } finally {
                    (exchange.isFailed() ? rolledBack : committed).addAll(open.get());
                    open.remove();
                }
            };
        }
    }
}
