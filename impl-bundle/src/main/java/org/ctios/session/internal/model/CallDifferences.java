package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;
import org.ctios.session.internal.model.CallSnapshotConf.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is known of a call with the server's answer. Differences are told in the order in which they would have
 * come: the beginning, another ID, changed data, states, who left, the end.
 */
final class CallDifferences {
    private final ObjectModel model;
    private final KnownCalls calls;
    private final MissedEvents events;
    private final Findings findings;
    private final RefusedCalls refused = new RefusedCalls();

    /** Connections that a device snapshot named, so that they are calls of their own. */
    private final Set<ConnectionKey> atDevice = new HashSet<>();

    private final Set<Subject> shrunk = new HashSet<>();

    CallDifferences(ObjectModel model, MissedEvents events, Findings findings) {
        this.model = model;
        this.calls = model.knownCalls();
        this.events = events;
        this.findings = findings;
    }

    /**
     * A device snapshot named a connection.
     *
     * @return whether the call has to be asked about
     */
    boolean foundAtDevice(ConnectionKey key) {
        KnownConnection known = calls.find(key);
        boolean begins = begins(key, known);
        if (begins) {
            atDevice.add(key);
        }
        return !model.meanwhile().endedMeanwhile(key)
                && (begins || (known != null && known.begun() && known.settled != model.run()));
    }

    /** SNAPSHOT_CALL_CONF. */
    void answered(Subject subject, Message message, Instant time) {
        ConnectionKey asked = subject.connection();
        if (model.meanwhile().endedMeanwhile(asked)) {
            return;
        }
        CallSnapshotConf conf = CallSnapshotConf.of(message, subject);
        ConnectionKey key = asked;
        if (calls.find(asked) == null && !atDevice.contains(asked)) {
            return; // It changed its name by an event meanwhile, and is asked about again.
        }
        boolean changed = false;
        boolean begun = false;
        if (!conf.nameOf(asked).equals(asked) && calls.find(asked) != null) {
            key = conf.nameOf(asked);
            changed = rename(asked, key, conf, time);
        } else if (begins(asked, calls.find(asked))) {
            ConnectionKey before = refused.take(asked, CallContext.routerCallKey(message));
            if (before != null && calls.find(before) != null) {
                changed = rename(before, asked, conf, time);
            } else {
                findings.tell(() -> events.begin(asked, message), time);
                findings.callBegun();
                begun = true;
            }
        }
        changed |= compare(key, conf, time);
        if (changed && !begun) {
            findings.callChanged();
        }
    }

    /** The server does not know the call. Only a router call key can tell it again under another ID. */
    void refused(Subject subject, Instant time) {
        ConnectionKey key = subject.connection();
        KnownCall call = calls.find(key.peripheralId(), key.callId());
        if (call == null || call.context.routerCallKey() == CallContext.NO_KEY) {
            end(key, time);
        } else if (calls.find(key) != null) {
            refused.hold(key, call.context.routerCallKey());
        }
    }

    /** Tells the end of a call that the server does not know any more, unless it may go on under another ID. */
    void endUnlessFollowed(ConnectionKey key, Instant time) {
        if (!refused.holds(key)) {
            end(key, time);
        }
    }

    /** Nothing more will be found: what is gone is told. */
    void endRefused(Instant time) {
        for (ConnectionKey key : refused.drain()) {
            end(key, time);
        }
    }

    private void end(ConnectionKey key, Instant time) {
        if (calls.find(key) != null) {
            findings.tell(() -> events.end(key), time);
            findings.callEnded();
            KnownCall rest = calls.find(key.peripheralId(), key.callId());
            if (rest != null) {
                shrunk.add(Subject.call(rest.key(rest.ending().get(0))));
            }
        }
    }

    /** Calls that lost a connection: who of the others is still there could not be told before. */
    Set<Subject> takeShrunk() {
        Set<Subject> taken = Set.copyOf(shrunk);
        shrunk.clear();
        return taken;
    }

    /**
     * Whether a connection must have begun unseen. One that events named as another party of a call that has begun did
     * not: this server does not begin it separately.
     */
    private boolean begins(ConnectionKey key, @Nullable KnownConnection known) {
        KnownCall call = calls.find(key.peripheralId(), key.callId());
        return known == null
                || call == null
                || known.standing.mayHaveBegun()
                || (!known.begun() && call.connections.stream().noneMatch(each -> each.begun() && isSure(call, each)));
    }

    /** Whether the server did not refuse to know the connection. */
    private boolean isSure(KnownCall call, KnownConnection connection) {
        return !refused.holds(call.key(connection));
    }

    /** Tells the new name of a connection. Others that went with it and are not in the call have ended. */
    private boolean rename(ConnectionKey before, ConnectionKey now, CallSnapshotConf conf, Instant time) {
        KnownCall call = calls.find(before.peripheralId(), before.callId());
        List<KnownConnection> others = call == null ? List.of() : List.copyOf(call.connections);
        KnownCall there = calls.find(now.peripheralId(), now.callId());
        findings.tell(
                () -> call == null || there == null
                        ? events.renamed(before, now)
                        : events.renamed(before, now, List.of(call.context, there.context), conf.message()),
                time);
        for (KnownConnection each : others) {
            ConnectionKey key = new ConnectionKey(now.peripheralId(), now.callId(), each.deviceIdType, each.deviceId);
            if (each.begun() && calls.find(key) == each && !conf.lists(key)) {
                end(key, time);
            }
        }
        return true;
    }

    private boolean compare(ConnectionKey key, CallSnapshotConf conf, Instant time) {
        KnownCall call = calls.find(key.peripheralId(), key.callId());
        KnownConnection own = calls.find(key);
        if (call == null || own == null) {
            return false;
        }
        own.settled = model.run();
        if (conf.lists(key)) {
            refused.release(key);
        }
        boolean changed = false;
        if (!call.context.agreesWith(conf.message())) {
            findings.tell(() -> events.changed(key, call.context, conf.message()), time);
            changed = true;
        }
        changed |= states(conf, time);
        changed |= absent(call, own, conf, time);
        if (!conf.entries().isEmpty() && !conf.lists(key)) {
            end(key, time);
        }
        return changed;
    }

    /** The caller from outside comes last: an event about another connection names it. */
    private boolean states(CallSnapshotConf conf, Instant time) {
        Entry caller = Callers.in(conf);
        boolean changed = false;
        for (Entry entry : conf.entries()) {
            changed |= !entry.equals(caller) && state(entry, caller, time);
        }
        return caller == null ? changed : state(caller, null, time) || changed;
    }

    private boolean state(Entry entry, @Nullable Entry caller, Instant time) {
        KnownConnection known = calls.find(entry.key());
        if (known != null) {
            known.named(entry.key().deviceIdType(), Standing.LISTED);
        }
        CallStatus before = known == null ? CallStatus.LCS_NONE : known.status;
        CallStatus now = entry.status();
        boolean leftAnyway = now == CallStatus.LCS_NULL && (known == null || before == CallStatus.LCS_FAIL);
        if (now == before || now == CallStatus.LCS_NONE || leftAnyway) {
            return false;
        }
        findings.tell(() -> events.state(entry.key(), before, now, caller), time);
        return true;
    }

    /** Parties that the server does not list have left; those of another call with the same ID are none of this one. */
    private boolean absent(KnownCall call, KnownConnection own, CallSnapshotConf conf, Instant time) {
        boolean shared = call.connections.stream()
                .filter(each -> each != own && each.begun() && !each.isCleared())
                .anyMatch(each -> isSure(call, each) && !conf.lists(call.key(each)));
        boolean changed = false;
        for (KnownConnection each : List.copyOf(call.connections)) {
            boolean mine = each == own || (!shared && !each.begun());
            boolean there = !each.isCleared() && each.status != CallStatus.LCS_FAIL;
            if (mine && there && !conf.lists(call.key(each))) {
                findings.tell(() -> events.state(call.key(each), each.status, CallStatus.LCS_NULL, null), time);
                changed = true;
            }
        }
        return changed;
    }
}
