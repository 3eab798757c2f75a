package org.ctios.simulator.internal.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ctios.simulator.ConfirmationOrder;

/** The faults of a side in the words that give them. */
final class FaultNames {
    private static final int MILLI = 6;
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000);

    private final List<String> names = new ArrayList<>();

    private FaultNames() {}

    /** What is wrong with a side now. */
    static List<String> of(Conditions conditions, boolean halfOpen, boolean cuts) {
        FaultNames faults = new FaultNames();
        faults.add(conditions.refused(), "refuse");
        faults.add(conditions.frozen(), "freeze");
        faults.add(halfOpen, "half-open");
        faults.opening(conditions);
        faults.delivery(conditions.delivery());
        faults.add(cuts, "truncate");
        faults.messages(conditions.messages());
        return faults.names;
    }

    private void opening(Conditions conditions) {
        add(conditions.opening() == Conditions.SILENCE, "accept-silently");
        add(conditions.opening() >= 0, "refuse-sessions " + conditions.opening());
        VersionRange versions = conditions.versions();
        add(!versions.equals(VersionRange.ALL), "versions " + versions.oldest() + " " + versions.newest());
    }

    private void delivery(Delivery delivery) {
        String pause = time(delivery.pauseNanos());
        switch (delivery.unit()) {
            case BYTE -> names.add("split " + pause);
            case MESSAGE -> names.add("slow " + pause);
            case ALL -> names.add("glue " + pause);
            default -> {}
        }
    }

    private void messages(MessageFaults faults) {
        add(NamedTypes.isSome(faults.lost()), "lose " + NamedTypes.wordsFor(faults.lost()));
        add(
                NamedTypes.isSome(faults.late()),
                "delay " + NamedTypes.wordsFor(faults.late()) + " " + time(faults.lateNanos()));
        add(NamedTypes.isSome(faults.doubled()), "duplicate " + NamedTypes.wordsFor(faults.doubled()));
        ConfirmationOrder order = faults.confirmations();
        add(order != ConfirmationOrder.USUAL, "confirm " + order.name().toLowerCase(Locale.ROOT));
    }

    private void add(boolean stands, String name) {
        if (stands) {
            names.add(name);
        }
    }

    private static String time(long nanos) {
        BigDecimal millis = BigDecimal.valueOf(nanos, MILLI);
        boolean seconds = millis.compareTo(SECOND) >= 0;
        BigDecimal value = seconds ? millis.movePointLeft(3) : millis;
        String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return number + (seconds ? "s" : "ms");
    }
}
