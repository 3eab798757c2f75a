package org.ctios.simulator;

import java.util.List;
import java.util.Set;

/**
 * The contact centre behind both sides of the pair: one truth that survives the death of a side. For driving it by hand,
 * beside or instead of the calls that arrive by themselves. Safe for any thread; every method waits until the contact
 * centre has done what was asked.
 *
 * <p>Clients are told of it by these conventions, which leave no doubt where the guide leaves some:
 *
 * <ul>
 *   <li>BEGIN_CALL_EVENT and END_CALL_EVENT are told once for each monitored device in a call: each agent's instrument,
 *       and a route point where it waits. They name that device's connection. Two agents in one call therefore have two
 *       calls with one ConnectionCallID. Somebody outside has no begin and no end.
 *   <li>Every other event names the connection it is about, and LocalConnectionState is that connection's state after
 *       it. Connections of instruments and route points are static (0), those of numbers outside dynamic (1), with the
 *       number as ConnectionDeviceID; ConnectedPartyDeviceIDType has the same two values.
 *   <li>A client of all events is told everything. An agent's own client is told begin, end and data of the agent's own
 *       connection, every other event of a call while the call has begun at the agent, and the agent's own states.
 *   <li>CALL_TRANSFERRED_EVENT and CALL_CONFERENCED_EVENT name the two calls by their old IDs at the device that joined
 *       them, and everybody who stays with the ID from now on: mostly the held call's, at times the consultation's or a
 *       third one. Nobody begins anew by it, states stay as they were, and a controller's connections become one that
 *       is connected. What the held call carries wins; CALL_DATA_UPDATE_EVENT tells it. END_CALL_EVENT follows for
 *       connections that are gone, by their old IDs.
 *   <li>Another change of the ID is told by CALL_DATA_UPDATE_EVENT for each device, the old ID in ConnectionCallID and
 *       the new one in NewConnectionCallID. A third ID of a conference may be told in this way just before.
 *   <li>CALL_CONNECTION_CLEARED_EVENT is told for each party that leaves. With less than two parties left nobody is: then
 *       CALL_CLEARED_EVENT once, mostly, and END_CALL_EVENT for each device. A call that only has parties outside is not
 *       seen any more.
 *   <li>After a switch of sides clients of all events that know standby sides are told once more of each connection that
 *       rings or was answered: CALL_DELIVERED_EVENT, and CALL_ESTABLISHED_EVENT when somebody else has answered too, with
 *       EventCause 50 and the connection's state, so hold for a held one. Who called from outside is only named in them.
 *   <li>Every team is of one peripheral. Its first agent leads it as its supervisor, but takes calls like everybody else.
 *       Help is asked of the own supervisor when that one is free, otherwise of a number outside. An emergency is told to
 *       clients of all events and to the supervisor's own client.
 *   <li>For a peripheral an instrument of another one is a number outside. A call that is routed or waits goes to an agent of
 *       any peripheral; it has the peripheral of who has it then, and its leg at the queue keeps the one of the queue.
 *   <li>A supervisor who monitors or whispers has a call of its own, of that type, which the agent's devices do not see and
 *       which ends with the agent's. One who barges in or intercepts begins the agent's call at the own instrument, and
 *       CALL_ESTABLISHED_EVENT has the cause of it; the call has that type until the supervisor leaves.
 *   <li>Who monitors another session (SESSION_MONITOR_START_REQ) is told the events of calls and agents that session is told,
 *       whatever the own masks are, with the MonitorID of the confirmation.
 *   <li>A client that registered variables (REGISTER_VARIABLES_REQ) is told no others, in events and in SNAPSHOT_CALL_CONF; a
 *       CALL_DATA_UPDATE_EVENT comes also when nothing of it is left.
 *   <li>A request about one connection is confirmed before its events; one that makes or joins calls, whose
 *       confirmation tells a connection, after them; {@link Faults#confirm} changes that. Control is refused by
 *       CONTROL_FAILURE_CONF, all else by FAILURE_CONF. Numbers of instruments ring there, any others reach somebody
 *       outside, who answers after a second of model time.
 * </ul>
 */
public interface ContactCentre {
    /** All agents as they are now, in the order of their IDs. */
    List<Agent> agents();

    /**
     * An agent as it is now.
     *
     * @throws IllegalArgumentException when there is no such agent
     */
    Agent agent(String id);

    /**
     * Puts an agent into a state, with the events of it. An agent who is logged out is logged in first unless the new
     * state is logout, and is not ready without a reason then. Nothing happens when the agent is in the state already, if
     * that is not ready for the same reason. While a call of the agent is in progress not ready, available and the work
     * states are kept until it has ended, as a CTI Server does.
     *
     * @param reasonCode reason of not ready or logout, 0 for none, at most 65534
     * @throws IllegalArgumentException when there is no such agent
     * @throws IllegalStateException when a call of the agent is in progress and the state cannot wait
     */
    void setAgentState(String id, Agent.State state, int reasonCode);

    /**
     * A supervisor logs an agent out who did not ask for it: at once, or during calls when the last one has ended, and then
     * without wrap-up. Until then NextAgentState announces it. Nothing happens when the agent is logged out.
     *
     * @param reasonCode EventReasonCode of the logout, 0 for none, at most 65534
     * @throws IllegalArgumentException when there is no such agent
     */
    void logOut(String id, int reasonCode);

    /**
     * Begins a call to the agent who has been available longest. When none is available, the first agent without a call
     * is made available first, logging in where needed.
     *
     * @throws IllegalStateException when every agent has a call
     */
    SimulatedCall startCall();

    /**
     * Begins a call to this agent: agent reserved, BEGIN_CALL_EVENT. An agent who is not available is made so first.
     *
     * @throws IllegalArgumentException when there is no such agent
     * @throws IllegalStateException when the agent has a call
     */
    SimulatedCall startCall(String agentId);

    /**
     * Begins a call that waits in a queue at a route point, as at a voice response unit: BEGIN_CALL_EVENT,
     * CALL_QUEUED_EVENT. It waits until {@link SimulatedCall#route} takes it to an agent, or the caller gives up by
     * {@link SimulatedCall#end}.
     */
    SimulatedCall queueCall();

    /**
     * An agent makes a call: BEGIN_CALL_EVENT, CALL_SERVICE_INITIATED_EVENT, CALL_ORIGINATED_EVENT. It rings at the instrument of
     * another agent of the peripheral who can take it, or goes to the outside, where it is answered after a second of model
     * time; at any other instrument it fails. An agent who is logged out is logged in first. While calls arrive, an agent
     * without a client who is called answers without {@link SimulatedCall#establish} too.
     *
     * @param number at most 40 of digits, {@code *}, {@code #} and {@code +}
     * @throws IllegalArgumentException when there is no such agent, or the number cannot be dialed, is too long or is the agent's
     *     own; nothing happens then
     * @throws IllegalStateException when the agent has a call
     */
    SimulatedCall makeCall(String agentId, String number);

    /**
     * Announces a call to this agent, and lets it arrive or not. An agent who is not available is made so first.
     *
     * @throws IllegalArgumentException when there is no such agent
     * @throws IllegalStateException when the agent has a call
     */
    AnnouncedCall announceCall(String agentId);

    /** PeripheralIDs, in ascending order. */
    List<Long> peripherals();

    /** All teams as they are now, in the order of their IDs. */
    List<Team> teams();

    /**
     * Takes an agent back into the team that the agent was in at first, or out of any: AGENT_TEAM_CONFIG_EVENT to the sessions
     * that have the supervisor service and to do with the team. Nothing happens when the agent is in a team already, or in none.
     *
     * @throws IllegalArgumentException when there is no such agent, or it is the supervisor
     */
    void setTeamMember(String agentId, boolean member);

    /**
     * Takes an agent into a team of the same peripheral, and out of the one before: AGENT_TEAM_CONFIG_EVENT for each of them.
     * Nothing happens when it is so already.
     *
     * @throws IllegalArgumentException when there is no such agent, it is a supervisor, or the peripheral has no such team
     */
    void setTeam(String agentId, int teamId);

    /** Calls that have begun and not ended. */
    int callsInProgress();

    /**
     * All calls as they are now, with everybody who is in them. This is the truth that a client's own picture can be
     * compared with, see {@link #whilePaused}.
     */
    List<Call> calls();

    /**
     * Lets model time stand still: nothing happens by itself until {@link #resume}. What is asked for, by clients or here,
     * is still done and told. May be nested.
     */
    void pause();

    /**
     * Lets model time go on where it stood, when it has been resumed as often as paused.
     *
     * @throws IllegalStateException when it is not paused
     */
    void resume();

    /** Does something while model time stands still. */
    default void whilePaused(Runnable action) {
        pause();
        try {
            action.run();
        } finally {
            resume();
        }
    }

    /** What happens to the calls that arrive by themselves; {@link TrafficMix#varied} at first. */
    TrafficMix trafficMix();

    /** Changes what happens to the calls that arrive by themselves, as far as it has not been decided yet. */
    void setTrafficMix(TrafficMix mix);

    /** What is told beside the calls; nothing at first. */
    Set<Notice> notices();

    /** Changes what is told beside the calls from now on. */
    void setNotices(Set<Notice> notices);

    /** Calls that arrive by themselves, per minute of model time. */
    double callsPerMinute();

    /**
     * Changes how many calls arrive by themselves, per minute of model time; 0 for none. Calls in progress end then at the
     * pace they had.
     */
    void setCallsPerMinute(double callsPerMinute);
}
