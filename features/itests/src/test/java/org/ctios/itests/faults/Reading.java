package org.ctios.itests.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;

/**
 * How far the session read what a server put onto one connection, by the session's own trace: an unbroken beginning of it, byte
 * for byte. Not thread-safe.
 */
final class Reading {
    private enum State {
        /** Entries of the trace may be missing: so much was read for certain, and perhaps more. */
        LACKING,
        /** The trace has not told of the connection yet. */
        AWAITED,
        /** The trace tells what is read. */
        FOLLOWED,
        /** No more is read, and the trace has told all of it. */
        WHOLE
    }

    private record Frame(byte[] bytes, int events) {}

    private final Side side;
    private final long connection;
    /** What was sent and has not been read, unless nobody will know. */
    private final Deque<Frame> unread = new ArrayDeque<>();
    /** What was not read, although something behind it was. */
    private final List<Frame> skipped = new ArrayList<>();

    private final List<Consumer<Balance>> breaches = new ArrayList<>();
    private State state = State.LACKING;
    private boolean begun;
    private byte[] last = {};
    private int events;

    /** Of a connection without a trace. */
    Reading(Side side, long connection) {
        this.side = side;
        this.connection = connection;
    }

    /** As it is now, whatever comes; it takes nothing in any more. */
    Reading copy() {
        Reading copy = new Reading(side, connection);
        copy.skipped.addAll(skipped);
        copy.breaches.addAll(breaches);
        copy.state = state;
        copy.begun = begun;
        copy.events = events;
        return copy;
    }

    // --- what the server does ---

    /** A message was put onto the socket, in which there are so many events. */
    void sent(byte[] frame, int eventsInIt) {
        if (!isOver()) {
            unread.add(new Frame(frame, eventsInIt));
        }
    }

    private boolean isOver() {
        return state == State.WHOLE || (state == State.LACKING && begun);
    }

    // --- what the trace tells ---

    /** The trace is without a gap, and will tell when the session reads the first message. */
    void await() {
        state = State.AWAITED;
    }

    /** Whether this may be the connection of which the session has read this message as the first one. */
    boolean mayBeginWith(byte[] openConf) {
        return !begun && !unread.isEmpty() && Arrays.equals(unread.peek().bytes(), openConf);
    }

    /** The session has read the first message. */
    void begin() {
        begun = true;
        state = State.FOLLOWED;
        take();
    }

    /** The session has read another one. */
    void read(byte[] frame) {
        if (!unread.isEmpty() && Arrays.equals(unread.peek().bytes(), frame)) {
            take();
        } else if (Arrays.equals(last, frame)) {
            breaches.add(balance -> balance.duplicated("read twice: " + words(frame)));
        } else if (unread.stream().anyMatch(each -> Arrays.equals(each.bytes(), frame))) {
            skipTo(frame);
        } else if (wasSkipped(frame)) {
            breaches.add(balance -> balance.reordered("read too late: " + words(frame)));
        } else {
            breaches.add(balance -> balance.invented("read, and not sent: " + words(frame)));
        }
    }

    private void take() {
        Frame frame = unread.remove();
        last = frame.bytes();
        events += frame.events();
    }

    private void skipTo(byte[] frame) {
        while (!Arrays.equals(unread.peek().bytes(), frame)) {
            skipped.add(unread.peek());
            take();
        }
        take();
    }

    private boolean wasSkipped(byte[] frame) {
        for (Iterator<Frame> each = skipped.iterator(); each.hasNext(); ) {
            if (Arrays.equals(each.next().bytes(), frame)) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    /** The session has read what no server sends. */
    void madeUp(String what) {
        breaches.add(balance -> balance.invented("read, and not sent: " + what + " on connection " + connection));
    }

    /** The session reads no more. */
    void end() {
        if (state == State.FOLLOWED) {
            state = State.WHOLE;
        }
        unread.clear();
    }

    /** The session has read nothing, and has another connection by now. */
    void passOver() {
        if (state == State.AWAITED) {
            state = State.WHOLE;
        }
        if (!begun) {
            unread.clear();
        }
    }

    /** Entries are missing in the trace. One that has not begun may still begin. */
    void lack() {
        if (state != State.WHOLE) {
            state = State.LACKING;
        }
        if (isOver()) {
            unread.clear();
        }
    }

    // --- what is known of it ---

    /** So many of the connection's events were read: the first ones. */
    int events() {
        return events;
    }

    /** Whether no more than these were read, for certain. */
    boolean isWhole() {
        return state == State.WHOLE;
    }

    /** Whether the trace tells how far it was read. */
    boolean isClear() {
        return state == State.WHOLE || state == State.FOLLOWED;
    }

    /** Enters what is wrong with what was read. */
    void enter(Balance balance) {
        breaches.forEach(breach -> breach.accept(balance));
        if (!skipped.isEmpty()) {
            balance.lost(
                    skipped.size(),
                    "not read, although others behind it were: "
                            + words(skipped.get(0).bytes()));
        }
    }

    /**
     * Enters what should have been read by now, of a connection that stands.
     *
     * @param sent so many events
     */
    void expect(int sent, Balance balance) {
        if (state == State.AWAITED || (state != State.LACKING && events < sent)) {
            balance.lost(Math.max(1, sent - events), "not read, by the trace: " + this);
        }
    }

    private String words(byte[] frame) {
        return new SentFrame(side, connection, frame).toString();
    }

    @Override
    public String toString() {
        return events + " events read by connection " + connection + ", " + state;
    }
}
