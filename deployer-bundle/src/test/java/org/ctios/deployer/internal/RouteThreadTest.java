package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RouteThreadTest {
    // Nothing may be left of a file that is gone.
    @Test
    void theThreadBearsTheNameAndEndsWhenThereIsNothingToDo() throws Exception {
        Executor executor = RouteThread.of("calls");
        Thread thread =
                CompletableFuture.supplyAsync(Thread::currentThread, executor).get(10, TimeUnit.SECONDS);

        assertThat(thread.getName()).isEqualTo("ctios-deployer-calls");
        assertThat(thread.getContextClassLoader()).isSameAs(RouteThread.class.getClassLoader());
        await().until(() -> !thread.isAlive());
    }

    // A file that hangs holds up no other.
    @Test
    void eachNameHasAThreadOfItsOwn() throws Exception {
        CompletableFuture<Void> hangs = new CompletableFuture<>();
        RouteThread.of("one").execute(hangs::join);

        assertThat(CompletableFuture.supplyAsync(() -> "done", RouteThread.of("two"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("done");
        hangs.complete(null);
    }
}
