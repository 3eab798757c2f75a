package org.ctios.session.internal.translate;

import java.util.stream.Stream;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Which CIL event mirrors which message type: they share the number, statistics but for the bit of events that CTI OS
 * makes itself. Events of the session have numbers that are no message type.
 */
public final class EventIds {
    private static final int MADE_BY_CTI_OS = 0x2000_0000;
    private static final int MORE_THAN_ANY_TYPE = 0x1000;
    private static final @Nullable EventId[] BY_TYPE = table();

    private EventIds() {}

    /** The event of a message type; null when the type is none. */
    public static @Nullable EventId of(int messageType) {
        return messageType >= 0 && messageType < BY_TYPE.length ? BY_TYPE[messageType] : null;
    }

    private static @Nullable EventId[] table() {
        int highest = mirrors().mapToInt(EventIds::type).max().orElse(0);
        @Nullable EventId[] table = new EventId[highest + 1];
        mirrors().forEach(id -> table[type(id)] = id);
        return table;
    }

    private static Stream<EventId> mirrors() {
        return Stream.of(EventId.values())
                .filter(id -> id.family() != EventFamily.CONNECTION && type(id) < MORE_THAN_ANY_TYPE);
    }

    private static int type(EventId id) {
        return id.number() & ~MADE_BY_CTI_OS;
    }
}
