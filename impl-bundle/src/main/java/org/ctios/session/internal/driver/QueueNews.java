package org.ctios.session.internal.driver;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.internal.dispatch.QueueWatcher;
import org.jspecify.annotations.Nullable;

/** What the queues say goes to the driver, when there is one. */
final class QueueNews implements QueueWatcher {
    private final Supplier<@Nullable SessionDriver> driver;

    QueueNews(Supplier<@Nullable SessionDriver> driver) {
        this.driver = driver;
    }

    @Override
    public void roomAgain() {
        tell(SessionDriver::roomAgain);
    }

    @Override
    public void filled(ListenerStatistics lane) {
        tell(running -> running.filled(lane));
    }

    @Override
    public void overflowed(ListenerStatistics lane) {
        tell(running -> running.overflowed(lane));
    }

    @Override
    public void heapNearlyUsed(long bytes, long budget) {
        tell(running -> running.heapNearlyUsed(bytes, budget));
    }

    private void tell(Consumer<SessionDriver> news) {
        SessionDriver running = driver.get();
        if (running != null) {
            news.accept(running);
        }
    }
}
