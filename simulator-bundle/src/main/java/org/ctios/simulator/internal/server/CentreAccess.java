package org.ctios.simulator.internal.server;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.AnnouncedCall;
import org.ctios.simulator.Call;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.Notice;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.Team;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.CallData;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.CentreModel;
import org.ctios.simulator.internal.centre.DataLimits;
import org.ctios.simulator.internal.centre.Outcome;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.centre.Refusal;
import org.ctios.simulator.internal.centre.TeamModel;
import org.ctios.simulator.internal.centre.Traffic;
import org.jspecify.annotations.Nullable;

/** The contact centre for other threads: every method is done on the model thread. */
final class CentreAccess implements ContactCentre {
    private static final int HIGHEST_REASON = 0xFFFE;

    private final ModelThread thread;
    private final CentreDriver driver;
    private final CentreModel centre;
    private final Traffic traffic;
    private final Charset charset;
    // They never change: to tell them takes no thread, also while the pair is being closed.
    private final List<Long> peripherals;

    CentreAccess(ModelThread thread, CentreDriver driver, CentreModel centre, Traffic traffic, Charset charset) {
        this.thread = thread;
        this.driver = driver;
        this.centre = centre;
        this.traffic = traffic;
        this.charset = charset;
        this.peripherals =
                centre.staff().peripherals().stream().map(Peripheral::id).toList();
    }

    /** How texts of calls are written in messages. */
    Charset charset() {
        return charset;
    }

    @Override
    public List<Agent> agents() {
        return thread.call(
                () -> centre.staff().all().stream().map(AgentModel::view).toList());
    }

    @Override
    public Agent agent(String id) {
        return thread.call(() -> known(id).view());
    }

    @Override
    public void setAgentState(String id, State state, int reasonCode) {
        checkReason(reasonCode);
        run(() -> put(known(id), state, reasonCode));
    }

    @Override
    public void logOut(String id, int reasonCode) {
        checkReason(reasonCode);
        run(() -> centre.logOut(known(id), reasonCode));
    }

    @Override
    public SimulatedCall startCall() {
        return perform(() -> begin(anybody()));
    }

    @Override
    public SimulatedCall startCall(String agentId) {
        return perform(() -> begin(known(agentId)));
    }

    @Override
    public SimulatedCall queueCall() {
        return perform(() -> new HandCall(centre.queue(), centre, this));
    }

    @Override
    public SimulatedCall makeCall(String agentId, String number) {
        return perform(() -> dial(known(agentId), number));
    }

    @Override
    public AnnouncedCall announceCall(String agentId) {
        return perform(() -> {
            AgentModel agent = known(agentId);
            makeAvailable(agent);
            return new HandAnnouncement(centre.announce(agent), centre, this);
        });
    }

    @Override
    public List<Long> peripherals() {
        return peripherals;
    }

    @Override
    public List<Team> teams() {
        return thread.call(
                () -> centre.staff().teams().stream().map(TeamModel::view).toList());
    }

    @Override
    public void setTeamMember(String agentId, boolean member) {
        run(() -> {
            AgentModel agent = member(agentId);
            if (!member || agent.team() == null) {
                centre.join(agent, member ? agent.homeTeam() : null);
            }
        });
    }

    @Override
    public void setTeam(String agentId, int teamId) {
        run(() -> {
            AgentModel agent = member(agentId);
            TeamModel team = centre.staff().team(teamId);
            if (team == null || team.peripheral() != agent.peripheral()) {
                throw new IllegalArgumentException("there is no team " + teamId + " at peripheral "
                        + agent.peripheral().id() + ", where agent " + agentId + " is");
            }
            centre.join(agent, team);
        });
    }

    /** An agent who may leave the team. */
    private AgentModel member(String agentId) {
        AgentModel agent = known(agentId);
        if (agent.leads() != null) {
            throw new IllegalArgumentException("agent " + agentId + " leads the team");
        }
        return agent;
    }

    @Override
    public Set<Notice> notices() {
        return thread.call(centre::notices);
    }

    @Override
    public void setNotices(Set<Notice> notices) {
        run(() -> centre.tell(notices));
    }

    @Override
    public int callsInProgress() {
        return thread.call(() -> centre.calls().size());
    }

    @Override
    public List<Call> calls() {
        return thread.call(() -> centre.calls().stream().map(CallModel::view).toList());
    }

    @Override
    public void pause() {
        thread.call(() -> {
            driver.pause();
            return Boolean.TRUE;
        });
    }

    @Override
    public void resume() {
        thread.call(() -> {
            driver.resume();
            return Boolean.TRUE;
        });
    }

    @Override
    public TrafficMix trafficMix() {
        return thread.call(traffic::mix);
    }

    @Override
    public void setTrafficMix(TrafficMix mix) {
        run(() -> traffic.setMix(mix));
    }

    @Override
    public double callsPerMinute() {
        return thread.call(traffic::callsPerMinute);
    }

    @Override
    public void setCallsPerMinute(double callsPerMinute) {
        run(() -> traffic.start(callsPerMinute));
    }

    /** Does something in the contact centre and waits for it. */
    void run(Runnable task) {
        thread.call(() -> {
            driver.run(task);
            return Boolean.TRUE;
        });
    }

    /** Looks something up in the contact centre. */
    <T> T ask(Supplier<T> question) {
        return thread.call(question);
    }

    /** Does something in the contact centre and gives what comes of it. */
    <T> T perform(Supplier<T> task) {
        return thread.call(() -> driver.perform(task));
    }

    private static void checkReason(int reasonCode) {
        if (reasonCode < 0 || reasonCode > HIGHEST_REASON) {
            throw new IllegalArgumentException("a reason code is 0 to " + HIGHEST_REASON + ", not " + reasonCode);
        }
    }

    /** An agent, who is made available for a call. On the model thread only. */
    AgentModel available(String agentId) {
        AgentModel agent = known(agentId);
        makeAvailable(agent);
        return agent;
    }

    private SimulatedCall begin(AgentModel agent) {
        makeAvailable(agent);
        return new HandCall(centre.begin(agent), centre, this);
    }

    private SimulatedCall dial(AgentModel agent, String number) {
        checkHasNoCall(agent);
        DataLimits.checkNumber(number);
        Refusal wrong = centre.control().refusalOfNumber(agent, number);
        if (wrong != null) {
            throw new IllegalArgumentException(cannotCall(agent, number, wrong));
        }
        if (!agent.isLoggedIn()) {
            login(agent);
        }
        Outcome outcome = centre.control().makeCall(agent, number, CallData.NONE);
        Party party = outcome.party();
        if (party == null) {
            throw new IllegalStateException(cannotCall(agent, number, outcome.refusal()));
        }
        return new HandCall(party, centre, this);
    }

    private static String cannotCall(AgentModel agent, String number, @Nullable Refusal refusal) {
        return "agent " + agent.id() + " cannot call '" + number + "': " + refusal;
    }

    private static void checkHasNoCall(AgentModel agent) {
        if (!agent.parties().isEmpty()) {
            throw new IllegalStateException("agent " + agent.id() + " has a call");
        }
    }

    private void makeAvailable(AgentModel agent) {
        checkHasNoCall(agent);
        if (agent.state() != State.AVAILABLE) {
            put(agent, State.AVAILABLE, 0);
        }
    }

    private void put(AgentModel agent, State state, int reason) {
        if (state == State.LOGIN || (!agent.isLoggedIn() && state != State.LOGOUT)) {
            login(agent);
        }
        boolean already = state == agent.state() && (state != State.NOT_READY || reason == agent.reasonCode());
        if (state != State.LOGIN && !already) {
            centre.put(agent, state, reason);
        }
    }

    private void login(AgentModel agent) {
        Optional.ofNullable(centre.refusalOfLogin(agent, agent.instrument())).ifPresent(refusal -> {
            throw new IllegalStateException("agent " + agent.id() + " cannot log in: " + refusal);
        });
        centre.login(agent, agent.instrument());
    }

    private AgentModel anybody() {
        return centre.staff()
                .longestAvailable()
                .or(() -> centre.staff().all().stream()
                        .filter(agent -> agent.parties().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("every agent has a call"));
    }

    private AgentModel known(String id) {
        AgentModel agent = centre.staff().withId(id);
        if (agent == null) {
            throw new IllegalArgumentException("there is no agent " + id);
        }
        return agent;
    }
}
