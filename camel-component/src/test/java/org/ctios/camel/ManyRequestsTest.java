package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.ctios.session.Arguments;
import org.ctios.session.Confirmation;
import org.ctios.session.Operation;
import org.junit.jupiter.api.Test;

/** Requests that wait for the server hold no thread, whatever their number. */
class ManyRequestsTest extends CamelFixture {
    private static final int MANY = 1000;

    @Test
    void aThousandRequestsAreInFlightFromOneThread() throws Exception {
        List<CompletableFuture<Confirmation>> open = new ArrayList<>();
        session.answer(request -> {
            CompletableFuture<Confirmation> answer = new CompletableFuture<>();
            open.add(answer);
            return answer;
        });
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("ctios:demo?operation=queryAgentState").to("mock:out");
            }
        });
        AsyncProducer in = camel.getEndpoint("direct:in").createAsyncProducer();
        in.start();
        int before = Thread.activeCount();
        CountDownLatch done = new CountDownLatch(MANY);

        for (int i = 0; i < MANY; i++) {
            Exchange exchange = in.getEndpoint().createExchange(ExchangePattern.InOut);
            exchange.getIn().setBody(Map.of("AgentID", Integer.toString(i)));
            assertThat(in.process(exchange, synchronously -> done.countDown())).isFalse();
        }

        assertThat(open).hasSize(MANY);
        assertThat(camel.getInflightRepository().size()).isEqualTo(MANY);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 2);
        open.forEach(answer -> answer.complete(new Confirmation(Operation.QUERY_AGENT_STATE, Arguments.none())));
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(out().getReceivedCounter()).isEqualTo(MANY);
        in.stop();
    }
}
