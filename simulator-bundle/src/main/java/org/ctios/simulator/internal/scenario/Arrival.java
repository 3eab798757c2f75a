package org.ctios.simulator.internal.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ctios.simulator.internal.server.Interceptor.Client;
import org.jspecify.annotations.Nullable;

/** Something a client did. Immutable; the bytes of the message are not copied. */
final class Arrival {
    private final Client client;
    private final Happening what;
    private final byte @Nullable [] frame;
    private final boolean taken;

    /**
     * Something.
     *
     * @param client who
     * @param what what
     * @param frame the message, or null when it is none
     * @param taken whether the server did not get it
     */
    Arrival(Client client, Happening what, byte @Nullable [] frame, boolean taken) {
        this.client = client;
        this.what = what;
        this.frame = frame;
        this.taken = taken;
    }

    Client client() {
        return client;
    }

    Happening what() {
        return what;
    }

    byte @Nullable [] frame() {
        return frame;
    }

    boolean taken() {
        return taken;
    }

    /** What came, with how often where that is more than once. */
    static String list(List<Arrival> arrivals) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        arrivals.forEach(each -> counts.merge(each.what().toString(), 1, Integer::sum));
        String names = counts.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " x " + each.getValue()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing" : names;
    }
}
