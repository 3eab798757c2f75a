package org.ctios.session.internal.mode;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.VoiceDomain;
import org.ctios.session.AgentState;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.automaton.Inquiry;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.LoginSettings.DuplicateLogin;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * Agent mode: ask for the agent's state, tell that the mode is in force, and with autologin log the agent in and give
 * back the state from before a failover (DG 12.5 ch. 4; RPT 7.2 p. 149: Available stays Available, Not Ready stays Not
 * Ready).
 *
 * @param step what the flow waits for
 * @param pending invoke id of the request whose answer it waits for, 0 when it waits for none
 * @param deadline until when
 * @param told whether the mode was told to be in force on this connection
 * @param shown whether the server told since the login that the agent is logged in
 * @param known what the server was asked for when the mode came into force, null before
 * @param before what to give back after a failover
 */
record AgentFlow(
        SessionSettings settings,
        ServerSide side,
        ProtocolVersion version,
        String connectionId,
        Step step,
        int pending,
        long deadline,
        boolean told,
        boolean shown,
        @Nullable Inquiry known,
        AgentBefore before)
        implements ModeFlow {
    /** Where the flow is. */
    enum Step {
        /** QUERY_AGENT_STATE_REQ is out. */
        QUERY,
        /** The login is out. */
        LOGIN,
        /** The request for the former state is out. */
        RESTORE,
        /** All is confirmed; the event that shows it is awaited, as without it the agent counts as logged out. */
        EVENT,
        /** Done. */
        SETTLED
    }

    private static final Enumeration FAILURES = Dictionary.standard().enumeration("ControlFailureCode");

    static Turn begin(
            SessionSettings settings, ServerSide side, Message openConf, Clock clock, @Nullable ModeFlow settled) {
        if (AgentDenied.by(openConf)) {
            return AgentDenied.turn(settings, side, settled);
        }
        AgentBefore before = settled instanceof AgentFlow flow ? flow.before().again() : AgentBefore.NOTHING;
        String connectionId = Long.toString(openConf.uint(Fields.MONITOR_ID));
        AgentFlow start = new AgentFlow(
                settings,
                side,
                openConf.version(),
                connectionId,
                Step.QUERY,
                0,
                Phase.NEVER,
                false,
                false,
                null,
                before);
        return start.query(clock);
    }

    @Override
    public boolean established() {
        return told;
    }

    @Override
    public boolean settled() {
        return told && step == Step.SETTLED;
    }

    /** An event comes over any connection. */
    @Override
    public boolean awaitsAnswer() {
        return pending != 0;
    }

    @Override
    public Turn again(SessionSettings changed, Clock clock) {
        boolean stays = before.staysLoggedOut(changed.agent().password());
        AgentBefore retry = stays ? AgentBefore.NOTHING.again() : before.again();
        return with(changed).remembering(retry).query(clock);
    }

    /**
     * Who wants no autologin any more has nothing to complain about. A password that was refused may have been corrected in
     * its file, which is no edit by itself.
     */
    @Override
    public Turn using(SessionSettings changed, Clock clock) {
        if (changed.autologin()
                && step == Step.SETTLED
                && before.isCorrectedBy(changed.agent().password())) {
            return again(changed, clock);
        }
        Turn turn = Turn.stay(with(changed));
        return changed.autologin() ? turn : turn.content();
    }

    private AgentFlow with(SessionSettings changed) {
        return new AgentFlow(changed, side, version, connectionId, step, pending, deadline, told, shown, known, before);
    }

    /**
     * The agent stays logged in; an answer that is still awaited comes over the connection that was left. A server that dies
     * may have logged the agent out, and does not answer any more: the agent is asked for, as after a loss that is noticed first.
     */
    @Override
    public Turn moved(SessionSettings changed, ServerSide next, Message openConf, boolean planned, Clock clock) {
        if (AgentDenied.by(openConf)) {
            return AgentDenied.turn(changed, next, this);
        }
        String id = Long.toString(openConf.uint(Fields.MONITOR_ID));
        AgentFlow there = new AgentFlow(
                changed, next, openConf.version(), id, step, pending, deadline, told, shown, known, before);
        Turn turn = !planned && changed.autologin()
                ? there.remembering(before.again()).query(clock)
                : Turn.stay(there);
        return turn.asking(known);
    }

    @Override
    public Turn on(Message message, Clock clock) {
        if (message.typeNumber() == MessageTypes.AGENT_STATE_EVENT) {
            boolean own = VoiceDomain.isOf(message)
                    && isOwn(message.text(Fields.AGENT_ID, settings.agent().agentId()));
            return own ? seen(message) : Turn.stay(this);
        }
        if (pending == 0 || message.uint(Fields.INVOKE_ID, 0) != pending) {
            return Turn.stay(this);
        }
        return switch (message.typeNumber()) {
            case MessageTypes.QUERY_AGENT_STATE_CONF ->
                queried(
                        AgentState.of(message.uint(Fields.AGENT_STATE)),
                        message.text(Fields.AGENT_ID, ""),
                        message.text(Fields.AGENT_INSTRUMENT, ""),
                        clock);
            case MessageTypes.SET_AGENT_STATE_CONF -> confirmed(clock);
            case MessageTypes.CONTROL_FAILURE_CONF, MessageTypes.FAILURE_CONF -> refused(message, clock);
            default -> Turn.stay(this);
        };
    }

    /**
     * What is told while the agent is being logged in again is not yet what to give back the next time. Who is logged out
     * before the login is sent or after it was confirmed stays so; in between, the event may be older than the login. An
     * agent who is in and goes on by itself leaves nothing of an earlier refusal to be mended.
     */
    private Turn seen(Message event) {
        boolean in = AgentState.of(event.uint(Fields.AGENT_STATE)).isLoggedIn();
        boolean out = AgentBefore.isLogout(event);
        return switch (step) {
            case QUERY -> Turn.stay(out && before.met() ? remembering(before.seen(event)) : this);
            case LOGIN, RESTORE -> Turn.stay(in ? showing() : this);
            case EVENT -> Turn.stay(in || out ? settled(before.seen(event)) : this);
            case SETTLED -> {
                Turn turn = Turn.stay(remembering(before.seen(event)));
                yield in ? turn.content() : turn;
            }
        };
    }

    /**
     * A server that answers heartbeats but not this: the session goes on without the answer, and says so. An event that does
     * not come is no failure: nothing has to have changed.
     */
    @Override
    public Turn late(Clock clock) {
        if (step == Step.EVENT) {
            return Turn.stay(settled(before));
        }
        String reason = "no answer in time to the request for " + subject();
        return step == Step.QUERY
                ? queried(AgentState.UNKNOWN, "", "", clock).complaining(reason)
                : Turn.stay(settled(before)).complaining(reason);
    }

    @Override
    public AgentFlow until(long time) {
        return deadline == Phase.NEVER
                ? this
                : new AgentFlow(settings, side, version, connectionId, step, pending, time, told, shown, known, before);
    }

    private boolean isOwn(String agentId) {
        String configured = settings.agent().agentId();
        return configured.isEmpty() || configured.equals(agentId);
    }

    private Turn query(Clock clock) {
        Message request = AgentRequests.query(settings.agent(), version, clock.invokeId());
        return Turn.stay(waiting(Step.QUERY, clock)).sending(request);
    }

    /** The state is known, as far as the server knows it. An agent may be configured by the device only. */
    private Turn queried(AgentState now, String toldId, String instrument, Clock clock) {
        String agentId =
                settings.agent().agentId().isEmpty() ? toldId : settings.agent().agentId();
        Inquiry asked = told ? known : inquiry(agentId, instrument);
        AgentFlow open = new AgentFlow(
                settings,
                side,
                version,
                connectionId,
                Step.SETTLED,
                0,
                Phase.NEVER,
                true,
                false,
                asked,
                before.now(now));
        Turn next = open.afterQuery(now, instrument, clock);
        return told || asked == null
                ? next
                : next.telling(open.mode(agentId, next)).asking(asked);
    }

    private Fact[] mode(String agentId, Turn next) {
        Fact inForce = new Fact.AgentMode(side, settings.agent().peripheralId(), agentId, connectionId);
        return next.tell().isEmpty()
                ? new Fact[] {inForce}
                : new Fact[] {inForce, next.tell().get(0)};
    }

    private Inquiry inquiry(String agentId, String instrument) {
        String device = settings.agent().instrument().isEmpty()
                ? instrument
                : settings.agent().instrument();
        return new Inquiry(version, false, true, false, settings.agent().peripheralId(), agentId, device);
    }

    private Turn afterQuery(AgentState now, String instrument, Clock clock) {
        if (now.isLoggedIn()
                && !before.met()
                && settings.autologin()
                && settings.login().duplicate() != DuplicateLogin.NONE) {
            return duplicate(instrument);
        }
        Secret password = settings.agent().password();
        if (!settings.autologin() || now.isLoggedIn()) {
            return Turn.stay(this).content();
        }
        if (before.staysLoggedOut(password)) {
            return Turn.stay(this);
        }
        Message login = AgentRequests.login(settings, version, clock.invokeId());
        return Turn.stay(remembering(before.trying(password)).waiting(Step.LOGIN, clock))
                .sending(login);
    }

    /** Somebody else logged the agent in (DG 12.5 ch. 4). */
    private Turn duplicate(String instrument) {
        String reason = "agent " + settings.agent().agentId() + " is logged in already"
                + (instrument.isEmpty() ? "" : " at " + instrument);
        Turn turn = Turn.stay(this).telling(new Fact.LoggedInAlready(side, reason));
        return settings.login().duplicate() == DuplicateLogin.REJECT
                ? turn.stopping(reason + ", and duplicateLogin = reject")
                : turn;
    }

    private Turn confirmed(Clock clock) {
        AgentState wanted = before.wanted();
        if (step == Step.LOGIN && wanted != null) {
            Message request =
                    AgentRequests.state(settings, version, wanted, before.reasonCode(wanted), clock.invokeId());
            return Turn.stay(waiting(Step.RESTORE, clock)).sending(request).content();
        }
        return Turn.stay(through(before.loggedIn(), clock)).content();
    }

    /** A refusal ends the flow, except that of the query: a wrong password is not tried again by itself. */
    private Turn refused(Message message, Clock clock) {
        // CONTROL_FAILURE_CONF has a failure code, FAILURE_CONF a status: two lists that use the same numbers.
        Field list = message.has(Fields.FAILURE_CODE) ? Fields.FAILURE_CODE : Fields.STATUS;
        long code = message.uint(list);
        String symbol = message.symbol(list);
        String reason =
                subject() + " was refused: " + (symbol == null ? "failure code " + code : symbol + " (" + code + ")");
        if (step == Step.QUERY) {
            return queried(AgentState.UNKNOWN, "", "", clock).complaining("the request for " + reason);
        }
        boolean login = step == Step.LOGIN;
        AgentBefore after = login ? before.refused(list == Fields.FAILURE_CODE ? FAILURES.symbol(code) : null) : before;
        return Turn.stay(login ? settled(after) : through(after, clock))
                .complaining(after.isBarred() ? reason + AgentBefore.CURE : reason);
    }

    private String subject() {
        String agent = "agent " + settings.agent().agentId();
        return switch (step) {
            case QUERY, EVENT, SETTLED -> "the state of " + agent;
            case LOGIN -> "autologin of " + agent;
            case RESTORE -> "restoring the state of " + agent;
        };
    }

    private AgentFlow waiting(Step next, Clock clock) {
        boolean still = shown && next == Step.RESTORE;
        return new AgentFlow(
                settings,
                side,
                version,
                connectionId,
                next,
                clock.invokeId(),
                patience(clock),
                told,
                still,
                known,
                before);
    }

    private long patience(Clock clock) {
        return clock.now() + settings.timing().requestTimeout().toMillis();
    }

    /** The agent is logged in, and nothing more is asked for. */
    private AgentFlow through(AgentBefore after, Clock clock) {
        return shown ? settled(after) : ended(Step.EVENT, patience(clock), after);
    }

    private AgentFlow settled(AgentBefore after) {
        return ended(Step.SETTLED, Phase.NEVER, after);
    }

    private AgentFlow ended(Step last, long until, AgentBefore after) {
        return new AgentFlow(settings, side, version, connectionId, last, 0, until, told, false, known, after);
    }

    private AgentFlow showing() {
        return new AgentFlow(settings, side, version, connectionId, step, pending, deadline, told, true, known, before);
    }

    private AgentFlow remembering(AgentBefore after) {
        return new AgentFlow(settings, side, version, connectionId, step, pending, deadline, told, shown, known, after);
    }
}
