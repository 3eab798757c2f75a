package org.ctios.benchmarks.path;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;

/** The calls of {@link WireStream} as Asterisk tells them, with one event for each. */
final class AmiStream {
    /** Which event it is. */
    enum Kind {
        /** The phone of an agent rings: about as many bytes as ours and half as many fields. */
        NEWSTATE,
        /** A caller is put through to the phone of an agent: about as many fields as ours, and three times the bytes. */
        DIAL_BEGIN
    }

    private static final int VERSION = 24;

    private final Kind kind;
    private final List<String> events;

    AmiStream(Kind kind) {
        this.kind = kind;
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

    private String event(Message call) {
        return switch (kind) {
            case NEWSTATE -> "Event: Newstate\r\nPrivilege: call,all\r\n" + channel("", "5", "Ringing", call) + "\r\n";
            case DIAL_BEGIN ->
                "Event: DialBegin\r\nPrivilege: call,all\r\n"
                        + channel("", "6", "Up", call)
                        + channel("Dest", "0", "Down", call)
                        + "DialString: " + call.text(Fields.ALERTING_DEVICE_ID) + "\r\n\r\n";
        };
    }

    /** What Asterisk tells of a channel, the caller's or with {@code Dest} before each name the one that is called. */
    private static String channel(String whose, String state, String described, Message call) {
        List<NamedVariable> named = call.namedVariables();
        String id = "1764399600." + call.uint(Fields.CONNECTION_CALL_ID);
        return Stream.of(
                        "Channel: PJSIP/" + call.text(Fields.CONNECTION_DEVICE_ID) + "-0000a3f1",
                        "ChannelState: " + state,
                        "ChannelStateDesc: " + described,
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
                        "Linkedid: " + id)
                .map(line -> whose + line + "\r\n")
                .collect(Collectors.joining());
    }
}
