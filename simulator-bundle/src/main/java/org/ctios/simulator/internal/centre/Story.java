package org.ctios.simulator.internal.centre;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Call;
import org.ctios.simulator.Quirk;
import org.ctios.simulator.TrafficMix;

/**
 * What becomes of a call, by chance. Every step is asked for as a client would ask: when a client or another step was
 * faster, it is refused and left out. Not thread-safe.
 */
final class Story {
    /** Reason of an agent who did not answer (Unified CCE). */
    private static final int DID_NOT_ANSWER = 32767;

    private static final double INSIDE = 0.7;
    private static final double TAKEN_BACK = 0.2;
    private static final double CHANGE_OF_ECC = 0.3;
    private static final String TOPIC = "Topic";

    private final CentreModel centre;
    private final CallControl control;
    private final Agenda agenda;
    private final Pace pace;
    private final Roster roster;
    private final Supplier<TrafficMix> mix;

    Story(CentreModel centre, Agenda agenda, Pace pace, Roster roster, Supplier<TrafficMix> mix) {
        this.centre = centre;
        this.control = centre.control();
        this.agenda = agenda;
        this.pace = pace;
        this.roster = roster;
        this.mix = mix;
    }

    /** A routed call rings: answered, mostly. */
    void rings(Party party) {
        quirks(party.call());
        long ring = pace.ring();
        double fate = pace.share();
        if (fate < mix.get().abandoned()) {
            agenda.in(party.peripheral(), ring / 2, () -> abandon(party));
        } else if (fate < mix.get().abandoned() + mix.get().unanswered()) {
            agenda.in(party.peripheral(), 2 * ring, () -> takeAway(party));
        } else {
            agenda.in(party.peripheral(), ring, () -> answer(party));
        }
    }

    /** An available agent makes a call, if there is one. */
    boolean callOut() {
        Optional<AgentModel> agent = centre.staff().longestReachable().filter(each -> !each.isAttached());
        if (agent.isEmpty()) {
            return false;
        }
        Party party = control.makeCall(agent.get(), target(agent.get()), CallData.NONE)
                .party();
        if (party == null) {
            return false;
        }
        quirks(party.call());
        agenda.in(party.peripheral(), pace.ring() + pace.talk(), () -> finish(party.call()));
        return true;
    }

    /** The end of a break. */
    void backToWork(AgentModel agent) {
        boolean idle = agent.parties().isEmpty() && agent.state() == State.NOT_READY;
        if (idle && !agent.isAttached() && roster.works(agent)) {
            centre.put(agent, State.AVAILABLE, 0);
        }
    }

    /** The client of an agent went: the agent ends the calls, and goes back to work. */
    void goesOn(AgentModel agent) {
        agent.parties().forEach(party -> goesOn(party.call()));
        agenda.in(agent.peripheral(), pace.pause(), () -> backToWork(agent));
    }

    /** Nobody's client ends the call any more, unless one comes back before. */
    void goesOn(CallModel call) {
        if (isAlone(call)) {
            agenda.in(call.peripheral(), pace.ring() + pace.talk(), () -> {
                CallModel heir = centre.heir(call);
                if (isAlone(heir)) {
                    List<AgentModel> agents = heir.agents().toList();
                    finish(heir);
                    agents.forEach(agent -> agenda.in(agent.peripheral(), pace.pause(), () -> backToWork(agent)));
                }
            });
        }
    }

    private boolean isAlone(CallModel call) {
        return !call.isInHand() && !call.isOver() && call.agents().noneMatch(AgentModel::isAttached);
    }

    private void answer(Party party) {
        if (control.answer(party) != null) {
            return;
        }
        CallModel call = party.call();
        Peripheral there = party.peripheral();
        long talk = pace.talk();
        if (pace.chance(mix.get().hold())) {
            agenda.in(there, talk / 10, () -> control.hold(party));
            agenda.in(there, talk * 2 / 10, () -> control.retrieve(party));
        }
        if (pace.chance(mix.get().dataChange())) {
            agenda.in(there, talk / 2, () -> changeData(call));
        }
        if (pace.chance(mix.get().renamed())) {
            agenda.in(there, talk * 4 / 10, () -> rename(call));
        }
        plot(party, talk);
        agenda.in(there, talk, () -> finish(call));
    }

    private void plot(Party party, long talk) {
        TrafficMix now = mix.get();
        Peripheral there = party.peripheral();
        double plot = pace.share();
        if (plot < now.consult()) {
            agenda.in(there, talk * 3 / 10, () -> consult(party, talk, false));
        } else if (plot < now.consult() + now.conference()) {
            agenda.in(there, talk * 3 / 10, () -> consult(party, talk, true));
        } else if (plot < now.consult() + now.conference() + now.blindTransfer()) {
            agenda.in(there, talk * 3 / 10, () -> control.transferTo(party, target(party.theAgent()), CallData.NONE));
        }
    }

    private void consult(Party party, long talk, boolean conference) {
        Party consulting =
                control.consult(party, target(party.theAgent()), CallData.NONE).party();
        if (consulting == null) {
            return;
        }
        quirks(consulting.call());
        Peripheral there = party.peripheral();
        if (pace.chance(0.3)) {
            agenda.in(there, talk * 2 / 10, () -> control.alternate(consulting, party));
            agenda.in(there, talk * 2 / 10 + talk / 20, () -> control.alternate(party, consulting));
        }
        agenda.in(there, talk * 3 / 10, () -> join(consulting, party, talk, conference));
    }

    /** The consultation ends in any case: joined with the other call, or given up. */
    private void join(Party consulting, Party held, long talk, boolean conference) {
        if (conference) {
            if (control.conference(consulting, held).refusal() == null) {
                agenda.in(held.peripheral(), talk / 10, () -> leaveConference(held.call()));
                return;
            }
        } else if (!pace.chance(TAKEN_BACK)
                && control.transfer(consulting, held).refusal() == null) {
            return;
        }
        if (control.reconnect(consulting, held) != null) {
            control.clear(consulting);
        }
    }

    private void leaveConference(CallModel call) {
        if (!call.isOver() && call.live().size() > 2) {
            control.clear(call.live().get(pace.oneOf(call.live().size())));
        }
    }

    private void changeData(CallModel call) {
        if (call.begun().stream().noneMatch(Party::isLive)) {
            return;
        }
        int number = 4 + pace.oneOf(CallContext.VARIABLES - 3);
        CallData topic = CallData.ecc(TOPIC, "topic " + number);
        boolean ecc = pace.chance(CHANGE_OF_ECC) && centre.hasEcc(TOPIC) && hasRoom(call, topic);
        centre.steps().change(call, ecc ? topic : CallData.variable(number, "changed " + number));
    }

    /** A client may have filled the call. UTF-8 never takes less than the charset of the sessions. */
    private static boolean hasRoom(CallModel call, CallData change) {
        return DataLimits.haveRoom(StandardCharsets.UTF_8, call.ecc(), change);
    }

    private void rename(CallModel call) {
        if (call.begun().stream().anyMatch(Party::isLive)) {
            centre.steps().rename(call);
        }
    }

    /** The call is over, also when it has moved into another one. */
    private void finish(CallModel begun) {
        CallModel call = centre.heir(begun);
        if (!call.isOver()) {
            centre.clear(call);
            centre.end(call);
        }
    }

    private void abandon(Party party) {
        if (party.isIn(Call.State.ALERTING)) {
            Party caller = party.call().other(party);
            control.clear(caller == null ? party : caller, Cause.ABANDONED_RINGING);
        }
    }

    private void takeAway(Party party) {
        if (party.isIn(Call.State.ALERTING)) {
            AgentModel agent = party.theAgent();
            if (agent.pending() != State.LOGOUT) {
                agent.keep(State.NOT_READY, DID_NOT_ANSWER);
            }
            centre.steps().divert(party, party.call().context().dialedNumber(), Cause.NOT_ANSWERED);
            centre.steps().end(party);
            agenda.in(agent.peripheral(), pace.pause(), () -> backToWork(agent));
        }
    }

    private String target(AgentModel agent) {
        Optional<AgentModel> colleague = centre.staff()
                .available()
                .filter(each -> each != agent && each.peripheral() == agent.peripheral() && !each.isAttached())
                .findFirst();
        return colleague
                .filter(each -> pace.chance(INSIDE))
                .map(AgentModel::instrument)
                .orElseGet(() -> "9555" + (1_000_000 + pace.oneOf(9_000_000)));
    }

    private void quirks(CallModel call) {
        for (Quirk quirk : Quirk.values()) {
            if (pace.chance(mix.get().quirks())) {
                call.add(quirk);
            }
        }
    }
}
