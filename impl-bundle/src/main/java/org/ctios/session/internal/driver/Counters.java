package org.ctios.session.internal.driver;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.SessionStatistics;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.measure.Count;

/** What a session counts, for as long as it lives. Written by the loop thread, read by any. */
final class Counters {
    private final Count framesReceived = new Count();
    private final Count framesSent = new Count();
    private final Count repeated = new Count();
    private final Count malformed = new Count();
    private final Count connections = new Count();
    private final Count failovers = new Count();
    private final Count attemptsFailed = new Count();
    private final Count switches = new Count();

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
