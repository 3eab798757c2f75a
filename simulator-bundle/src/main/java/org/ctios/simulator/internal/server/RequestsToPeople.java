package org.ctios.simulator.internal.server;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.TeamModel;
import org.ctios.simulator.internal.wire.Status;

/** USER_MESSAGE_REQ: text from one client to others (guide, Miscellaneous Service). On the model thread only. */
final class RequestsToPeople {
    private static final long TO_CLIENT = 0;
    private static final long TO_SUPERVISOR = 1;
    private static final long TO_ALL = 3;

    private static final List<Field> IDENTIFIERS =
            List.of(Fields.AGENT_ID, Fields.AGENT_EXTENSION, Fields.AGENT_INSTRUMENT);

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
        } else if (distribution == TO_CLIENT) {
            toClient(answers, text);
        } else if (distribution == TO_ALL) {
            toOthers(answers, text, open -> true);
        } else {
            toTeam(answers, distribution == TO_SUPERVISOR, text);
        }
        return true;
    }

    private void toClient(Answers answers, String text) {
        String clientId = answers.request().text(Fields.CLIENT_ID, "");
        List<Session> receivers =
                listening().filter(session -> isClient(session, clientId)).toList();
        if (receivers.isEmpty()) {
            answers.refuse(Status.CLIENT_NOT_FOUND);
        } else {
            tell(answers, receivers, text);
        }
    }

    /** The team of the agent who is named, otherwise of the own one; bridges are there for all teams, and for who is in none. */
    private void toTeam(Answers answers, boolean supervisorOnly, String text) {
        AgentSearch.Result found = agent(answers);
        AgentModel agent = found.agent();
        if (agent == null) {
            answers.refuse(found.wrong() == null ? Status.INVALID_AGENT_DATA : found.wrong());
            return;
        }
        TeamModel team = agent.team();
        toOthers(answers, text, open -> {
            AgentModel own = open.agent();
            return own == null
                    || open.isBridge()
                    || (team != null && (supervisorOnly ? own == team.supervisor() : own.team() == team));
        });
    }

    private AgentSearch.Result agent(Answers answers) {
        AgentModel own = answers.open().agent();
        boolean named = IDENTIFIERS.stream()
                .anyMatch(field -> !answers.request().text(field, "").isEmpty());
        return own == null || named
                ? new AgentSearch(context.centre().staff()).find(answers.request())
                : new AgentSearch.Result(own, null);
    }

    private void toOthers(Answers answers, String text, Predicate<OpenSession> whom) {
        List<Session> receivers = listening()
                .filter(session -> session != answers.session() && isMeant(session, whom))
                .toList();
        tell(answers, receivers, text);
    }

    /** A standby session gets no event: its client has another session at the active side. */
    private Stream<Session> listening() {
        return context.sessions().all().stream()
                .filter(session -> session.role().tellsEvents());
    }

    private void tell(Answers answers, List<Session> receivers, String text) {
        answers.confirm(MessageTypes.USER_MESSAGE_CONF);
        long distribution = answers.request().uint(Fields.DISTRIBUTION);
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

    private static boolean isMeant(Session session, Predicate<OpenSession> whom) {
        OpenSession open = session.open();
        return open != null && whom.test(open);
    }

    private static boolean isClient(Session session, String clientId) {
        OpenSession open = session.open();
        return open != null && open.clientId().equals(clientId);
    }
}
