package org.ctios.simulator.internal.centre;

import java.util.concurrent.TimeUnit;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Call;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Merges.Survivor;

/**
 * What happens in the contact centre by itself: agents begin their shift, calls arrive, agents wrap up and take breaks.
 * An agent with a client attached changes state between calls only by that client; what the client leaves behind goes on
 * here. With a rate of 0 and without shifts nothing happens by itself, but somebody outside who is called answers. Not
 * thread-safe.
 */
public final class Traffic implements World {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_SHIFT_START = 5 * SECOND;
    private static final long OUTSIDER_ANSWERS = SECOND;
    private static final long BUSY_TONE = 3 * SECOND;
    private static final double BREAK = 0.05;
    private static final int[] BREAK_REASONS = {1, 2, 3};

    private final CentreModel centre;
    private final Agenda agenda;
    private final Pace pace;
    private final Story story;
    private final WaitingLine line;
    private final Roster roster;
    private TrafficMix mix = TrafficMix.varied();
    private boolean everStarted;
    // Planned arrivals of an older rate are recognised by it and do nothing.
    private long rateChanges;

    /** Traffic for a contact centre, not started yet. */
    public Traffic(CentreModel centre, Agenda agenda, CentreSettings settings) {
        this.centre = centre;
        this.agenda = agenda;
        this.pace = new Pace(settings, agenda, centre.staff());
        this.roster = new Roster(centre, agenda, settings.day());
        this.story = new Story(centre, agenda, pace, roster, () -> mix);
        this.line = new WaitingLine(centre, agenda, pace, story);
        centre.world(this);
        centre.joining().survivor(this::survivor);
    }

    /** Calls that arrive per minute. */
    public double callsPerMinute() {
        return pace.callsPerMinute();
    }

    /** What happens to calls. */
    public TrafficMix mix() {
        return mix;
    }

    /** Changes what happens to calls, as far as it has not been decided yet. */
    public void setMix(TrafficMix next) {
        mix = next;
    }

    /** Begins, or changes, how many calls arrive per minute; agents who are logged out begin their shift. */
    public void start(double callsPerMinute) {
        pace.setCallsPerMinute(CentreSettings.checkRate(callsPerMinute));
        rateChanges++;
        if (roster.hasShifts()) {
            everStarted = true;
            roster.start();
        }
        if (callsPerMinute > 0) {
            everStarted = true;
            planShifts();
            planArrival(rateChanges);
        } else {
            line.dissolve();
        }
    }

    /**
     * The servers lose a peripheral or reach it again. Meanwhile nothing happens there by itself, and no call arrives there:
     * what was going on goes on where it stood.
     */
    public void reach(Peripheral peripheral, boolean online) {
        peripheral.become(online);
        if (online) {
            agenda.goOn(peripheral);
            agenda.in(0, line::serve);
        } else {
            agenda.hold(peripheral);
        }
    }

    @Override
    public void available(AgentModel agent) {
        if (!roster.free(agent)) {
            agenda.in(0, line::serve);
        }
    }

    @Override
    public void notReady(AgentModel agent) {
        roster.notReady(agent);
    }

    @Override
    public void wrapsUp(AgentModel agent) {
        if (everStarted) {
            agenda.in(agent.peripheral(), pace.wrapUp(), () -> wrapUpDone(agent));
        }
    }

    @Override
    public void ringing(Party party) {
        AgentModel agent = party.agent();
        if (agent == null) {
            agenda.in(party.peripheral(), OUTSIDER_ANSWERS, () -> centre.steps().answerOutside(party));
        } else if (pace.callsPerMinute() > 0 && !agent.isAttached()) {
            agenda.in(party.peripheral(), pace.ring(), () -> centre.control().answer(party));
        }
    }

    /** Whom a client has connected with each other is left to chance, and so is a conference that it has left. */
    @Override
    public void left(Party party) {
        AgentModel agent = party.agent();
        if (agent != null && agent.isAttached() && pace.callsPerMinute() > 0) {
            story.goesOn(party.call());
        }
    }

    @Override
    public void detached(AgentModel agent) {
        if (pace.callsPerMinute() > 0) {
            story.goesOn(agent);
        }
    }

    @Override
    public void failed(Party party) {
        agenda.in(party.peripheral(), BUSY_TONE, () -> {
            if (party.isIn(Call.State.FAILED)) {
                centre.control().clear(party);
            }
        });
    }

    /** Without shifts everybody comes, and stays. */
    private void planShifts() {
        if (roster.hasShifts()) {
            return;
        }
        int count = centre.staff().all().size();
        long step = Math.min(SECOND / 2, LONGEST_SHIFT_START / count);
        long at = step;
        for (AgentModel agent : centre.staff().all()) {
            agenda.in(agent.peripheral(), at, () -> beginShift(agent));
            at += step;
        }
    }

    private void beginShift(AgentModel agent) {
        if (pace.callsPerMinute() > 0
                && !agent.isAttached()
                && !agent.isLoggedIn()
                && centre.refusalOfLogin(agent, agent.instrument()) == null) {
            centre.login(agent, agent.instrument());
            agenda.in(agent.peripheral(), SECOND / 5, () -> story.backToWork(agent));
        }
    }

    private void planArrival(long rate) {
        agenda.in(pace.untilNextCall(), () -> {
            if (rate == rateChanges) {
                if (pace.comes()) {
                    arrive();
                }
                planArrival(rate);
            }
        });
    }

    private void arrive() {
        if (pace.chance(mix.outbound()) && story.callOut()) {
            return;
        }
        // A lost switch tells nothing of who arrives there.
        if (pace.chance(mix.queued()) && centre.staff().areAllOnline()) {
            line.addSeen(pace.chance(mix.abandoned()));
        } else {
            line.add();
        }
    }

    private void wrapUpDone(AgentModel agent) {
        if (!agent.parties().isEmpty() || !AgentRules.wrapsUp(agent)) {
            return;
        }
        if (roster.wrappedUp(agent)) {
            return;
        }
        if (agent.pending() == null && !agent.isAttached() && pace.chance(BREAK)) {
            centre.put(agent, State.NOT_READY, BREAK_REASONS[pace.oneOf(BREAK_REASONS.length)]);
            agenda.in(agent.peripheral(), pace.pause(), () -> story.backToWork(agent));
        } else {
            centre.release(agent);
        }
    }

    /** The original call's ID mostly; otherwise any of the others. */
    private Survivor survivor() {
        if (pace.callsPerMinute() == 0 || pace.chance(0.6)) {
            return Survivor.PRIMARY;
        }
        Survivor[] all = Survivor.values();
        return all[pace.oneOf(all.length)];
    }
}
