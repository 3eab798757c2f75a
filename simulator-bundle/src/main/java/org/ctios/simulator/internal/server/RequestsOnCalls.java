package org.ctios.simulator.internal.server;

import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.CallControl;
import org.ctios.simulator.internal.centre.CallData;
import org.ctios.simulator.internal.centre.DataLimits;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Refusal;
import org.ctios.simulator.internal.wire.CallAnswers;
import org.ctios.simulator.internal.wire.CallDataFields;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Requests about one connection (call flows, sections 5, 6 and 10). Those that are confirmed by their number alone are
 * confirmed before their events. On the model thread only.
 */
final class RequestsOnCalls {
    private final Connections connections;
    private final CallControl control;

    RequestsOnCalls(ServerContext context) {
        this.connections = new Connections(context.centre());
        this.control = context.centre().control();
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.ANSWER_CALL_REQ ->
                step(
                        answers,
                        connections.connection(answers.request()),
                        MessageTypes.ANSWER_CALL_CONF,
                        CallControl::answer);
            case MessageTypes.CLEAR_CONNECTION_REQ ->
                step(
                        answers,
                        connections.connection(answers.request()),
                        MessageTypes.CLEAR_CONNECTION_CONF,
                        CallControl::clear);
            case MessageTypes.HOLD_CALL_REQ ->
                step(
                        answers,
                        connections.connection(answers.request()),
                        MessageTypes.HOLD_CALL_CONF,
                        CallControl::hold);
            case MessageTypes.RETRIEVE_CALL_REQ ->
                step(
                        answers,
                        connections.held(answers.request()),
                        MessageTypes.RETRIEVE_CALL_CONF,
                        CallControl::retrieve);
            case MessageTypes.DEFLECT_CALL_REQ -> deflect(answers);
            case MessageTypes.SEND_DTMF_SIGNAL_REQ -> sendDigits(answers);
            case MessageTypes.CLEAR_CALL_REQ -> answers.fail(ControlFailure.NOT_SUPPORTED);
            case MessageTypes.BAD_CALL_REQ -> badCall(answers);
            case MessageTypes.SET_CALL_DATA_REQ -> setCallData(answers);
            case MessageTypes.RELEASE_CALL_REQ -> releaseCall(answers);
            case MessageTypes.SNAPSHOT_CALL_REQ -> snapshotCall(answers);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Tries a step; the answer goes out before the events of it. */
    private void step(Answers answers, Connections.Found found, int conf, Step step) {
        Party party = controlled(answers, found);
        if (party != null) {
            Refusal refusal = step.take(control.accepting(() -> answers.confirm(conf)), party);
            if (refusal != null) {
                answers.fail(ControlFailure.of(refusal));
            }
        }
    }

    /** The connection when the session may control it; otherwise the request has been refused. */
    static @Nullable Party controlled(Answers answers, Connections.Found found) {
        Party party = found.party();
        if (party == null) {
            if (found.status() == Status.REQUIRED_DATA_MISSING) {
                answers.refuse(found.status());
            } else {
                answers.fail(found.failure());
            }
            return null;
        }
        if (!answers.mayControl(party.agent())) {
            answers.fail(ControlFailure.NOT_THE_OWN_DEVICE);
            return null;
        }
        return party;
    }

    private void deflect(Answers answers) {
        String number = answers.request().text(Fields.CALLED_DEVICE_ID);
        if (number == null) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
            return;
        }
        step(
                answers,
                connections.connection(answers.request()),
                MessageTypes.DEFLECT_CALL_CONF,
                (accepting, party) -> accepting.deflect(party, number));
    }

    private void sendDigits(Answers answers) {
        if (answers.request().text(Fields.DTMF_STRING) == null) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
            return;
        }
        Party party = controlled(answers, connections.connection(answers.request()));
        if (party != null) {
            Refusal refusal = control.refusalOfUse(party);
            if (refusal == null) {
                answers.confirm(MessageTypes.SEND_DTMF_SIGNAL_CONF);
            } else {
                answers.fail(ControlFailure.of(refusal));
            }
        }
    }

    private void badCall(Answers answers) {
        if (controlled(answers, connections.connection(answers.request())) != null) {
            answers.confirm(MessageTypes.BAD_CALL_CONF);
        }
    }

    private void setCallData(Answers answers) {
        Party party = found(answers);
        CallData data = CallDataFields.read(answers.request());
        if (party != null && hasRoom(answers, party, data)) {
            answers.confirm(MessageTypes.SET_CALL_DATA_CONF);
            control.change(party, data);
        }
    }

    /** Whether what a call carries, changed like this, can be told; otherwise the request has been refused. */
    static boolean hasRoom(Answers answers, Party party, CallData data) {
        boolean room =
                DataLimits.haveRoom(answers.version().charset(), party.call().ecc(), data);
        if (!room) {
            answers.refuse(Status.TOO_MUCH_DATA);
        }
        return room;
    }

    private void releaseCall(Answers answers) {
        if (found(answers) != null) {
            answers.confirm(MessageTypes.RELEASE_CALL_CONF);
        }
    }

    private void snapshotCall(Answers answers) {
        Party party = found(answers);
        if (party != null) {
            answers.send(CallAnswers.snapshot(
                    answers.version(),
                    answers.invokeId(),
                    party.call(),
                    answers.session().variables()));
        }
    }

    private @Nullable Party found(Answers answers) {
        Connections.Found found = connections.connection(answers.request());
        if (found.party() == null) {
            answers.refuse(found.status());
        }
        return found.party();
    }

    /** Something that is done to a connection, or why not. */
    private interface Step {
        @Nullable
        Refusal take(CallControl accepting, Party party);
    }
}
