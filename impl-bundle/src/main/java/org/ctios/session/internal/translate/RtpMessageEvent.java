package org.ctios.session.internal.translate;

import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.event.RtpEvent;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.jspecify.annotations.Nullable;

/** A media stream over its message. */
final class RtpMessageEvent extends CallMessageEvent implements RtpEvent {
    RtpMessageEvent(EventId id, Origin origin, Message message, Subject subject) {
        super(id, origin, message, subject);
    }

    @Override
    public @Nullable String clientAddress() {
        return address(Fields.CLIENT_ADDRESS, Fields.CLIENT_ADDRESS_IPV6);
    }

    @Override
    public int clientPort() {
        return number(Fields.CLIENT_PORT);
    }

    @Override
    public @Nullable String sendingAddress() {
        return address(Fields.SENDING_ADDRESS, Fields.SENDING_ADDRESS_IPV6);
    }

    @Override
    public int sendingPort() {
        return number(Fields.SENDING_PORT);
    }

    @Override
    public Direction direction() {
        return Direction.of(uint(Fields.DIRECTION));
    }

    @Override
    public @Nullable String agentId() {
        String longId = text(Fields.AGENT_ID_LONG);
        return longId == null ? text(Fields.AGENT_ID) : longId;
    }

    /** Up to version 18 an IPv6 address has a field of its own. */
    private @Nullable String address(Field first, Field second) {
        String address = text(first);
        return address == null || address.isEmpty() ? text(second) : address;
    }
}
