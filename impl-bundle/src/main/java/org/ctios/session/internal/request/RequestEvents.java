package org.ctios.session.internal.request;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.VoiceDomain;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException.Refusal;
import org.ctios.session.internal.request.PendingRequests.Answered;
import org.ctios.session.internal.request.RequestFact.Kind;
import org.ctios.session.internal.translate.ConfirmationReader;
import org.ctios.session.internal.translate.Knowledge;
import org.ctios.session.internal.translate.RequestSubject;
import org.jspecify.annotations.Nullable;

/**
 * What an agent mode session tells around the event of a message (DG 12.6 ch. 9): the logout of its agent, and refusals.
 * For one thread.
 */
public final class RequestEvents {
    private static final Around NOTHING = new Around(List.of(), List.of());

    private final Knowledge knowledge;
    private final ConfirmationReader reader = new ConfirmationReader();
    private AgentState state = AgentState.UNKNOWN;

    /**
     * What to tell.
     *
     * @param before before the event of the message
     * @param after after it
     */
    public record Around(List<RequestFact> before, List<RequestFact> after) {}

    /** Events of a session that knows nothing of its agent yet. */
    public RequestEvents(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What to tell around the event of a message.
     *
     * @param answered the request it answers, before {@link PendingRequests#answered} has it; null when it answers none
     */
    public Around around(Message message, @Nullable Answered answered) {
        if (answered != null && answered.refused()) {
            return refused(message, answered);
        }
        if (!VoiceDomain.isOf(message)) {
            return NOTHING;
        }
        return switch (message.typeNumber()) {
            case MessageTypes.AGENT_STATE_EVENT -> isOwn(agentId(message)) ? agentState(message) : NOTHING;
            case MessageTypes.QUERY_AGENT_STATE_CONF -> {
                if (isAboutOwn(message, answered)) {
                    state = AgentState.of(message.uint(Fields.AGENT_STATE));
                }
                yield NOTHING;
            }
            default -> NOTHING;
        };
    }

    /** A logout is told once, however many skill groups it is told for. */
    private Around agentState(Message message) {
        AgentState before = state;
        state = AgentState.of(message.uint(Fields.AGENT_STATE));
        return before.isLoggedIn() && state == AgentState.LOGOUT
                ? new Around(List.of(plain(Kind.PRE_LOGOUT)), List.of(plain(Kind.POST_LOGOUT)))
                : NOTHING;
    }

    private boolean isOwn(String id) {
        String own = agentId();
        return own.isEmpty() || id.isEmpty() || own.equals(id);
    }

    /** An answer need not name the agent: it is about whom the user asked for, one to the session about its own. */
    private boolean isAboutOwn(Message answer, @Nullable Answered answered) {
        String id = agentId(answer);
        if (!id.isEmpty() || !PendingRequests.isOfRequest(answer)) {
            return isOwn(id);
        }
        String asked = answered == null
                ? null
                : RequestSubject.of(answered.request(), answered.sent(), -1, agentId())
                        .agentId();
        return agentId().equals(asked);
    }

    private String agentId() {
        AgentSnapshot seen = knowledge.agentSnapshot();
        String configured = knowledge.agent().agentId();
        return configured.isEmpty() && seen != null ? seen.agentId() : configured;
    }

    private static String agentId(Message message) {
        String id = RequestSubject.agentId(message);
        return id == null ? "" : id;
    }

    private Around refused(Message message, Answered answered) {
        Refusal refusal = reader.refusal(message);
        List<RequestFact> before = new ArrayList<>();
        List<RequestFact> after = new ArrayList<>();
        if (asksFor(answered, AgentState.LOGOUT)) {
            before.add(
                    new RequestFact(Kind.LOGOUT_FAILED, codes(answered, refusal).build()));
        }
        before.add(new RequestFact(Kind.CONTROL_FAILURE, failure(answered, refusal)));
        if (answered.request().operation() == Operation.LOGIN) {
            after.add(plain(Kind.LOGIN_FAILED));
        }
        return new Around(before, after);
    }

    private static boolean asksFor(Answered answered, AgentState wanted) {
        Message sent = answered.sent();
        return sent.typeNumber() == MessageTypes.SET_AGENT_STATE_REQ
                && sent.uint(Fields.AGENT_STATE) == wanted.number();
    }

    private static Arguments.Builder codes(Answered answered, Refusal refusal) {
        return Arguments.builder()
                .set("InvokeID", answered.invokeId())
                .set("FailureCode", refusal.code())
                .set("PeripheralErrorCode", refusal.peripheralErrorCode());
    }

    private Arguments failure(Answered answered, Refusal refusal) {
        Message sent = answered.sent();
        long peripheral = sent.uint(Fields.PERIPHERAL_ID, -1);
        String agent = agentId(sent);
        String id = agent.isEmpty() ? agentId() : agent;
        String call = answered.request().arguments().getValueString("UniqueObjectID");
        return codes(answered, refusal)
                .set("PeripheralID", peripheral < 0 ? null : peripheral)
                .set("AgentID", id.isEmpty() ? null : id)
                .set("UniqueObjectID", call != null || id.isEmpty() ? call : "agent." + peripheral + "." + id)
                .set("MessageType", sent.typeNumber())
                .set("ErrorMessage", refusal.toString())
                .build();
    }

    private static RequestFact plain(Kind kind) {
        return new RequestFact(kind, Arguments.none());
    }
}
