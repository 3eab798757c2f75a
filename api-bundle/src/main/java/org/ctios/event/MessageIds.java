package org.ctios.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a value of {@code MessageID} in a filter stands for: a number, a name of the CIL, or the beginning of either. */
final class MessageIds {
    /** Events that a filter must not name: they are made in the CIL, not on the server (DG 12.5 ch. 8). */
    private static final Set<EventId> FORBIDDEN = EnumSet.of(
            EventId.PRE_LOGOUT,
            EventId.POST_LOGOUT,
            EventId.CONNECTION_ESTABLISHED,
            EventId.CONNECTION_CLOSED,
            EventId.CONNECTION_FAILURE,
            EventId.HEARTBEAT,
            EventId.MISSING_HEARTBEAT,
            EventId.CURRENT_CALL_CHANGED,
            EventId.CURRENT_AGENT_RESET);

    private MessageIds() {}

    /** The event that a literal names, by number or by name; null when there is none. */
    static @Nullable EventId event(String literal) {
        Long number = ValuePattern.number(literal);
        if (number == null) {
            return EventId.ofName(literal);
        }
        return Stream.of(EventId.values())
                .filter(id -> id.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Whether a literal names an event that a filter must not name. */
    static boolean isForbidden(String literal) {
        EventId event = event(literal);
        String name = literal.toLowerCase(Locale.ROOT);
        return (event != null && FORBIDDEN.contains(event))
                || name.startsWith("onmonitored")
                || name.startsWith("emonitored")
                || name.startsWith("monitoredcall");
    }

    /** The events that a value of a filter lets pass. */
    static Set<EventId> events(ValuePattern value) {
        Set<EventId> events = EnumSet.noneOf(EventId.class);
        Stream.of(EventId.values()).filter(id -> names(value, id)).forEach(events::add);
        return events;
    }

    private static boolean names(ValuePattern value, EventId id) {
        if (value.prefix()) {
            return begins(Integer.toString(id.number()), value.text())
                    || begins(id.cilName(), value.text())
                    || begins(id.enumName(), value.text());
        }
        return event(value.text()) == id;
    }

    private static boolean begins(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
