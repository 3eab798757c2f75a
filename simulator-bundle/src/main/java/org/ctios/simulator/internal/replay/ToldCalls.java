package org.ctios.simulator.internal.replay;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldVisitor;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;

/** The calls that a client was told of, which it can ask about. */
final class ToldCalls implements FieldVisitor {
    private static final int MOST = 100_000;

    private final Set<Long> told = new LinkedHashSet<>();

    /** A client is told a message. */
    void tell(Message message) {
        try {
            message.visit(this);
        } catch (MalformedMessageException e) {
            // It is sent as it was; whatever it told of calls before its fault counts.
        }
    }

    /** Whether a request is about no call, or about one that was told. */
    boolean knows(Message request) {
        return request.wireType(Fields.CONNECTION_CALL_ID) == null
                || told.contains(request.uint(Fields.CONNECTION_CALL_ID));
    }

    @Override
    public void number(Field field, long value) {
        if (field.name().endsWith("CallID") && told.add(value) && told.size() > MOST) {
            Iterator<Long> oldest = told.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    @Override
    public void text(Field field, String value) {}

    @Override
    public void bytes(Field field, byte[] value) {}

    @Override
    public void variable(Field field, NamedVariable value) {}

    @Override
    public void unknown(int tag, byte[] value) {}
}
