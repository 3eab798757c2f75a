package org.ctios.itests;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A component whose modified method throws when its configuration says so; prints who was called with which word. */
public final class FailingComponent implements Runnable {
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    private final int number = INSTANCES.incrementAndGet();

    void activate(Map<String, Object> configuration) {
        tell("activated", configuration);
    }

    void modified(Map<String, Object> configuration) {
        tell("modified", configuration);
        if ("faulty".equals(configuration.get("word"))) {
            throw new IllegalStateException("thrown by the test");
        }
    }

    void deactivate(Map<String, Object> configuration) {
        tell("deactivated", configuration);
    }

    private void tell(String method, Map<String, Object> configuration) {
        System.out.println("instance " + number + " " + method + " " + configuration.get("word"));
    }

    @Override
    public void run() {
        System.out.println("instance " + number + " called");
    }
}
