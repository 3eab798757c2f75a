package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.model.ObjectModel;
import org.junit.jupiter.api.Test;

/** Whoever waits for a request is answered, also by a session that is going away. */
class RequestDeskTest {
    private static final Executor SHUT_DOWN = task -> {
        throw new RejectedExecutionException("shut down");
    };

    private final RequestDesk desk = desk();

    private static RequestDesk desk() {
        SessionSettings settings = SampleSettings.monitor();
        EventPublisher publisher =
                new EventPublisher(new EventDispatcher(SHUT_DOWN, settings.queue(), () -> {}), settings);
        return new RequestDesk(new AgentDesk(new ObjectModel(), publisher, settings), publisher, SHUT_DOWN, sent -> {});
    }

    /** SessionRuntime.close: the pool goes before the loops. */
    @Test
    void requestsEndAlsoWhenThePoolHasGone() {
        CompletableFuture<Confirmation> first = new CompletableFuture<>();
        CompletableFuture<Confirmation> second = new CompletableFuture<>();
        CompletableFuture<Confirmation> confirmed = new CompletableFuture<>();
        desk.reconnected(ProtocolVersion.cce(24), 0);
        CtiOsRequest call = CtiOsRequest.of(Operation.MAKE_CALL)
                .with("DialedNumber", "5551234")
                .with("AgentInstrument", "2001")
                .with("PeripheralID", 5000)
                .build();
        desk.submit(call, first, 0);
        desk.submit(call, second, 0);
        desk.submit(CtiOsRequest.plain(Operation.DISABLE_SKILL_GROUP_STATISTICS), confirmed, 0);
        desk.disconnected();
        assertThat(confirmed).isCompleted();
        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
    }
}
