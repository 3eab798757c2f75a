package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.Locale;
import org.ctios.ged188.MessageType;
import org.ctios.simulator.internal.fault.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a client can do that a scenario waits for. Immutable.
 *
 * @param kind what it is
 * @param type the message that came, or null when none did
 */
record Happening(Kind kind, @Nullable MessageType type) {
    /** A client connected. */
    static final Happening CONNECTED = new Happening(Kind.CONNECTED, null);

    /** A client's connection is gone. */
    static final Happening DISCONNECTED = new Happening(Kind.DISCONNECTED, null);

    /** Words that are no message types. */
    static final List<String> OTHER_WORDS = List.of("connected", "disconnected");

    static Happening of(MessageType type) {
        return new Happening(Kind.MESSAGE, type);
    }

    static Happening parse(String word) {
        return switch (word) {
            case "connected" -> CONNECTED;
            case "disconnected" -> DISCONNECTED;
            default -> of(Words.type(word));
        };
    }

    @Override
    public String toString() {
        return type == null ? kind.name().toLowerCase(Locale.ROOT) : type.name();
    }

    /** Kinds. */
    enum Kind {
        /** TCP stands. */
        CONNECTED,
        /** A message came. */
        MESSAGE,
        /** TCP is gone. */
        DISCONNECTED
    }
}
