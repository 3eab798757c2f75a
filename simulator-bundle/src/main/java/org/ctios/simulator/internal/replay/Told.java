package org.ctios.simulator.internal.replay;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldVisitor;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;

/** The calls, agents and devices that a client was told of, or knows of itself: it can ask about them. */
final class Told implements FieldVisitor {
    private static final int MOST = 100_000;

    private static final Set<Field> NAMES = Set.of(
            Fields.AGENT_ID, Fields.AGENT_ID_LONG, Fields.LOGIN_ID, Fields.AGENT_INSTRUMENT, Fields.AGENT_EXTENSION);

    private final Set<Long> calls = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** A client is told a message. */
    void tell(Message message) {
        try {
            message.visit(this);
        } catch (MalformedMessageException e) {
            // It is sent as it was; whatever it told of calls before its fault counts.
        }
    }

    /** A client asks for something; whom it is for, or names of itself, it knows without being told. */
    void ask(Message request) {
        if (request.typeNumber() == MessageTypes.OPEN_REQ || request.typeNumber() == MessageTypes.SET_AGENT_STATE_REQ) {
            tell(request);
        }
    }

    /** Whether a request is about no call, or about one that was told. */
    boolean knowsCall(Message request) {
        return request.wireType(Fields.CONNECTION_CALL_ID) == null
                || calls.contains(request.uint(Fields.CONNECTION_CALL_ID));
    }

    /** Whether a request is no question about an agent or a device, or about one that was told. */
    boolean knowsAgent(Message request) {
        Question question = Question.of(request);
        return question == null || question.isAboutCall() || names.contains(question.value());
    }

    @Override
    public void number(Field field, long value) {
        if (field.name().endsWith("CallID")) {
            add(calls, value);
        }
    }

    @Override
    public void text(Field field, String value) {
        if (NAMES.contains(field)) {
            add(names, value);
        }
    }

    private static <T> void add(Set<T> told, T value) {
        if (told.add(value) && told.size() > MOST) {
            Iterator<T> oldest = told.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    @Override
    public void bytes(Field field, byte[] value) {}

    @Override
    public void variable(Field field, NamedVariable value) {}

    @Override
    public void unknown(int tag, byte[] value) {}
}
