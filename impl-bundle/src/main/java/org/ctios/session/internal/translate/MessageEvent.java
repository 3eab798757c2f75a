package org.ctios.session.internal.translate;

import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** An event that is a message: it holds the message and reads it when asked. */
abstract class MessageEvent implements CtiOsEvent {
    private final EventId id;
    private final Origin origin;
    private final Message message;
    private final Subject subject;

    /** Set at most once, by {@link EventTranslator#read}, before anybody else has the event. */
    private long readAt = EventTranslator.NOT_READ;

    /**
     * Wraps a message.
     *
     * @param subject what the message is about where it does not say so
     */
    MessageEvent(EventId id, Origin origin, Message message, Subject subject) {
        this.id = id;
        this.origin = origin;
        this.message = message;
        this.subject = subject;
    }

    @Override
    public final EventId id() {
        return id;
    }

    @Override
    public final Origin origin() {
        return origin;
    }

    @Override
    public final byte[] frame() {
        return message.toBytes();
    }

    /** The peripheral, -1 when neither message nor session names one. */
    public final long peripheralId() {
        return message.isNone(Fields.PERIPHERAL_ID)
                ? subject.peripheralId()
                : message.uint(Fields.PERIPHERAL_ID, subject.peripheralId());
    }

    @Override
    public final Arguments arguments() {
        return MessageArguments.of(this, message);
    }

    /** Name of the object the event is about, for {@code UniqueObjectID}. */
    abstract @Nullable String objectId();

    /** Adds what is made of several fields, or is not in the message at all. */
    void complete(Arguments.Builder arguments) {}

    final void read(long nanos) {
        readAt = nanos;
    }

    final long readAt() {
        return readAt;
    }

    final Message message() {
        return message;
    }

    final Subject subject() {
        return subject;
    }

    final @Nullable String text(Field field) {
        return message.text(field);
    }

    final boolean has(Field field) {
        return message.has(field);
    }

    /** A number, -1 when the message does not carry it or says "none". */
    final int number(Field field) {
        return (int) known(field);
    }

    /** An unsigned number, -1 when the message does not carry it or says "none". */
    final long known(Field field) {
        return message.isNone(field) ? -1 : message.uint(field, -1);
    }

    final long uint(Field field) {
        return message.uint(field, -1);
    }

    /** The event in one line: no call data, which may be confidential, and no secrets. */
    @Override
    public String toString() {
        return name() + "{#" + origin.sequence() + " " + origin.session() + ", " + objectId() + "}";
    }
}
