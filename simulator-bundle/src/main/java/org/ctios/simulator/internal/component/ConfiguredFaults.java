package org.ctios.simulator.internal.component;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The faults of the configuration of one pair. An edit does what it adds: what lasts goes on while it stands there, and what
 * is done once is done again only where it stands there once more, or takes back something that is done again. Not
 * thread-safe.
 */
final class ConfiguredFaults {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator.config");

    private final DuplexedPair pair;
    private final List<String> leftOut = new ArrayList<>();
    private List<FaultOrder> standing = List.of();

    ConfiguredFaults(DuplexedPair pair) {
        this.pair = pair;
    }

    /** Takes the orders of the configuration, the first ones or edited ones. */
    void take(List<FaultOrder> next) {
        List<String> texts = texts(next);
        if (texts.equals(texts(standing))) {
            return;
        }
        leftOut.removeIf(told -> texts.stream().noneMatch(text -> told.startsWith(told(text, ""))));
        List<String> done = texts(standing.stream().filter(FaultOrder::isDoneOnce));
        List<String> lasting = texts(standing.stream().filter(order -> !order.isDoneOnce()));
        if (!isBeginning(lasting, texts(next.stream().filter(order -> !order.isDoneOnce())))) {
            pair.healFaults();
            lasting.clear();
            done.removeAll(texts(standing.stream().filter(FaultOrder::takesBack)));
        }
        standing = next;
        for (FaultOrder order : next) {
            if (!(order.isDoneOnce() ? done : lasting).remove(order.toString())) {
                apply(order);
            }
        }
    }

    /** Orders that stand there and were not possible, each with the reason. */
    List<String> leftOut() {
        return leftOut;
    }

    private void apply(FaultOrder order) {
        try {
            order.checkIsNoticed(pair);
            order.applyTo(pair);
            LOG.info("Fault of the configuration: {}", order);
        } catch (IllegalStateException | IllegalArgumentException e) {
            leftOut.add(told(order.toString(), String.valueOf(e.getMessage())));
            LOG.warn(
                    "The fault {} of the configuration is not possible now and is left out: {}", order, e.getMessage());
        }
    }

    private static String told(String order, String reason) {
        return "the fault '" + order + "' is left out: " + reason;
    }

    private static List<String> texts(List<FaultOrder> orders) {
        return texts(orders.stream());
    }

    /** As a list that can be changed. */
    private static List<String> texts(Stream<FaultOrder> orders) {
        return orders.map(FaultOrder::toString).collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isBeginning(List<String> some, List<String> all) {
        return some.size() <= all.size() && all.subList(0, some.size()).equals(some);
    }
}
