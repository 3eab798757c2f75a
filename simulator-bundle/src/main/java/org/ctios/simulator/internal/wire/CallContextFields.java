package org.ctios.simulator.internal.wire;

import java.util.Set;
import java.util.regex.Matcher;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.NamedVariable;
import org.ctios.simulator.internal.centre.CallContext;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.DataLimits;

/** Writes what a call carries into the messages that tell it. */
final class CallContextFields {
    private CallContextFields() {}

    /** Everything, with the router call key. */
    static void all(MessageBuilder message, CallModel call, ToldVariables told) {
        numbers(message, call.context());
        routerCallKey(message, call.context());
        data(message, call, told);
    }

    /** Everything that a snapshot has room for. */
    static void snapshot(MessageBuilder message, CallModel call, ToldVariables told) {
        numbers(message, call.context());
        if (call.context().isRouted()) {
            message.set(Fields.ROUTER_CALL_KEY_DAY, call.context().routerCallKeyDay())
                    .set(Fields.ROUTER_CALL_KEY_CALL_ID, call.context().routerCallKeyCallId());
        }
        data(message, call, told);
    }

    /** What is told of a call before it arrives; DNIS only where the message has it. */
    static void announced(MessageBuilder message, CallModel call, ToldVariables told) {
        text(message, Fields.ANI, call.context().ani());
        text(message, Fields.DIALED_NUMBER, call.context().dialedNumber());
        text(message, Fields.CALLER_ENTERED_DIGITS, call.context().callerEnteredDigits());
        variables(message, call, told);
        ecc(message, call, told);
    }

    /** Everything but the router call key, which the event does not have. */
    static void delivered(MessageBuilder message, CallModel call, ToldVariables told) {
        numbers(message, call.context());
        data(message, call, told);
    }

    /** The changed call variables, and all ECC variables, as the guide demands. */
    static void changed(
            MessageBuilder message, CallModel call, ToldVariables told, Set<Integer> variables, boolean numbers) {
        if (numbers) {
            numbers(message, call.context());
            routerCallKey(message, call.context());
        }
        variables.stream()
                .filter(told::has)
                .forEach(number -> message.set(
                        CallVariables.field(number), call.variables().get(number - 1)));
        wrapupData(message, call);
        ecc(message, call, told);
    }

    /** The name under which an ECC variable is kept. */
    static String name(NamedVariable variable) {
        return variable.isElement() ? variable.name() + "[" + variable.index() + "]" : variable.name();
    }

    private static void numbers(MessageBuilder message, CallContext context) {
        text(message, Fields.ANI, context.ani());
        text(message, Fields.DNIS, context.dnis());
        text(message, Fields.DIALED_NUMBER, context.dialedNumber());
        text(message, Fields.CALLER_ENTERED_DIGITS, context.callerEnteredDigits());
    }

    static void routerCallKey(MessageBuilder message, CallContext context) {
        if (context.isRouted()) {
            message.set(Fields.ROUTER_CALL_KEY_DAY, context.routerCallKeyDay())
                    .set(Fields.ROUTER_CALL_KEY_CALL_ID, context.routerCallKeyCallId())
                    .setIfKnown(Fields.ROUTER_CALL_KEY_SEQUENCE_NUMBER, 0);
        }
    }

    private static void data(MessageBuilder message, CallModel call, ToldVariables told) {
        variables(message, call, told);
        wrapupData(message, call);
        ecc(message, call, told);
    }

    private static void variables(MessageBuilder message, CallModel call, ToldVariables told) {
        for (int i = 0; i < CallVariables.FIELDS.size(); i++) {
            if (told.has(i + 1)) {
                text(message, CallVariables.FIELDS.get(i), call.variables().get(i));
            }
        }
    }

    private static void wrapupData(MessageBuilder message, CallModel call) {
        text(message, Fields.CALL_WRAPUP_DATA, call.wrapupData());
    }

    private static void ecc(MessageBuilder message, CallModel call, ToldVariables told) {
        call.ecc().forEach((name, value) -> {
            NamedVariable variable = variable(name, value);
            if (told.has(variable)) {
                message.add(variable);
            }
        });
    }

    private static NamedVariable variable(String name, String value) {
        Matcher element = DataLimits.ELEMENT.matcher(name);
        return element.matches()
                ? new NamedVariable(element.group(1), Integer.parseInt(element.group(2)), value)
                : NamedVariable.scalar(name, value);
    }

    private static void text(MessageBuilder message, Field field, String value) {
        if (!value.isEmpty()) {
            message.set(field, value);
        }
    }
}
