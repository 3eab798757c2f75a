package org.ctios.simulator.internal.centre;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.internal.centre.DayPlan.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Agents come, take their breaks and go as their shifts say. A call in progress and its wrap-up come first; an agent with a
 * client attached is left to it. Not thread-safe.
 */
final class Roster {
    /** EventReasonCode of a break that the shift has. */
    static final int BREAK_REASON = 4;

    /** EventReasonCode of the end of a shift. */
    static final int END_REASON = 5;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_LAG = 5 * SECOND;

    private final CentreModel centre;
    private final Agenda agenda;
    private final DayPlan plan;
    private final Map<AgentModel, Integer> numbers = new LinkedHashMap<>();
    private final Set<AgentModel> owes = new HashSet<>();
    private final Set<AgentModel> late = new HashSet<>();
    private final int teams;
    private final long lag;
    private boolean started;

    Roster(CentreModel centre, Agenda agenda, DayPlan plan) {
        this.centre = centre;
        this.agenda = agenda;
        this.plan = plan;
        centre.staff().all().forEach(agent -> numbers.put(agent, numbers.size()));
        this.teams = centre.staff().teams().size();
        this.lag = Math.min(SECOND / 2, LONGEST_LAG / numbers.size());
    }

    /** Whether there are shifts; otherwise nothing is done here. */
    boolean hasShifts() {
        return plan.hasShifts();
    }

    /** Lets the first shift begin; once. */
    void start() {
        if (!started) {
            started = true;
            numbers.forEach((agent, number) -> agenda.in(lagOf(number), () -> due(agent, number)));
        }
    }

    /** Whether the agent takes calls at this time. */
    boolean works(AgentModel agent) {
        return duty(agent) == Duty.WORK;
    }

    /** An agent is free: whoever has to go does not wait for another call. Tells whether the agent goes. */
    boolean free(AgentModel agent) {
        if (!owes.contains(agent) || agent.isAttached()) {
            return false;
        }
        agenda.in(agent.peripheral(), 0, () -> stop(agent, duty(agent)));
        return true;
    }

    /** An agent has wrapped up: whoever has to go is not ready. Tells whether that is so. */
    boolean wrappedUp(AgentModel agent) {
        Duty duty = duty(agent);
        boolean goes = owes.contains(agent) && !agent.isAttached() && duty != Duty.WORK;
        if (goes) {
            centre.put(agent, State.NOT_READY, reason(duty));
        }
        return goes;
    }

    /** An agent is not ready: whoever has to go home does. */
    void notReady(AgentModel agent) {
        if (owes.contains(agent) && duty(agent) == Duty.OFF) {
            agenda.in(agent.peripheral(), SECOND / 5, () -> goHome(agent));
        }
    }

    // Each agent's clock goes a little after: they do not come and go in one moment.
    private long lagOf(int number) {
        return lag * (number + 1);
    }

    private Duty duty(AgentModel agent) {
        int number = numberOf(agent);
        return plan.duty(numberInTeam(number), agenda.now() - lagOf(number));
    }

    /** Agents are dealt to the teams of all peripherals in turn, and shifts to those of each team. */
    private int numberInTeam(int number) {
        return number / teams;
    }

    private int numberOf(AgentModel agent) {
        @Nullable Integer number = numbers.get(agent);
        if (number == null) {
            throw new IllegalStateException("agent " + agent.id() + " is none of this contact centre");
        }
        return number;
    }

    /** Shifts are those of the day, which goes on where a peripheral is lost: a turn comes as soon as it is reached again. */
    private void due(AgentModel agent, int number) {
        agenda.in(plan.untilNextTurn(numberInTeam(number), agenda.now() - lagOf(number)), () -> due(agent, number));
        if (agent.peripheral().isOnline()) {
            turn(agent);
        } else if (late.add(agent)) {
            agenda.in(agent.peripheral(), 0, () -> {
                late.remove(agent);
                turn(agent);
            });
        }
    }

    private void turn(AgentModel agent) {
        Duty duty = duty(agent);
        owes.remove(agent);
        if (agent.isAttached()) {
            return;
        }
        if (duty != Duty.OFF && !agent.isLoggedIn()) {
            begin(agent);
        }
        if (duty == Duty.WORK) {
            agenda.in(agent.peripheral(), SECOND / 5, () -> work(agent));
        } else if (agent.isLoggedIn()) {
            owes.add(agent);
            stop(agent, duty);
        }
    }

    private void begin(AgentModel agent) {
        if (centre.refusalOfLogin(agent, agent.instrument()) == null) {
            centre.login(agent, agent.instrument());
        }
    }

    private void work(AgentModel agent) {
        boolean idle = agent.parties().isEmpty() && agent.state() == State.NOT_READY;
        boolean later = !agent.parties().isEmpty() && agent.pending() == State.NOT_READY;
        if (!agent.isAttached() && works(agent) && (idle || later)) {
            centre.put(agent, State.AVAILABLE, 0);
        }
    }

    /** Not ready now, or behind the call; wrap-up ends by itself. */
    private void stop(AgentModel agent, Duty duty) {
        boolean leaves = agent.pending() == State.LOGOUT || AgentRules.wrapsUp(agent);
        if (duty != Duty.WORK && agent.isLoggedIn() && !agent.isAttached() && !leaves) {
            centre.put(agent, State.NOT_READY, reason(duty));
        }
    }

    private static int reason(Duty duty) {
        return duty == Duty.BREAK ? BREAK_REASON : END_REASON;
    }

    private void goHome(AgentModel agent) {
        boolean idle = agent.parties().isEmpty() && agent.state() == State.NOT_READY;
        if (idle && owes.contains(agent) && !agent.isAttached() && duty(agent) == Duty.OFF) {
            owes.remove(agent);
            centre.logOut(agent, END_REASON);
        }
    }
}
