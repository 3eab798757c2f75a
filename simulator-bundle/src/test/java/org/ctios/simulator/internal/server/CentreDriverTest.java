package org.ctios.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.internal.centre.Agenda;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How model time goes on. */
class CentreDriverTest {
    private final ModelThread thread = new ModelThread();
    private final Agenda agenda = new Agenda();
    private long now;

    @AfterEach
    void close() {
        thread.close();
    }

    /** An action that fails is one step of the model; the next ones come by themselves, as if it had not failed. */
    @ParameterizedTest
    @ValueSource(doubles = {1, Double.POSITIVE_INFINITY})
    void timeGoesOnAfterAnActionThatFailed(double speed) throws InterruptedException {
        CentreDriver driver = new CentreDriver(agenda, thread, System::nanoTime, speed, () -> false);
        CountDownLatch next = new CountDownLatch(1);
        thread.call(() -> {
            driver.run(() -> {
                agenda.in(0, CentreDriverTest::fail);
                agenda.in(TimeUnit.MILLISECONDS.toNanos(5), next::countDown);
            });
            return Boolean.TRUE;
        });
        assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** What is asked for now does not suffer from what was due before. */
    @Test
    void aTaskIsDoneThoughAnActionBeforeItFailed() {
        CentreDriver driver = new CentreDriver(agenda, thread, () -> now, 1, () -> false);
        agenda.in(5, CentreDriverTest::fail);
        now = 10;
        assertThat(driver.perform(() -> "done")).isEqualTo("done");
        assertThat(agenda.now()).isEqualTo(10);
    }

    private static void fail() {
        throw new IllegalStateException("on purpose");
    }
}
