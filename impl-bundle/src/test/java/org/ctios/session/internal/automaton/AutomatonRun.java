package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ctios.ged188.Message;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Input.Line;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.FailoverSettings;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.Servers;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.mode.ConnectionModes;

/**
 * Runs the automaton in virtual time. Feeds what a server, a user and an administrator do, collects what comes of it,
 * and after every step checks what must hold always: one connection of the session at most, one companion, one that is
 * being left, one to a side that a user asked for, no other; nothing sent or closed that is not open.
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
    private CilError answer = CilError.CIL_OK;
    private long now = 1_000_000;
    private boolean reading = true;
    private final Map<Integer, Line> open = new TreeMap<>();

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

    public CilError switchSide() {
        return feed(new Input.SwitchSide()).answer();
    }

    /** New settings, classified as the session would. */
    public AutomatonRun configure(SessionSettings settings) {
        feed(new Input.NewSettings(settings));
        return this;
    }

    /** The TCP connection stands. */
    public AutomatonRun tcp() {
        return tcp(own());
    }

    /** The TCP connection of that number stands. */
    public AutomatonRun tcp(int connection) {
        open.replace(connection, new Line(now, now));
        feed(new Input.Opened(connection));
        return this;
    }

    /** The TCP connection is refused or breaks. */
    public AutomatonRun lost() {
        return lost(own());
    }

    /** The TCP connection of that number is refused or breaks. */
    public AutomatonRun lost(int connection) {
        open.remove(connection);
        feed(new Input.Lost(connection, "broken"));
        return this;
    }

    /** The queues have no room for what the session's own connection brings. */
    public AutomatonRun noRoom() {
        return noRoom(own());
    }

    /** The same with the connection of that number. */
    public AutomatonRun noRoom(int connection) {
        open.remove(connection);
        feed(new Input.NoRoom(connection, "a queue is full"));
        return this;
    }

    /** The queues have room again. */
    public AutomatonRun room() {
        feed(new Input.Room());
        return this;
    }

    public AutomatonRun receive(Message message) {
        return receive(own(), message);
    }

    /** A message comes over the connection of that number. */
    public AutomatonRun receive(int connection, Message message) {
        heard(connection);
        feed(new Input.Received(connection, message));
        return this;
    }

    /** The server answered all that was asked of agents and calls. */
    public AutomatonRun inquired() {
        feed(new Input.Inquired(own()));
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

    /** From connect to a session on side A that is the active one of a pair; the companion is connecting. */
    public AutomatonRun active() {
        connect();
        return tcp().receive(Answers.activeConf());
    }

    /** The same, with a companion that can take over. */
    public AutomatonRun paired() {
        return active().companionReady();
    }

    /** The companion's side opens a standby session. */
    public AutomatonRun companionReady() {
        return tcp(companion()).receive(companion(), Answers.standbyConf());
    }

    /** From connect to the time after a planned switch-over, with the old side still connected. */
    public AutomatonRun switchedOver() {
        paired().receive(Answers.maintenanceReq(1)).receive(Answers.maintenanceEvent(true));
        return receive(companion(), Answers.standbyActive());
    }

    /** No request of a user waits for an answer of the connection that was left. */
    public AutomatonRun drained() {
        feed(new Input.Drained(state.draining()));
        return this;
    }

    /** An event arrives that does not concern the automaton. */
    public AutomatonRun traffic() {
        heard(own());
        return this;
    }

    private void heard(int connection) {
        open.computeIfPresent(connection, (number, line) -> new Line(now, line.lastSent()));
    }

    private void said(int connection) {
        open.computeIfPresent(connection, (number, line) -> new Line(line.lastReceived(), now));
    }

    /** A request of a user goes out past the automaton. */
    public AutomatonRun request() {
        said(own());
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
        while (state.deadline() <= until) {
            assertThat(++ticks).as("ticks: no deadline may stand still").isLessThan(MANY_TICKS);
            now = Math.max(now, state.deadline());
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
        feed(new Input.Tick(open, reading));
        return this;
    }

    Step feed(Input input) {
        Step step = automaton.step(state, input, now);
        state = step.state();
        answer = step.answer();
        step.effects().forEach(this::perform);
        assertThat(IntStream.of(own(), companion(), state.draining(), crossing())
                        .filter(number -> number > 0))
                .as("connections of %s after %s", state, input)
                .containsExactlyInAnyOrderElementsOf(open.keySet());
        return step;
    }

    private void perform(Effect effect) {
        effects.add(effect);
        if (effect instanceof Effect.Open connection) {
            assertThat(open).as("%s", effect).doesNotContainKey(connection.connection());
            open.put(connection.connection(), new Line(now, now));
            dialed.add(connection.side());
        } else if (effect instanceof Effect.Close connection) {
            assertThat(open.remove(connection.connection())).as("%s", effect).isNotNull();
        } else if (effect instanceof Effect.Send message) {
            assertThat(open).as("%s", effect).containsKey(message.connection());
            said(message.connection());
            sent.add(message.message());
        } else if (effect instanceof Effect.Inquire inquire) {
            assertThat(inquire.connection()).as("%s", effect).isEqualTo(own());
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

    /** Numbers of the message types sent over a connection since the last call; all others are forgotten. */
    public List<Integer> sentTypes(int connection) {
        List<Integer> types = effects.stream()
                .filter(Effect.Send.class::isInstance)
                .map(Effect.Send.class::cast)
                .filter(send -> send.connection() == connection)
                .map(send -> send.message().typeNumber())
                .toList();
        forget();
        return types;
    }

    /** The connections closed since the last call; all other effects are forgotten. */
    public List<Integer> closed() {
        return effects().stream()
                .filter(Effect.Close.class::isInstance)
                .map(effect -> ((Effect.Close) effect).connection())
                .toList();
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

    /** Return code of the newest input. */
    public CilError answer() {
        return answer;
    }

    public AutomatonState state() {
        return state;
    }

    public Phase phase() {
        return state.phase();
    }

    /** The session's own connection, -1 for none. */
    public int own() {
        return state.phase().connection();
    }

    /** The connection to the standby side, -1 for none. */
    public int companion() {
        return state.standby().companion().connection();
    }

    /** The connection to the side that a user asked for, -1 for none. */
    public int crossing() {
        Crossing crossing = state.crossing();
        return crossing == null ? -1 : crossing.connection();
    }

    public long now() {
        return now;
    }

    /** How long until the automaton wants a tick. */
    public long untilDeadline() {
        return state.deadline() - now;
    }

    private static <T> List<T> taken(List<T> collected) {
        List<T> taken = List.copyOf(collected);
        collected.clear();
        return taken;
    }
}
