package org.ctios.session.internal.model;

import java.util.HashSet;
import java.util.Set;

/**
 * What happens while a reconciliation runs and its answers must be read with, and the ends of calls that it told before
 * their event.
 */
final class Meanwhile {
    private final FoundEnds foundOut = new FoundEnds();
    private final FoundEnds foundOutBefore = new FoundEnds();
    private final Set<ConnectionKey> toldMeanwhile = new HashSet<>();
    private final Set<Subject> unsureDevices = new HashSet<>();
    private boolean watching;

    /** A reconciliation starts. The event of an end that the last one found out may still come, of older ones no more. */
    void watch() {
        foundOutBefore.take(foundOut);
        unwatch();
        watching = true;
    }

    /** The reconciliation is over: no answer can be older than an end any more. */
    void unwatch() {
        watching = false;
        toldMeanwhile.clear();
        unsureDevices.clear();
    }

    /** Whether a reconciliation runs. */
    boolean isWatching() {
        return watching;
    }

    void clear() {
        foundOut.clear();
        foundOutBefore.clear();
        unwatch();
    }

    /** The end was found out by asking; the event may still come. */
    void foundOut(ConnectionKey key) {
        foundOut.add(key);
    }

    /**
     * Whether the end of a call that is not known any more was found out. What is told of it now is late, and makes no call
     * of it; only BEGIN_CALL_EVENT does, of another one with its ID.
     */
    boolean isOver(long peripheralId, long callId) {
        return foundOut.hasOneOf(peripheralId, callId) || foundOutBefore.hasOneOf(peripheralId, callId);
    }

    /** END_CALL_EVENT came; whether the end had been found out before. */
    boolean end(ConnectionKey key) {
        if (watching) {
            toldMeanwhile.add(key);
        }
        return forgetFoundOut(key);
    }

    private boolean forgetFoundOut(ConnectionKey key) {
        boolean before = foundOutBefore.remove(key);
        return foundOut.remove(key) || before;
    }

    /** Whether END_CALL_EVENT came since the reconciliation started. */
    boolean endedMeanwhile(ConnectionKey key) {
        return toldMeanwhile.contains(key);
    }

    /** Call IDs are used again. */
    void begun(KnownCall call, KnownConnection connection) {
        if (watching || !foundOut.isEmpty() || !foundOutBefore.isEmpty()) {
            ConnectionKey key = call.key(connection);
            forgetFoundOut(key);
            toldMeanwhile.remove(key);
        }
    }

    /** A connection got another name: what was heard of that name before is about another one, and it is asked for again. */
    void renamed(KnownCall call, KnownConnection connection) {
        begun(call, connection);
        if (connection.standing.mayHaveBegun()) {
            unsure(call.peripheralId, connection.deviceId);
        }
    }

    /** A device is, or was, in a call in a way that events alone do not tell: the server has to be asked again. */
    void unsure(long peripheralId, String device) {
        if (watching) {
            unsureDevices.add(Subject.device(peripheralId, device));
        }
    }

    /** The devices of {@link #unsure} since this was asked for last. */
    Set<Subject> takeUnsureDevices() {
        Set<Subject> taken = Set.copyOf(unsureDevices);
        unsureDevices.clear();
        return taken;
    }
}
