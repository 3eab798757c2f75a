package org.ctios.session.internal.driver;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;

/** Keeps what a session tells. */
final class Heard implements CtiOsEventListener {
    static final Duration LIMIT = Duration.ofSeconds(15);

    private final List<CtiOsEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void onEvent(CtiOsEvent event) {
        events.add(event);
    }

    List<CtiOsEvent> all() {
        return List.copyOf(events);
    }

    List<String> names() {
        return events.stream().map(CtiOsEvent::name).toList();
    }

    <T> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Waits until that many events of a type were heard, and gives the last of them. */
    <T> T awaitNumber(Class<T> type, int count) {
        await().atMost(LIMIT).until(() -> all(type).size() >= count);
        return all(type).get(count - 1);
    }
}
