package org.ctios.simulator.internal.wire;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.MessageType;
import org.ctios.ged188.MessageTypes;

/** What a frame is by its MessageType. Safe for any thread. */
public final class FrameTypes {
    private static final int TYPE = 4;

    // They tell of the session and not of the contact centre.
    private static final Set<Integer> SESSION_EVENTS = Set.of(
            MessageTypes.FAILURE_EVENT, MessageTypes.ACTIVE_MAINTENANCE_EVENT, MessageTypes.STANDBY_ACTIVE_EVENT);
    private static final BitSet EVENTS =
            types(type -> type.name().endsWith("_EVENT") && !SESSION_EVENTS.contains(type.number()));
    private static final BitSet CONFIRMATIONS = types(type -> type.name().endsWith("_CONF"));

    private FrameTypes() {}

    /** MessageType of a frame. */
    public static int of(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt(TYPE);
    }

    /** The name of a type in the guide. */
    public static String name(int type) {
        return Dictionary.standard().messageType(type).name();
    }

    /** Whether messages of a type tell an event of agents, calls or the system. */
    public static boolean isEvent(int type) {
        return EVENTS.get(type);
    }

    /** Whether messages of a type answer a request. */
    public static boolean isConfirmation(int type) {
        return CONFIRMATIONS.get(type);
    }

    private static BitSet types(Predicate<MessageType> wanted) {
        BitSet types = new BitSet();
        Dictionary.standard().messageTypes().stream()
                .filter(wanted)
                .mapToInt(MessageType::number)
                .forEach(types::set);
        return types;
    }
}
