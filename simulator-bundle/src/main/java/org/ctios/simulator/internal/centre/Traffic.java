package org.ctios.simulator.internal.centre;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.internal.centre.CallModel.Step;

/**
 * What happens in the contact centre by itself: agents begin their shift, calls arrive, wait, are answered and end,
 * agents wrap up and take breaks. An agent with a client attached changes state between calls only by that client. With
 * a rate of 0 nothing happens by itself. Not thread-safe.
 */
public final class Traffic {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE = 60 * SECOND;
    private static final long LONGEST_SHIFT_START = 5 * SECOND;
    private static final double HOLD = 0.2;
    private static final double DATA_CHANGE = 0.3;
    private static final double BREAK = 0.05;
    private static final int[] BREAK_REASONS = {1, 2, 3};

    private final CentreModel centre;
    private final Agenda agenda;
    private final Pace pace;
    private final Deque<Long> waiting = new ArrayDeque<>();
    // Planned arrivals of an older rate are recognised by it and do nothing.
    private long rateChanges;

    /** Traffic for a contact centre, not started yet. */
    public Traffic(CentreModel centre, Agenda agenda, CentreSettings settings) {
        this.centre = centre;
        this.agenda = agenda;
        this.pace = new Pace(new Random(settings.seed()), settings.agents(), settings.callsPerMinute());
        centre.whenAvailable(agent -> agenda.in(0, this::serve));
    }

    /** Calls that arrive per minute. */
    public double callsPerMinute() {
        return pace.callsPerMinute();
    }

    /** Begins, or changes, how many calls arrive per minute; agents who are logged out begin their shift. */
    public void start(double callsPerMinute) {
        pace.setCallsPerMinute(CentreSettings.checkRate(callsPerMinute));
        rateChanges++;
        if (callsPerMinute > 0) {
            planShifts();
            planArrival(rateChanges);
        } else {
            waiting.clear();
        }
    }

    private void planShifts() {
        int count = centre.staff().all().size();
        long step = Math.min(SECOND / 2, LONGEST_SHIFT_START / count);
        long at = step;
        for (AgentModel agent : centre.staff().all()) {
            agenda.in(at, () -> beginShift(agent));
            at += step;
        }
    }

    private void beginShift(AgentModel agent) {
        if (pace.callsPerMinute() > 0
                && !agent.isAttached()
                && !agent.isLoggedIn()
                && centre.refusalOfLogin(agent, agent.instrument()) == null) {
            centre.login(agent, agent.instrument());
            agenda.in(SECOND / 5, () -> backToWork(agent));
        }
    }

    private void backToWork(AgentModel agent) {
        if (!agent.isAttached() && agent.call() == null && agent.state() == State.NOT_READY) {
            centre.put(agent, State.AVAILABLE, 0);
        }
    }

    private void planArrival(long rate) {
        agenda.in(pace.untilNextCall(), () -> {
            if (rate == rateChanges) {
                waiting.add(agenda.now());
                serve();
                planArrival(rate);
            }
        });
    }

    private void serve() {
        while (!waiting.isEmpty() && waiting.element() < agenda.now() - PATIENCE) {
            waiting.remove();
        }
        Optional<AgentModel> agent = centre.staff().longestAvailable();
        while (agent.isPresent() && !waiting.isEmpty()) {
            waiting.remove();
            route(agent.get());
            agent = centre.staff().longestAvailable();
        }
    }

    private void route(AgentModel agent) {
        CallModel call = centre.begin(agent);
        centre.deliver(call);
        agenda.in(pace.ring(), () -> answer(call));
    }

    private void answer(CallModel call) {
        if (call.step() != Step.ALERTING) {
            return;
        }
        centre.establish(call);
        long talk = pace.talk();
        if (pace.chance(HOLD)) {
            agenda.in(talk * 4 / 10, () -> hold(call));
            agenda.in(talk * 6 / 10, () -> retrieve(call));
        }
        if (pace.chance(DATA_CHANGE)) {
            agenda.in(talk / 2, () -> changeData(call));
        }
        agenda.in(talk, () -> finish(call));
    }

    private void hold(CallModel call) {
        if (call.step() == Step.CONNECTED) {
            centre.hold(call);
        }
    }

    private void retrieve(CallModel call) {
        if (call.step() == Step.HELD) {
            centre.retrieve(call);
        }
    }

    private void changeData(CallModel call) {
        if (call.step() == Step.CONNECTED || call.step() == Step.HELD) {
            int number = 4 + pace.oneOf(CallContext.VARIABLES - 3);
            centre.setVariable(call, number, "changed " + number);
        }
    }

    private void finish(CallModel call) {
        if (call.step() == Step.CONNECTED || call.step() == Step.HELD) {
            centre.clear(call);
            centre.end(call);
            agenda.in(pace.wrapUp(), () -> wrapUpDone(call.agent()));
        }
    }

    private void wrapUpDone(AgentModel agent) {
        boolean wrapsUp = agent.state() == State.WORK_READY || agent.state() == State.WORK_NOT_READY;
        if (agent.call() != null || !wrapsUp) {
            return;
        }
        if (agent.pending() == null && !agent.isAttached() && pace.chance(BREAK)) {
            centre.put(agent, State.NOT_READY, BREAK_REASONS[pace.oneOf(BREAK_REASONS.length)]);
            agenda.in(pace.pause(), () -> backToWork(agent));
        } else {
            centre.release(agent);
        }
    }
}
