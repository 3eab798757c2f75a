package org.ctios.simulator.internal.wire;

import java.util.List;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.NamedVariable;
import org.ctios.simulator.internal.centre.CallContext;
import org.ctios.simulator.internal.centre.CallModel;

/** Writes what a call brought along into the events that carry it. */
final class CallContextFields {
    private static final List<Field> VARIABLES = List.of(
            Fields.CALL_VARIABLE1,
            Fields.CALL_VARIABLE2,
            Fields.CALL_VARIABLE3,
            Fields.CALL_VARIABLE4,
            Fields.CALL_VARIABLE5,
            Fields.CALL_VARIABLE6,
            Fields.CALL_VARIABLE7,
            Fields.CALL_VARIABLE8,
            Fields.CALL_VARIABLE9,
            Fields.CALL_VARIABLE10);

    /** Everything, with the router call key. */
    void begin(MessageBuilder message, CallModel call) {
        message.set(Fields.NUM_NAMED_VARIABLES, 1);
        numbers(message, call.context());
        message.set(Fields.ROUTER_CALL_KEY_DAY, call.context().routerCallKeyDay())
                .set(Fields.ROUTER_CALL_KEY_CALL_ID, call.context().routerCallKeyCallId())
                .set(Fields.ROUTER_CALL_KEY_SEQUENCE_NUMBER, 0);
        variables(message, call);
        segment(message, call);
    }

    /** Everything but the router call key, which the event does not have. */
    void delivered(MessageBuilder message, CallModel call) {
        message.set(Fields.NUM_NAMED_VARIABLES, 1);
        numbers(message, call.context());
        variables(message, call);
        segment(message, call);
    }

    /** The changed call variable, and all ECC variables, as the guide demands. */
    void changed(MessageBuilder message, CallModel call, int variable) {
        message.set(Fields.NUM_NAMED_VARIABLES, 1)
                .set(VARIABLES.get(variable - 1), call.variables().get(variable - 1));
        segment(message, call);
    }

    private static void numbers(MessageBuilder message, CallContext context) {
        message.set(Fields.ANI, context.ani())
                .set(Fields.DNIS, context.dnis())
                .set(Fields.DIALED_NUMBER, context.dialedNumber())
                .set(Fields.CALLER_ENTERED_DIGITS, context.callerEnteredDigits());
    }

    private static void variables(MessageBuilder message, CallModel call) {
        for (int i = 0; i < VARIABLES.size(); i++) {
            String value = call.variables().get(i);
            if (!value.isEmpty()) {
                message.set(VARIABLES.get(i), value);
            }
        }
    }

    private static void segment(MessageBuilder message, CallModel call) {
        message.add(NamedVariable.scalar(CallContext.SEGMENT, call.context().segment()));
    }
}
