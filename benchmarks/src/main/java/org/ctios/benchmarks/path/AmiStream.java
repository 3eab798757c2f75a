package org.ctios.benchmarks.path;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;

/**
 * The calls of {@link WireStream} as Asterisk tells them: a Newstate event when the phone of an agent rings. It has about as
 * many bytes and half as many fields.
 */
final class AmiStream {
    private static final int VERSION = 24;

    private final List<String> events;

    AmiStream() {
        ProtocolVersion version = ProtocolVersion.cce(VERSION);
        events = new WireStream(VERSION, WireStream.Kind.DELIVERED)
                .frames().stream()
                        .map(frame -> event(Message.of(version, frame)))
                        .toList();
    }

    List<String> events() {
        return events;
    }

    ByteBuffer block() {
        byte[] bytes = String.join("", events).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private static String event(Message call) {
        List<NamedVariable> named = call.namedVariables();
        String id = "1764399600." + call.uint(Fields.CONNECTION_CALL_ID);
        return String.join(
                "\r\n",
                "Event: Newstate",
                "Privilege: call,all",
                "Channel: PJSIP/" + call.text(Fields.CONNECTION_DEVICE_ID) + "-0000a3f1",
                "ChannelState: 5",
                "ChannelStateDesc: Ringing",
                "CallerIDNum: " + call.text(Fields.ANI),
                "CallerIDName: " + call.text(Fields.CALL_VARIABLE1),
                "ConnectedLineNum: " + call.text(Fields.DNIS),
                "ConnectedLineName: " + call.text(Fields.CALL_VARIABLE2),
                "Language: " + named.get(2).value(),
                "AccountCode: " + named.get(1).value(),
                "Context: " + named.get(0).value(),
                "Exten: " + call.text(Fields.DIALED_NUMBER),
                "Priority: 1",
                "Uniqueid: " + id,
                "Linkedid: " + id,
                "",
                "");
    }
}
