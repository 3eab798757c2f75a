package org.ctios.simulator;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;

/** What is wrong with the calls and the data of calls that requests name. */
final class WrongCallData extends Provocations {
    WrongCallData() {
        calls();
        eccVariables();
    }

    private void calls() {
        put("E_CTI_INVALID_CALLID", "data, snapshot or monitor of a call that is not there", (pair, client) -> opened(
                        client)
                .ask(MessageTypes.SNAPSHOT_CALL_REQ, request -> connection(request, 1, "2001")));
        put("E_CTI_NOT_CALL_PARTY", "data or snapshot of a call by a device that is not in it", (pair, client) -> {
            SimulatedCall call =
                    pair.contactCentre().startCall("1003").deliver().establish();
            Message answer = opened(client)
                    .ask(MessageTypes.SNAPSHOT_CALL_REQ, request -> connection(request, call.id(), "2001"));
            call.end();
            return answer;
        });
        put(
                "E_CTI_INVALID_DEVICE",
                "snapshot, device information or monitor of a device that is not there",
                (pair, client) -> opened(client)
                        .ask(MessageTypes.SNAPSHOT_DEVICE_REQ, request -> request.set(Fields.AGENT_INSTRUMENT, "1")));
        miscounted(
                "E_CTI_INVALID_NUM_NAMED_VARIABLES", "NumNamedVariables is not the number of NamedVariable fields", 22);
        miscounted("E_CTI_INVALID_NUM_NAMED_ARRAYS", "NumNamedArrays is not the number of NamedArray fields", 24);
        named(
                "E_CTI_VALUE_TOO_LONG",
                "a named variable with a value of more than 210 bytes",
                request -> request.add(82, named("Topic", 211)));
        named(
                "E_CTI_TOO_MUCH_DATA",
                "named variables and arrays of more than 2000 bytes together, in the request or then in the call",
                request -> {
                    for (int i = 0; i < 10; i++) {
                        request.add(82, named("Topic" + i, 200));
                    }
                    return request;
                });
    }

    /** Where ECC variables are configured. */
    private void eccVariables() {
        configured(
                "E_CTI_NAMED_VARIABLE_NOT_CONFIGURED",
                "a scalar that is none of `eccVariables`, or whose name is empty, over 32 bytes or has brackets",
                NamedVariable.scalar("Other", "x"));
        configured(
                "E_CTI_NAMED_ARRAY_NOT_CONFIGURED",
                "an array that is none of `eccVariables`, or whose name is empty, over 32 bytes or has brackets",
                new NamedVariable("Other", 0, "x"));
        configured(
                "E_CTI_SCALAR_FUNCTION_ON_ARRAY",
                "an array of `eccVariables` as NamedVariable",
                NamedVariable.scalar("Items", "x"));
        configured(
                "E_CTI_ARRAY_FUNCTION_ON_SCALAR",
                "a scalar of `eccVariables` as NamedArray",
                new NamedVariable("Topic", 0, "x"));
        configured(
                "E_CTI_INVALID_ARRAY_INDEX",
                "an element behind the last one of the array in `eccVariables`",
                new NamedVariable("Items", 5, "x"));
    }

    private void configured(String symbol, String text, NamedVariable variable) {
        put(symbol, text, (pair, client) -> {
            try (CtiServerPair own = CtiServerPair.builder()
                            .callsPerMinute(0)
                            .eccVariables("Topic", "Items[5]")
                            .start();
                    TestClient other = new TestClient(own, Side.A, VERSION)) {
                return opened(other).ask(MessageTypes.MAKE_CALL_REQ, request -> request.add(variable));
            }
        });
    }

    private void named(String symbol, String text, UnaryOperator<MessageBuilder> fields) {
        put(symbol, text, (pair, client) -> opened(client)
                .ask(MessageTypes.SET_CALL_DATA_REQ, request -> fields.apply(connection(request, 1, "2001"))));
    }

    /** SET_CALL_DATA_REQ whose count at that offset is one too many. */
    private void miscounted(String symbol, String text, int offset) {
        put(symbol, text, (pair, client) -> {
            byte[] frame = connection(opened(client).request(MessageTypes.SET_CALL_DATA_REQ), 1, "2001")
                    .add(NamedVariable.scalar("Topic", "x"))
                    .buildIncomplete()
                    .toBytes();
            frame[offset + 1]++;
            client.send(frame);
            return client.read();
        });
    }

    private static byte[] named(String name, int length) {
        return (name + "\0" + "x".repeat(length) + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
