package org.ctios.simulator.internal.server;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Recordings;
import org.ctios.simulator.internal.centre.Refusal;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Recordings and agent greetings. The contact centre has a recorder of its own, which answers in place of a recording
 * server (guide, START_RECORDING_REQ). On the model thread only.
 */
final class RequestsForRecording {
    private static final long MOST_GREETING_ACTION = 2;
    private static final long ANY = 0;

    private final ServerContext context;
    private final Connections connections;

    RequestsForRecording(ServerContext context) {
        this.context = context;
        this.connections = new Connections(context.centre());
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.START_RECORDING_REQ -> start(answers);
            case MessageTypes.STOP_RECORDING_REQ -> stop(answers);
            case MessageTypes.AGENT_GREETING_CONTROL_REQ -> greeting(answers);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Recordings recordings() {
        return context.centre().recordings();
    }

    /** An agent's connection: what a recorder hears is told to the agent. Otherwise the request has been refused. */
    private @Nullable Party recorded(Answers answers) {
        Party party = RequestsOnCalls.controlled(answers, connections.connection(answers.request()));
        if (party != null && party.agent() == null) {
            answers.fail(ControlFailure.INVALID_CONNECTION);
            return null;
        }
        return party;
    }

    private void start(Answers answers) {
        Party party = recorded(answers);
        if (party == null) {
            return;
        }
        Refusal refusal = context.centre().control().refusalOfUse(party);
        if (refusal != null) {
            answers.fail(ControlFailure.of(refusal));
            return;
        }
        answers.send(Message.builder(answers.version(), MessageTypes.START_RECORDING_CONF)
                .set(Fields.INVOKE_ID, answers.invokeId())
                .set(Fields.SESSION_ID, recordings().start(party)));
    }

    private void stop(Answers answers) {
        Party party = recorded(answers);
        if (party == null) {
            return;
        }
        Message request = answers.request();
        long number = request.isNone(Fields.SESSION_ID) ? ANY : request.uint(Fields.SESSION_ID);
        if (recordings().stop(party, number)) {
            answers.confirm(MessageTypes.STOP_RECORDING_CONF);
        } else {
            answers.fail(ControlFailure.NOT_RECORDED);
        }
    }

    /** Nobody is greeted here; who may ask is told that it is done. */
    private void greeting(Answers answers) {
        AgentModel agent = new AgentSearch(context.centre().staff())
                .find(answers.request())
                .agent();
        if (answers.request().uint(Fields.AGENT_ACTION) > MOST_GREETING_ACTION) {
            answers.fail(ControlFailure.VALUE_OUT_OF_RANGE);
        } else if (agent == null) {
            answers.refuse(Status.INVALID_AGENT_DATA);
        } else if (answers.mayControl(agent)) {
            answers.confirm(MessageTypes.AGENT_GREETING_CONTROL_CONF);
        } else {
            answers.fail(ControlFailure.NOT_THE_OWN_DEVICE);
        }
    }
}
