package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Agent.State;
import org.jspecify.annotations.Nullable;

/** An agent of the contact centre. Changed by {@link CentreModel} only; not thread-safe. */
public final class AgentModel {
    private final String id;
    private final int skillTargetId;
    private final Peripheral peripheral;
    private final List<SkillGroup> skillGroups;
    private @Nullable TeamModel homeTeam;
    private @Nullable TeamModel team;
    private String instrument;
    private State state = State.LOGOUT;
    private int reasonCode;
    private @Nullable State pending;
    private int pendingReason;
    private State before = State.NOT_READY;
    private int beforeReason;
    private boolean wrapUpDue;
    private final List<Party> parties = new ArrayList<>();
    private boolean attached;
    private boolean expecting;
    private Runnable whenDetached = () -> {};

    AgentModel(String id, int skillTargetId, String instrument, Peripheral peripheral, List<SkillGroup> skillGroups) {
        this.id = id;
        this.skillTargetId = skillTargetId;
        this.instrument = instrument;
        this.peripheral = peripheral;
        this.skillGroups = List.copyOf(skillGroups);
    }

    /** Agent ID. */
    public String id() {
        return id;
    }

    /** The ID of the configuration, ICMAgentID. */
    public int skillTargetId() {
        return skillTargetId;
    }

    /** The agent's peripheral, which never changes. */
    public Peripheral peripheral() {
        return peripheral;
    }

    /** The agent's team, or null for none. */
    public @Nullable TeamModel team() {
        return team;
    }

    /** The team that the configuration gives the agent. */
    public TeamModel homeTeam() {
        return Objects.requireNonNull(homeTeam);
    }

    /** The team that the agent leads, or null. */
    public @Nullable TeamModel leads() {
        return homeTeam != null && homeTeam.supervisor() == this ? homeTeam : null;
    }

    /** Whether the agent leads the team of another one, or the own. */
    public boolean leads(AgentModel other) {
        TeamModel led = leads();
        return led != null && led == other.team;
    }

    /** Where the agent sits, or sat last. Instrument and extension have the same text in this contact centre. */
    public String instrument() {
        return instrument;
    }

    /** The agent's skill groups. */
    public List<SkillGroup> skillGroups() {
        return skillGroups;
    }

    /** The skill group that calls of the agent belong to, or null for an agent in none. */
    public @Nullable SkillGroup firstSkillGroup() {
        return skillGroups.isEmpty() ? null : skillGroups.get(0);
    }

    /** State now. */
    public State state() {
        return state;
    }

    /** Reason of not ready or logout, otherwise 0. */
    public int reasonCode() {
        return reasonCode;
    }

    /** The state that was asked for during the call, or null. */
    public @Nullable State pending() {
        return pending;
    }

    /** The oldest call the agent has, or null. */
    public @Nullable CallModel call() {
        return parties.isEmpty() ? null : parties.get(0).call();
    }

    /** The agent's connections, oldest first, from the beginning of their calls to the end. */
    public List<Party> parties() {
        return Collections.unmodifiableList(parties);
    }

    /** Whether a client is attached to the agent; then only the client changes the agent's state between calls. */
    public boolean isAttached() {
        return attached;
    }

    /** Tells that a client came or went. */
    public void attach(boolean here) {
        boolean goes = attached && !here;
        attached = here;
        if (goes) {
            whenDetached.run();
        }
    }

    /** Who is told when the last client goes. */
    void whenDetached(Runnable listener) {
        whenDetached = listener;
    }

    /** Whether the agent is logged in. */
    public boolean isLoggedIn() {
        return state != State.LOGOUT;
    }

    /** The agent as the API shows it. */
    public Agent view() {
        return new Agent(
                id,
                instrument,
                instrument,
                peripheral.id(),
                team == null ? Agent.NO_TEAM : team.id(),
                state,
                reasonCode,
                skillGroups.stream().map(SkillGroup::number).toList(),
                parties.stream().map(Party::callId).toList());
    }

    /** The agent is in a team from now on, or in none; the first one is the home team. */
    void join(@Nullable TeamModel next) {
        if (team != null) {
            team.remove(this);
        }
        team = next;
        if (next != null) {
            next.add(this);
            homeTeam = homeTeam == null ? next : homeTeam;
        }
    }

    void sitAt(String place) {
        instrument = place;
    }

    void become(State next, int reason) {
        state = next;
        reasonCode = reason;
        // Who has gone home goes back to nothing: after a new login it is the state of then that counts.
        expecting &= next != State.LOGOUT;
    }

    void keep(@Nullable State next, int reason) {
        pending = next;
        pendingReason = reason;
    }

    int pendingReason() {
        return pendingReason;
    }

    /** The state before the first of the calls. */
    State before() {
        return before;
    }

    int beforeReason() {
        return beforeReason;
    }

    boolean isWrapUpDue() {
        return wrapUpDue;
    }

    void owesWrapUp(boolean due) {
        wrapUpDue = due;
    }

    /** Whether a call is announced to the agent. */
    boolean isExpecting() {
        return expecting;
    }

    /** A call is announced to the agent: the state of now is the one to go back to. */
    void expect() {
        remember();
        expecting = true;
    }

    void expectNothing() {
        expecting = false;
    }

    void take(Party party) {
        if (parties.isEmpty() && !expecting) {
            remember();
        }
        expecting = false;
        parties.add(party);
    }

    private void remember() {
        before = state;
        beforeReason = reasonCode;
    }

    void drop(Party party) {
        parties.remove(party);
    }
}
