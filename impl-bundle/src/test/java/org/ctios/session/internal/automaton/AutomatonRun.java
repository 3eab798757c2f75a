package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.FailoverSettings;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.Servers;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.mode.ConnectionModes;

/**
 * Runs the automaton in virtual time. Feeds what a server, a user and an administrator do, collects what comes of it,
 * and after every step checks what must hold always: one connection at most, nothing sent or closed that is not open.
 */
public final class AutomatonRun {
    private static final int MANY_TICKS = 10_000;

    private final SessionAutomaton automaton;
    private final List<Fact> told = new ArrayList<>();
    private final List<Message> sent = new ArrayList<>();
    private final List<ServerSide> dialed = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Inquiry> inquiries = new ArrayList<>();
    private AutomatonState state;
    private long now = 1_000_000;
    private long lastReceived;
    private long lastSent;
    private boolean reading = true;
    private int open = -1;

    private AutomatonRun(SessionSettings settings, FailoverPolicy policy) {
        automaton = new SessionAutomaton(policy, new ConnectionModes());
        state = AutomatonState.initial(settings);
    }

    /** A session at rest that will try side A first and wait exactly as long as the ladder says. */
    public static AutomatonRun of(SessionSettings settings) {
        return startingAt(ServerSide.A, settings);
    }

    /** The same, trying that side first. */
    public static AutomatonRun startingAt(ServerSide first, SessionSettings settings) {
        return new AutomatonRun(settings, new ExactLadder(first));
    }

    /** The ladder without chance: a wait after each two failures. */
    private record ExactLadder(ServerSide side) implements FailoverPolicy {
        @Override
        public ServerSide firstSide(FailoverSettings settings) {
            return settings.firstSide() == null ? side : settings.firstSide();
        }

        @Override
        public Duration delayBefore(FailoverSettings settings, int attempt) {
            int round = attempt / 2;
            List<Duration> delays = settings.delays();
            return round == 0 || attempt % 2 != 0 ? Duration.ZERO : delays.get(Math.min(round, delays.size()) - 1);
        }
    }

    // --- what happens ---

    public CilError connect() {
        return feed(new Input.Connect(null)).answer();
    }

    public CilError disconnect() {
        return feed(new Input.Disconnect(false)).answer();
    }

    /** New settings, classified as the session would. */
    public AutomatonRun configure(SessionSettings settings) {
        feed(new Input.NewSettings(settings));
        return this;
    }

    /** The TCP connection stands. */
    public AutomatonRun tcp() {
        lastReceived = now;
        lastSent = now;
        feed(new Input.Opened(open));
        return this;
    }

    /** The TCP connection is refused or breaks. */
    public AutomatonRun lost() {
        int broken = open;
        open = -1;
        feed(new Input.Lost(broken, "broken"));
        return this;
    }

    public AutomatonRun receive(Message message) {
        lastReceived = now;
        feed(new Input.Received(open, message));
        return this;
    }

    /** The server answered all that was asked of agents and calls. */
    public AutomatonRun inquired() {
        feed(new Input.Inquired(open));
        return this;
    }

    public CilError setAgent(AgentIdentity agent) {
        return feed(new Input.SetAgent(agent, false)).answer();
    }

    public CilError setMessageFilter(MonitorSettings filter) {
        return feed(new Input.SetMessageFilter(filter)).answer();
    }

    public CilError connectTo(Servers servers) {
        return feed(new Input.Connect(servers)).answer();
    }

    public CilError forceDisconnect() {
        return feed(new Input.Disconnect(true)).answer();
    }

    /** From connect to the open session. */
    public AutomatonRun opened() {
        connect();
        return accepted();
    }

    /** The side being dialed accepts and opens the session. */
    public AutomatonRun accepted() {
        return tcp().receive(Answers.openConf());
    }

    /** An event arrives that does not concern the automaton. */
    public AutomatonRun traffic() {
        lastReceived = now;
        return this;
    }

    /** A request of a user goes out past the automaton. */
    public AutomatonRun request() {
        lastSent = now;
        return this;
    }

    /** Reading is paused or resumed. */
    public AutomatonRun reading(boolean on) {
        reading = on;
        return this;
    }

    /** Time passes, with a tick at every deadline. */
    public AutomatonRun pass(long millis) {
        long until = now + millis;
        int ticks = 0;
        while (state.phase().deadline() <= until) {
            assertThat(++ticks).as("ticks: no deadline may stand still").isLessThan(MANY_TICKS);
            now = Math.max(now, state.phase().deadline());
            tick();
        }
        now = until;
        return this;
    }

    /** Time passes until the next attempt, when the automaton waits before it. */
    public AutomatonRun waited() {
        return phase() instanceof Phase.Waiting ? pass(untilDeadline()) : this;
    }

    /** A tick that nobody asked for. */
    public AutomatonRun tick() {
        feed(new Input.Tick(lastReceived, lastSent, reading));
        return this;
    }

    Step feed(Input input) {
        Step step = automaton.step(state, input, now);
        state = step.state();
        step.effects().forEach(this::perform);
        assertThat(state.phase().connection())
                .as("connection of %s after %s", state.phase(), input)
                .isEqualTo(open);
        return step;
    }

    private void perform(Effect effect) {
        effects.add(effect);
        if (effect instanceof Effect.Open connection) {
            assertThat(open).as("open connection when %s", effect).isEqualTo(-1);
            open = connection.connection();
            dialed.add(connection.side());
        } else if (effect instanceof Effect.Close connection) {
            assertThat(connection.connection()).as("%s", effect).isEqualTo(open).isPositive();
            open = -1;
        } else if (effect instanceof Effect.Send message) {
            assertThat(message.connection()).as("%s", effect).isEqualTo(open).isPositive();
            lastSent = now;
            sent.add(message.message());
        } else if (effect instanceof Effect.Inquire inquire) {
            assertThat(inquire.connection()).as("%s", effect).isEqualTo(open).isPositive();
            inquiries.add(inquire.inquiry());
        } else {
            told.add(((Effect.Tell) effect).fact());
        }
    }

    // --- what came of it ---

    /** The facts told since the last call. */
    public List<Fact> told() {
        return taken(told);
    }

    /** The facts of a kind told since the last call; the others are forgotten. */
    public <F extends Fact> List<F> told(Class<F> kind) {
        return told().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The messages sent since the last call. */
    public List<Message> sent() {
        return taken(sent);
    }

    /** Numbers of the message types sent since the last call. */
    public List<Integer> sentTypes() {
        return sent().stream().map(Message::typeNumber).toList();
    }

    /** The sides dialed since the last call. */
    public List<ServerSide> dialed() {
        return taken(dialed);
    }

    /** What was to be asked for since the last call. */
    public List<Inquiry> inquiries() {
        return taken(inquiries);
    }

    /** All effects since the last call, in order. */
    public List<Effect> effects() {
        return taken(effects);
    }

    /** Forgets what came so far. */
    public AutomatonRun forget() {
        told.clear();
        sent.clear();
        dialed.clear();
        effects.clear();
        inquiries.clear();
        return this;
    }

    public AutomatonState state() {
        return state;
    }

    public Phase phase() {
        return state.phase();
    }

    public long now() {
        return now;
    }

    /** How long until the automaton wants a tick. */
    public long untilDeadline() {
        return state.phase().deadline() - now;
    }

    private static <T> List<T> taken(List<T> collected) {
        List<T> taken = List.copyOf(collected);
        collected.clear();
        return taken;
    }
}
