package org.ctios.benchmarks.path;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.ctios.camel.CtiOsComponent;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.Origin;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CallStatus;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.translate.EventTranslator;

/**
 * What the component adds to an event beside what Camel takes for it, without socket and session. Three routes are fed by
 * one thread in turns: the floor, whose consumer sets the body only and whose processor reads three values from it; this
 * component; and the hand-written consumer with six headers. Times are processor time of that thread.
 */
final class ComponentCost {
    private static final int VERSION = 24;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Tally floorTally = new Tally();
    private final Tally oursTally = new Tally();
    private final Tally handTally = new Tally();
    private final List<CtiOsEvent> events = new ArrayList<>();
    private final List<LazyEvent> lazy = new ArrayList<>();
    private final PrintStream out;

    ComponentCost(PrintStream out) {
        this.out = out;
        ProtocolVersion version = ProtocolVersion.cce(VERSION);
        EventTranslator translator = new EventTranslator();
        for (byte[] frame : new WireStream(VERSION, WireStream.Kind.DELIVERED).frames()) {
            Origin origin = new Origin(BenchSession.NAME, ServerSide.A, Instant.now(), events.size() + 1L);
            events.add(translator.event(Message.of(version, frame), origin, -1));
            lazy.add(LazyEvent.of(frame, version.tagWidth()));
        }
    }

    /** Tells for each round what an event takes with the component, beside the floor and the hand-written consumer. */
    @SuppressWarnings("try") // Whoever interrupts a measurement wants it to end.
    void run(Routes.Setup setup, int rounds, int blocks) throws Exception {
        FedSession session = new FedSession();
        FedConsumer<CtiOsEvent> floor = new FedConsumer<>((event, message) -> {});
        FedConsumer<LazyEvent> hand = new FedConsumer<>(HandRoute::headers);
        try (CamelContext first = Routes.context(setup);
                CamelContext second = Routes.context(setup);
                CamelContext third = Routes.context(setup)) {
            Routes.start(first, "floor", floor, "floor:events", this::countBody);
            second.getRegistry().bind(BenchSession.NAME, session.session());
            Routes.start(second, "ctios", new CtiOsComponent(), "ctios:" + BenchSession.NAME, oursTally);
            Routes.start(third, "hand", hand, "hand:events", handTally);
            for (int round = -rounds; round < rounds; round++) {
                double[] floors = new double[blocks];
                double[] ours = new double[blocks];
                double[] hands = new double[blocks];
                for (int block = 0; block < blocks; block++) {
                    floors[block] = feed(events, floor::hand);
                    ours[block] = feed(events, session::hand);
                    hands[block] = feed(lazy, hand::hand);
                }
                if (round >= 0) {
                    tell(middle(floors), middle(ours), middle(hands));
                }
            }
        }
        if (oursTally.sum() != handTally.sum() || oursTally.sum() != floorTally.sum()) {
            throw new IllegalStateException("the routes do not agree");
        }
    }

    private void countBody(Exchange exchange) {
        CallEvent call = (CallEvent) exchange.getMessage().getBody();
        CallStatus status = call.callStatus();
        floorTally.add(call.connectionCallId(), status == null ? -1 : status.number(), call.ani());
    }

    private void tell(double camel, double ours, double hand) {
        out.printf(Locale.ROOT, "RESULT\tcomponent\t%.3f\t%.3f%n", ours, camel);
        out.printf(Locale.ROOT, "RESULT\tconsumer\t%.3f\t%.3f%n", ours, hand);
    }

    private static double middle(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static <B> double feed(List<B> all, Consumer<B> to) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (B each : all) {
            to.accept(each);
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / all.size();
    }
}
