package org.ctios.session.internal.driver;

import java.util.concurrent.atomic.LongAdder;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.SessionStatistics;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.dispatch.EventDispatcher;

/** What a session counts, for as long as it lives. Written by the loop thread, read by any. */
final class Counters {
    private final LongAdder framesReceived = new LongAdder();
    private final LongAdder framesSent = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder failovers = new LongAdder();
    private final LongAdder attemptsFailed = new LongAdder();
    private final LongAdder switches = new LongAdder();

    void received() {
        framesReceived.increment();
    }

    void sent() {
        framesSent.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void malformed() {
        malformed.increment();
    }

    /** A connection was made, lost, or left; {@code wasOpen} tells an attempt that failed from a connection that was lost. */
    void tell(Fact fact, boolean wasOpen) {
        if (fact instanceof Fact.Connected) {
            connections.increment();
        } else if (fact instanceof Fact.SwitchFailed) {
            attemptsFailed.increment();
        } else if (fact instanceof Fact.ConnectionFailed failed) {
            tell(failed, wasOpen);
        }
    }

    private void tell(Fact.ConnectionFailed failed, boolean wasOpen) {
        if (failed.code().isFailure()) {
            (wasOpen ? failovers : attemptsFailed).increment();
        } else if (failed.code() == ReasonCode.SWITCH_ASKED) {
            switches.increment();
        }
    }

    SessionStatistics read(EventDispatcher dispatcher) {
        return new SessionStatistics(
                framesReceived.sum(),
                framesSent.sum(),
                dispatcher.publishedCount(),
                repeated.sum(),
                dispatcher.droppedCount(),
                malformed.sum(),
                connections.sum(),
                failovers.sum(),
                attemptsFailed.sum(),
                switches.sum());
    }
}
