package org.ctios.session.internal.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;

/** Reads how the session gets to a server: waits, sides, the standby connection. */
final class FailoverReader {
    private static final int MOST_INSTANCE_ID = 63;
    private static final int LARGEST_TAG = 0xFFFF;

    private final ConfigurationValues values;

    FailoverReader(ConfigurationValues values) {
        this.values = values;
    }

    FailoverSettings failover() {
        List<Duration> delays = new ArrayList<>();
        for (String text : values.list("reconnect.delays", "2,15,30,60,120")) {
            delays.add(values.seconds("reconnect.delays", text, 0.05, 3600));
        }
        if (delays.isEmpty()) {
            values.refuse("reconnect.delays", "", "names no wait", "Write seconds, such as 2,15,30,60,120");
        }
        double jitter = values.number("reconnect.jitter", 10, 0, 100) / 100.0;
        int retries = (int) values.number("reconnect.maxRetries", 0, 0, 1_000_000);
        Duration probe = Duration.ofSeconds(values.number("probe.interval", 60, 0, 3600));
        return new FailoverSettings(firstSide(), delays, jitter, retries, probe);
    }

    private @Nullable ServerSide firstSide() {
        String text = values.text("reconnect.firstSide", "random");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "random" -> null;
            case "a" -> ServerSide.A;
            case "b" -> ServerSide.B;
            default -> {
                values.refuse("reconnect.firstSide", text, "is no side", "Write A, B or random");
                yield null;
            }
        };
    }

    StandbySettings standby() {
        return new StandbySettings(
                values.bool("activeStandby", false), values.wireText("uniqueInstanceId", "", MOST_INSTANCE_ID), (int)
                        values.number("uniqueInstanceIdTag", 0, 0, LARGEST_TAG));
    }

    Set<Compatibility> compatibility() {
        Set<Compatibility> chosen = EnumSet.noneOf(Compatibility.class);
        for (String word : values.list("compatibility")) {
            Stream.of(Compatibility.values())
                    .filter(each -> each.word().equalsIgnoreCase(word))
                    .findAny()
                    .ifPresentOrElse(chosen::add, () -> unknown(word));
        }
        return chosen;
    }

    private void unknown(String word) {
        values.refuse(
                "compatibility",
                word,
                "is no switch",
                "Write any of "
                        + Stream.of(Compatibility.values())
                                .map(Compatibility::word)
                                .collect(Collectors.joining(", ")));
    }
}
