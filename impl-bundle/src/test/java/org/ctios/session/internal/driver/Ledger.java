package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.EventId;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.internal.translate.EventTranslator;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;

/**
 * Compares what the servers sent with what a listener heard, connection by connection: nothing lost but the end of what a
 * broken connection did not bring, nothing twice, nothing in another order, nothing invented.
 */
final class Ledger implements CtiOsEventListener {
    private final EventTranslator translator = new EventTranslator();
    private final Map<Long, List<SentFrame>> sent = new TreeMap<>();
    private final List<List<byte[]>> heard = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    /** Beginnings and ends of calls that were told, by whatever event. */
    private final Set<String> told = new HashSet<>();

    private long lastSequence;

    synchronized void sent(SentFrame frame) {
        boolean told = frame.isEvent() && translator.isEvent(frame.type());
        if (told || frame.type() == MessageTypes.OPEN_CONF) {
            sent.computeIfAbsent(frame.connection(), connection -> new ArrayList<>())
                    .add(frame);
        }
    }

    @Override
    public synchronized void onEvent(CtiOsEvent event) {
        if (event.origin().sequence() != ++lastSequence) {
            faults.add("number " + lastSequence + " was expected of " + event);
        }
        byte[] frame = event.frame();
        if (event instanceof OnConnection) {
            heard.add(new ArrayList<>());
        } else if (!event.origin().resync() && frame.length > 0 && new SentFrame(Side.A, 0, frame).isEvent()) {
            heard.get(heard.size() - 1).add(frame);
        }
        if (event instanceof CallEvent call && (call.id() == EventId.CALL_BEGIN || call.id() == EventId.CALL_END)) {
            told.add(call.name() + " " + call.arguments().getValueString("UniqueObjectID"));
        }
    }

    synchronized int connections() {
        return heard.size();
    }

    /** What of the newest connection is not heard yet, or was heard otherwise than sent; empty when all is well. */
    synchronized String unsettled() {
        List<List<byte[]>> opened = opened();
        if (heard.isEmpty() || opened.isEmpty()) {
            return "nothing was heard";
        }
        List<byte[]> out = opened.get(opened.size() - 1);
        List<byte[]> in = heard.get(heard.size() - 1);
        return isComplete(out, in, true)
                ? ""
                : "sent " + out.size() + " events, heard " + in.size() + ": " + names(out) + " and " + names(in);
    }

    private static List<String> names(List<byte[]> frames) {
        return frames.stream()
                .map(frame -> new SentFrame(Side.A, 0, frame).toString().replaceFirst(" of side.*", ""))
                .toList();
    }

    /** Checks all connections. Only a beginning or an end that was told before may not have been told again. */
    synchronized void balance() {
        assertThat(faults).isEmpty();
        List<List<byte[]>> opened = opened();
        int next = 0;
        for (List<byte[]> each : heard) {
            boolean found = false;
            while (!found) {
                assertThat(next).as("a connection that sent what was heard").isLessThan(opened.size());
                found = isComplete(opened.get(next++), each, false);
            }
        }
    }

    private List<List<byte[]>> opened() {
        return sent.values().stream()
                .filter(frames -> frames.get(0).type() == MessageTypes.OPEN_CONF)
                .map(frames -> frames.stream()
                        .skip(1)
                        .filter(frame -> frame.type() != MessageTypes.SYSTEM_EVENT)
                        .map(SentFrame::frame)
                        .toList())
                .toList();
    }

    /** Whether what was heard is what was sent; the rest may be missing unless it is to be complete to the end. */
    private boolean isComplete(List<byte[]> sent, List<byte[]> heard, boolean toTheEnd) {
        int at = 0;
        for (byte[] each : heard) {
            while (at < sent.size() && !Arrays.equals(sent.get(at), each)) {
                if (!isRepetition(sent.get(at))) {
                    return false;
                }
                at++;
            }
            if (at++ == sent.size()) {
                return false;
            }
        }
        return !toTheEnd || sent.subList(at, sent.size()).stream().allMatch(this::isRepetition);
    }

    /**
     * The calls in progress are told again to an agent's new session (guide, Session Management), and what a snapshot told
     * may be on its way.
     */
    private boolean isRepetition(byte[] frame) {
        int type = new SentFrame(Side.A, 0, frame).type();
        String event = type == MessageTypes.BEGIN_CALL_EVENT
                ? "OnCallBegin"
                : type == MessageTypes.END_CALL_EVENT ? "OnCallEnd" : "";
        return !event.isEmpty() && told.contains(event + " " + connection(frame));
    }

    /** UniqueObjectID; the versions used here have tags of two bytes and the same start of the fixed part. */
    private static String connection(byte[] frame) {
        Message message = Message.of(ProtocolVersion.cce(24), frame);
        return "call." + message.uint(Fields.PERIPHERAL_ID) + "." + message.uint(Fields.CONNECTION_CALL_ID) + "."
                + message.text(Fields.CONNECTION_DEVICE_ID, "");
    }
}
