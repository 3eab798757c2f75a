package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.model.ObjectModel;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever waits for a request is answered, also by a session that is going away. */
class RequestDeskTest {
    private static final Executor SHUT_DOWN = task -> {
        throw new RejectedExecutionException("shut down");
    };

    /** An OutOfMemoryError in truth, for which JUnit would end the whole run if one got through. */
    private static final Executor NO_THREAD = task -> {
        throw new InternalError("unable to create native thread");
    };

    static Stream<Named<Executor>> pools() {
        return Stream.of(Named.of("shut down", SHUT_DOWN), Named.of("no thread", NO_THREAD));
    }

    private static RequestDesk desk(Executor pool) {
        SessionSettings settings = SampleSettings.monitor();
        EventPublisher publisher = new EventPublisher(new EventDispatcher(pool, settings.queue(), () -> {}), settings);
        return new RequestDesk(new AgentDesk(new ObjectModel(), publisher, settings), publisher, pool, sent -> {});
    }

    /** SessionRuntime.close: the pool goes before the loops; and a process may be at its limit of threads. */
    @ParameterizedTest
    @MethodSource("pools")
    void requestsEndAlsoWhenThePoolTakesNothing(Executor pool) {
        RequestDesk desk = desk(pool);
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
