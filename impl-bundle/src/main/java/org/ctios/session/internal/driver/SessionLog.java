package org.ctios.session.internal.driver;

import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.dispatch.LogContext;
import org.ctios.session.internal.dispatch.LongDelivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one session writes to the log: its changes of state, and not a line more. Loop thread only. */
final class SessionLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.session");
    private static final Logger LISTENERS = LoggerFactory.getLogger("org.ctios.session.listeners");
    private static final Logger WIRE = LoggerFactory.getLogger("org.ctios.session.wire");

    private final LogContext context = new LogContext();
    private final Repeats failures = new Repeats();
    private final Repeats looks = new Repeats();
    private long malformed;

    void tell(AutomatonState state, Fact fact) {
        about(state, fact.side(), () -> write(state, fact));
    }

    /** Lines about a session carry its name, and the side where there is one. */
    private void about(AutomatonState state, @Nullable ServerSide side, Runnable lines) {
        context.set(state.settings().name(), side);
        try {
            lines.run();
        } finally {
            context.clear();
        }
    }

    private void about(AutomatonState state, Runnable lines) {
        about(state, state.phase().openSide(), lines);
    }

    private void write(AutomatonState state, Fact fact) {
        String name = state.settings().name();
        if (fact instanceof Fact.Connected connected) {
            failures.forget();
            LOG.info("Session {} is connected to side {}, {}", name, connected.side(), connected.server());
        } else if (fact instanceof Fact.ConnectionFailed failed
                && !failed.code().isFailure()) {
            LOG.info("Session {} leaves side {}, {}: {}", name, failed.side(), failed.server(), failed.reason());
        } else if (fact instanceof Fact.SwitchFailed stays) {
            LOG.warn(
                    "Session {} stays at side {}, it cannot switch to side {}, {}: {}. Look at that server, and ask again",
                    name,
                    stays.side(),
                    stays.wanted(),
                    stays.server(),
                    stays.reason());
        } else if (fact instanceof Fact.ConnectionFailed failed) {
            failed(state, name, failed);
        } else if (fact instanceof Fact.Closed) {
            LOG.info("Session {} is disconnected", name);
        } else if (fact instanceof Fact.Rejected rejected) {
            LOG.error(
                    "Session {} stopped: {}. Correct etc/org.ctios.session-{}.cfg, or connect again after the server was corrected",
                    name,
                    rejected.reason(),
                    name);
        } else if (fact instanceof Fact.HeartbeatMissed missed) {
            LOG.warn(
                    "Session {} misses {} heartbeat answers of side {}. It fails over when maxHeartbeats are missing; if that"
                            + " goes on, look at the network and at the load of that server",
                    name,
                    missed.count(),
                    missed.side());
        } else if (fact instanceof Fact.MonitorMode) {
            LOG.info("Session {} is in monitor mode", name);
        } else if (fact instanceof Fact.AgentMode agent) {
            LOG.info("Session {} is in agent mode for agent {}", name, agent.agentId());
        } else if (fact instanceof Fact.LoggedInAlready already) {
            LOG.warn(
                    "Session {} is not the only one that logs this agent in: {}. See who else does, or set duplicateLogin",
                    name,
                    already.reason());
        } else if (fact instanceof Fact.ModeDenied denied) {
            LOG.error(
                    "Session {} has no mode: {}. Ask for the service at the CTI Server, or change the mode",
                    name,
                    denied.reason());
        }
    }

    private void failed(AutomatonState state, String name, Fact.ConnectionFailed failed) {
        if (failed.last()) {
            LOG.error(
                    "Session {} gave up after {} attempts, the last at side {}, {}: {}. Edit its configuration, or disconnect and connect it",
                    name,
                    state.relapses(),
                    failed.side(),
                    failed.server(),
                    failed.reason());
            return;
        }
        int times = failures.happens(failed.side() + failed.reason(), System.nanoTime());
        if (times == 0) {
            LOG.debug("Session {} cannot use side {}, {}: {}", name, failed.side(), failed.server(), failed.reason());
        } else if (times == 1) {
            LOG.warn(
                    "Session {} cannot use side {}, {}: {}. It goes on trying both sides; see that the server runs and can be"
                            + " reached",
                    name,
                    failed.side(),
                    failed.server(),
                    failed.reason());
        } else {
            LOG.warn(
                    "Session {} still cannot use side {}, {}, {} attempts since this was said last: {}. See that the server runs"
                            + " and can be reached",
                    name,
                    failed.side(),
                    failed.server(),
                    times,
                    failed.reason());
        }
    }

    /** What the session has to go without, when that is news. */
    void without(AutomatonState before, AutomatonState state) {
        String name = state.settings().name();
        if (!state.missing().isEmpty() && !state.missing().equals(before.missing())) {
            about(
                    state,
                    () -> LOG.warn(
                            "Session {} goes without a service: {}. Have the client's permissions at the CTI Server changed",
                            name,
                            state.missing()));
        }
        standby(before, state, name);
    }

    private void standby(AutomatonState before, AutomatonState state, String name) {
        ServerSide side = state.standbySide();
        if (side != null && side != before.standbySide()) {
            about(state, side, () -> LOG.info("Session {} has a standby session at side {}", name, side));
        }
        String complaint = state.standbyComplaint();
        if (complaint.isEmpty() || complaint.equals(before.standbyComplaint())) {
            return;
        }
        if (state.doesWithoutStandby()) {
            about(
                    state,
                    () -> LOG.warn(
                            "Session {} has {}. It does without one at this server; have the server upgraded, or set"
                                    + " activeStandby = false",
                            name,
                            complaint));
        } else {
            about(
                    state,
                    () -> LOG.warn(
                            "Session {} has {}. It goes on trying; see to the standby server, or set activeStandby = false",
                            name,
                            complaint));
        }
    }

    /** The session is well, but could not go to the other side if it had to. */
    void idleSideMissing(AutomatonState state, ServerSide side, Endpoint server, String reason) {
        int times = looks.happens(side + reason, System.nanoTime());
        if (times > 0) {
            about(
                    state,
                    side,
                    () -> LOG.warn(
                            "Session {} is well, but could not fail over: side {}, {}, cannot be reached: {}. Look after that server",
                            state.settings().name(),
                            side,
                            server,
                            reason));
        }
    }

    void idleSideBack(AutomatonState state, ServerSide side, Endpoint server) {
        looks.forget();
        String name = state.settings().name();
        about(
                state,
                side,
                () -> LOG.info("Session {} could fail over again: side {}, {}, is there", name, side, server));
    }

    void malformed(AutomatonState state, MalformedMessageException e) {
        malformed++;
        if (Long.bitCount(malformed) == 1) {
            about(
                    state,
                    () -> LOG.warn(
                            "Session {} skipped a malformed message, {} so far: {}. Check protocolVersion",
                            state.settings().name(),
                            malformed,
                            e.getMessage()));
        }
    }

    void reading(AutomatonState state, boolean on) {
        String what = on ? "reads again" : "stops reading until there is room";
        about(state, () -> LISTENERS.debug("Session {} {}", state.settings().name(), what));
    }

    /** A listener's queue is full; told seldom enough by the queues themselves. */
    void filled(AutomatonState state, ListenerStatistics lane) {
        about(
                state,
                () -> LISTENERS.warn(
                        "Session {}: the queue of listener {} is full, {} events wait and {} were dropped; the policy is queue.onFull = {}."
                                + " Raise queue.capacity or speed the listener up",
                        state.settings().name(),
                        lane.listener(),
                        lane.waiting(),
                        lane.dropped(),
                        state.settings().queue().onFull()));
    }

    void heapNearlyUsed(AutomatonState state, long bytes, long budget) {
        about(
                state,
                () -> LISTENERS.warn(
                        "Session {}: the events that wait hold {} MiB of the {} MiB that queue.heapBudget allows; beyond it every queue"
                                + " counts as full. Speed the listeners up",
                        state.settings().name(),
                        bytes >> 20,
                        budget >> 20));
    }

    void stuck(AutomatonState state, LongDelivery delivery) {
        about(
                state,
                () -> LISTENERS.warn(
                        "Session {}: listener {} has been busy with {} #{} for {} s. The other listeners go on; look at what it waits for",
                        state.settings().name(),
                        delivery.listener(),
                        delivery.event().cilName(),
                        delivery.sequence(),
                        delivery.running().toSeconds()));
    }

    /** From a thread of the pool. */
    void passwordFile(String name, String fault) {
        LOG.warn(
                "Session {}: the file with a password, {}. The password that was read from it before stays in use. Put the file"
                        + " right",
                name,
                fault);
    }

    void unanswered(Class<?> about, Exception e) {
        LOG.error(
                "The session's thread did not answer {}. Something blocks it: take a dump of the threads, and report it",
                about.getSimpleName(),
                e);
    }

    void trace(Message message) {
        if (WIRE.isTraceEnabled()) {
            WIRE.trace("{}", message);
        }
    }

    void debug(String text) {
        LOG.debug(text);
    }
}
