package org.ctios.session.internal.translate;

import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.jspecify.annotations.Nullable;

/** Which CIL event mirrors which message type: they share the number. */
final class EventIds {
    private static final @Nullable EventId[] BY_TYPE = table();

    private EventIds() {}

    /** The event of a message type; null when the type is none. */
    static @Nullable EventId of(int messageType) {
        return messageType >= 0 && messageType < BY_TYPE.length ? BY_TYPE[messageType] : null;
    }

    private static @Nullable EventId[] table() {
        @Nullable EventId[] table = new EventId[256];
        for (EventId id : EventId.values()) {
            if (id.family() != EventFamily.CONNECTION) {
                table[id.number()] = id;
            }
        }
        return table;
    }
}
