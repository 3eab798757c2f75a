package org.ctios.simulator.internal.server;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.CallControl;
import org.ctios.simulator.internal.centre.CallData;
import org.ctios.simulator.internal.centre.Outcome;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Refusal;
import org.ctios.simulator.internal.wire.CallAnswers;
import org.ctios.simulator.internal.wire.CallDataFields;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Requests that make calls and join them (call flows, sections 5 to 8). Their confirmations tell the new connection and
 * come after the events. On the model thread only.
 */
final class RequestsOfAgents {
    private final ServerContext context;
    private final Connections connections;
    private final CallControl control;

    RequestsOfAgents(ServerContext context) {
        this.context = context;
        this.connections = new Connections(context.centre());
        this.control = context.centre().control();
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.MAKE_CALL_REQ -> makeCall(answers);
            case MessageTypes.CONSULTATION_CALL_REQ -> consult(answers);
            case MessageTypes.ALTERNATE_CALL_REQ -> alternate(answers);
            case MessageTypes.RECONNECT_CALL_REQ -> reconnect(answers);
            case MessageTypes.TRANSFER_CALL_REQ -> transfer(answers);
            case MessageTypes.CONFERENCE_CALL_REQ -> conference(answers);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void makeCall(Answers answers) {
        Message request = answers.request();
        String instrument = request.text(Fields.AGENT_INSTRUMENT);
        String number = request.text(Fields.DIALED_NUMBER);
        if (instrument == null || number == null) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
            return;
        }
        AgentModel agent = context.centre().staff().at(request.uint(Fields.PERIPHERAL_ID), instrument);
        if (agent == null || !agent.isLoggedIn()) {
            answers.fail(ControlFailure.INVALID_CALLING_DEVICE);
        } else if (!answers.mayControl(agent)) {
            answers.fail(ControlFailure.NOT_THE_OWN_DEVICE);
        } else {
            answer(
                    answers,
                    control.makeCall(agent, number, CallDataFields.read(request)),
                    party -> CallAnswers.placed(
                            answers.version(), MessageTypes.MAKE_CALL_CONF, answers.invokeId(), party));
        }
    }

    private void consult(Answers answers) {
        String number = answers.request().text(Fields.DIALED_NUMBER);
        if (number == null) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
            return;
        }
        Party active = RequestsOnCalls.controlled(answers, connections.active(answers.request()));
        CallData data = CallDataFields.read(answers.request());
        if (active != null && RequestsOnCalls.hasRoom(answers, active, data)) {
            answer(
                    answers,
                    control.consult(active, number, data),
                    party -> CallAnswers.placed(
                            answers.version(), MessageTypes.CONSULTATION_CALL_CONF, answers.invokeId(), party));
        }
    }

    private void alternate(Answers answers) {
        Party active = RequestsOnCalls.controlled(answers, connections.active(answers.request()));
        Party other = active == null ? null : RequestsOnCalls.controlled(answers, connections.other(answers.request()));
        if (active != null && other != null) {
            fail(answers, accepting(answers, MessageTypes.ALTERNATE_CALL_CONF).alternate(active, other));
        }
    }

    private void reconnect(Answers answers) {
        Party active = RequestsOnCalls.controlled(answers, connections.active(answers.request()));
        Party held = active == null ? null : RequestsOnCalls.controlled(answers, connections.held(answers.request()));
        if (active != null && held != null) {
            fail(answers, accepting(answers, MessageTypes.RECONNECT_CALL_CONF).reconnect(active, held));
        }
    }

    /** In two steps with a held connection, in one with a number. */
    private void transfer(Answers answers) {
        Message request = answers.request();
        Party active = RequestsOnCalls.controlled(answers, connections.active(request));
        if (active == null) {
            return;
        }
        String number = request.text(Fields.DIALED_NUMBER);
        Outcome outcome;
        if (request.text(Fields.HELD_CONNECTION_DEVICE_ID) == null && number != null) {
            CallData data = CallDataFields.read(request);
            if (!RequestsOnCalls.hasRoom(answers, active, data)) {
                return;
            }
            outcome = control.transferTo(active, number, data);
        } else {
            Party held = RequestsOnCalls.controlled(answers, connections.held(request));
            if (held == null) {
                return;
            }
            outcome = control.transfer(active, held);
        }
        answer(
                answers,
                outcome,
                party -> CallAnswers.joined(
                        answers.version(), MessageTypes.TRANSFER_CALL_CONF, answers.invokeId(), party));
    }

    /** In a single step it does not exist on Unified CCE. */
    private void conference(Answers answers) {
        Message request = answers.request();
        if (request.text(Fields.HELD_CONNECTION_DEVICE_ID) == null && request.text(Fields.DIALED_NUMBER) != null) {
            answers.fail(ControlFailure.NOT_SUPPORTED);
            return;
        }
        Party active = RequestsOnCalls.controlled(answers, connections.active(request));
        Party held = active == null ? null : RequestsOnCalls.controlled(answers, connections.held(request));
        if (active != null && held != null) {
            answer(
                    answers,
                    control.conference(active, held),
                    party -> CallAnswers.joined(
                            answers.version(), MessageTypes.CONFERENCE_CALL_CONF, answers.invokeId(), party));
        }
    }

    private CallControl accepting(Answers answers, int conf) {
        return control.accepting(() -> answers.confirm(conf));
    }

    private static void fail(Answers answers, @Nullable Refusal refusal) {
        if (refusal != null) {
            answers.fail(ControlFailure.of(refusal));
        }
    }

    static void answer(Answers answers, Outcome outcome, Confirmation confirmation) {
        fail(answers, outcome.refusal());
        Party party = outcome.party();
        if (party != null) {
            answers.send(confirmation.of(party));
        }
    }

    /** How something that was done is confirmed. */
    interface Confirmation {
        Message of(Party party);
    }
}
