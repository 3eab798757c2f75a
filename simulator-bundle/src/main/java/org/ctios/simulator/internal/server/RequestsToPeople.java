package org.ctios.simulator.internal.server;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.TeamModel;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/** USER_MESSAGE_REQ: text from one client to others (guide, Miscellaneous Service). On the model thread only. */
final class RequestsToPeople {
    private static final long TO_CLIENT = 0;
    private static final long TO_ALL = 3;

    private final ServerContext context;

    RequestsToPeople(ServerContext context) {
        this.context = context;
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        if (answers.request().typeNumber() != MessageTypes.USER_MESSAGE_REQ) {
            return false;
        }
        String text = answers.request().text(Fields.TEXT);
        long distribution = answers.request().uint(Fields.DISTRIBUTION);
        if (text == null) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
        } else if (distribution > TO_ALL) {
            answers.refuse(Status.INVALID_DISTRIBUTION);
        } else {
            distribute(answers, distribution, text);
        }
        return true;
    }

    /** A standby session gets no event: its client has another session at the active side. */
    private void distribute(Answers answers, long distribution, String text) {
        String clientId = answers.request().text(Fields.CLIENT_ID, "");
        TeamModel team = distribution == TO_ALL ? null : team(answers);
        List<Session> receivers = context.sessions().all().stream()
                .filter(session -> session.role().tellsEvents())
                .filter(session -> distribution == TO_CLIENT
                        ? isClient(session, clientId)
                        : session != answers.session() && hearsOf(session, team))
                .toList();
        if (receivers.isEmpty() && distribution == TO_CLIENT) {
            answers.refuse(Status.CLIENT_NOT_FOUND);
            return;
        }
        answers.confirm(MessageTypes.USER_MESSAGE_CONF);
        receivers.forEach(receiver -> tell(answers, receiver, distribution, text));
    }

    private void tell(Answers answers, Session receiver, long distribution, String text) {
        OpenSession open = receiver.open();
        if (open != null) {
            receiver.sendEvent(Message.builder(open.version(), MessageTypes.USER_MESSAGE_EVENT)
                    .set(Fields.ICM_CENTRAL_CONTROLLER_TIME, context.clock().instant())
                    .set(Fields.DISTRIBUTION, distribution)
                    .set(Fields.CLIENT_ID, answers.open().clientId())
                    .set(Fields.TEXT, text)
                    .build()
                    .toBytes());
        }
    }

    /** The team of the agent who is named, otherwise of the own one; null when there is none, which is everybody's. */
    private @Nullable TeamModel team(Answers answers) {
        AgentModel named = new AgentSearch(context.centre().staff())
                .find(answers.request())
                .agent();
        AgentModel agent = named == null ? answers.open().agent() : named;
        return agent == null ? null : agent.team();
    }

    /** Who is in another team is not meant; clients without an agent are there for all of them. */
    private static boolean hearsOf(Session session, @Nullable TeamModel team) {
        OpenSession open = session.open();
        AgentModel agent = open == null ? null : open.agent();
        return team == null || agent == null || agent.team() == team;
    }

    private static boolean isClient(Session session, String clientId) {
        OpenSession open = session.open();
        return open != null && open.clientId().equals(clientId);
    }
}
