package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.ged188.MessageTypes;
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
    private long lastSequence;
    private long resync;

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
        } else if (event.origin().resync()) {
            resync++;
        } else if (frame.length > 0 && new SentFrame(Side.A, 0, frame).isEvent()) {
            heard.get(heard.size() - 1).add(frame);
        }
    }

    /** Events that were found out by asking. */
    synchronized long resync() {
        return resync;
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
        return missing(out, in, true) >= 0
                ? ""
                : "sent " + out.size() + " events, heard " + in.size() + ": " + names(out) + " and " + names(in);
    }

    private static List<String> names(List<byte[]> frames) {
        return frames.stream()
                .map(frame -> new SentFrame(Side.A, 0, frame).toString().replaceFirst(" of side.*", ""))
                .toList();
    }

    /**
     * Checks all connections but the newest, and forgets them.
     *
     * @return how many events were repetitions and therefore not told
     */
    synchronized long balance() {
        assertThat(faults).isEmpty();
        List<List<byte[]>> opened = opened();
        int next = 0;
        long repeated = 0;
        for (List<byte[]> each : heard) {
            long skipped = -1;
            while (skipped < 0) {
                assertThat(next).as("a connection that sent what was heard").isLessThan(opened.size());
                skipped = missing(opened.get(next++), each, false);
            }
            repeated += skipped;
        }
        return repeated;
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

    /** How many sent events were passed over; -1 when what was heard is not what was sent. */
    private static long missing(List<byte[]> sent, List<byte[]> heard, boolean toTheEnd) {
        int at = 0;
        long skipped = 0;
        for (byte[] each : heard) {
            while (at < sent.size() && !Arrays.equals(sent.get(at), each)) {
                if (!mayRepeat(sent.get(at))) {
                    return -1;
                }
                skipped++;
                at++;
            }
            if (at++ == sent.size()) {
                return -1;
            }
        }
        boolean complete = sent.subList(at, sent.size()).stream().allMatch(Ledger::mayRepeat);
        return toTheEnd && !complete ? -1 : skipped;
    }

    /** The calls in progress are told again to an agent's new session (guide, Session Management). */
    private static boolean mayRepeat(byte[] frame) {
        int type = new SentFrame(Side.A, 0, frame).type();
        return type == MessageTypes.BEGIN_CALL_EVENT || type == MessageTypes.END_CALL_EVENT;
    }
}
