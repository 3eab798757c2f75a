package org.ctios.session.internal.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.WireType;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.RequestFailedException.Refusal;

/** Reads what a server answers to a request. Stateless. */
public final class ConfirmationReader {
    private static final String SEE_GUIDE = "Look at the state of the agent or call the request was about";
    private static final Map<String, String> CURES = Map.ofEntries(
            Map.entry("CF_INVALID_AGENT_ID_SPECIFIED", "Check AgentID and PeripheralID"),
            Map.entry(
                    "CF_INVALID_PASSWORD_SPECIFIED",
                    "Check AgentPassword before you try again, or the account may be locked"),
            Map.entry(
                    "CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED",
                    "Check AgentID and AgentPassword before you try again, or the account may be locked"),
            Map.entry("CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON", "Log the agent out at the other device first"),
            Map.entry("CF_INVALID_LOGON_DEVICE_SPECIFIED", "Check AgentInstrument"),
            Map.entry("CF_INVALID_AGENT_REASON_CODE", "Give an EventReasonCode that the system has"),
            Map.entry("CF_INVALID_CALLED_DEVICE", "Check DialedNumber"),
            Map.entry("CF_INVALID_DESTINATION", "Check DialedNumber"),
            Map.entry(
                    "E_CTI_FUNCTION_NOT_AVAILABLE",
                    "The server does not offer this to the session; check its services"),
            Map.entry(
                    "E_CTI_INVALID_SERVICE",
                    "The session did not ask for the service; supervisor = true asks for that of supervisors"),
            Map.entry("E_CTI_CTI_SERVER_OFFLINE", "Wait for the system event that tells the server is back"));

    /** Whether a message refuses a request. */
    public boolean isRefusal(Message message) {
        return message.typeNumber() == MessageTypes.CONTROL_FAILURE_CONF
                || message.typeNumber() == MessageTypes.FAILURE_CONF;
    }

    /** The message type that confirms an operation. */
    public int confirmation(Operation operation) {
        return Dictionary.standard()
                .messageType(operation.confirmationMessage())
                .number();
    }

    /** Whether more messages belong to this answer: a list of teams comes in segments. */
    public boolean isContinued(Message message) {
        return message.typeNumber() == MessageTypes.LIST_AGENT_TEAM_CONF && message.bool(Fields.MORE);
    }

    /**
     * The confirmation.
     *
     * @param answers the message, several for an answer in segments
     * @param peripheralId the peripheral the request named, for the name of a new call; -1 when none
     */
    public Confirmation confirmation(Operation operation, List<Message> answers, long peripheralId) {
        Arguments.Builder arguments = Arguments.builder();
        Message last = answers.get(answers.size() - 1);
        for (Field field : last.fields()) {
            add(arguments, last, field);
        }
        if (answers.size() > 1) {
            List<Object> teams = new ArrayList<>();
            answers.forEach(answer -> teams.addAll(answer.list(Fields.TEAM_ID)));
            addAll(arguments, Fields.TEAM_ID.name(), teams);
        }
        addEcc(arguments, last);
        addNewCall(arguments, last, peripheralId);
        return new Confirmation(operation, arguments.build());
    }

    private static void add(Arguments.Builder arguments, Message message, Field field) {
        WireType type = message.wireType(field);
        if (type != null
                && type != WireType.NAMEDVAR
                && type != WireType.NAMEDARRAY
                && !field.isSecret()
                && !message.isNone(field)) {
            addAll(arguments, field.name(), message.list(field));
        }
    }

    /** One value as it is, several as nested arguments with the keys 1, 2, 3 ... as the CIL does with lists. */
    private static void addAll(Arguments.Builder arguments, String keyword, List<?> values) {
        if (values.size() == 1) {
            arguments.set(keyword, values.get(0));
        } else if (!values.isEmpty()) {
            Arguments.Builder nested = Arguments.builder();
            for (int i = 0; i < values.size(); i++) {
                nested.set(Integer.toString(i + 1), values.get(i));
            }
            arguments.set(keyword, nested.build());
        }
    }

    private static void addEcc(Arguments.Builder arguments, Message message) {
        List<NamedVariable> variables = message.namedVariables();
        if (!variables.isEmpty()) {
            Arguments.Builder ecc = Arguments.builder();
            for (NamedVariable variable : variables) {
                String name = variable.name().startsWith("user.") ? variable.name() : "user." + variable.name();
                ecc.set(variable.isElement() ? name + "[" + variable.index() + "]" : name, variable.value());
            }
            arguments.set("ECC", ecc.build());
        }
    }

    /** A new call gets the names its events will have. */
    private static void addNewCall(Arguments.Builder arguments, Message message, long peripheralId) {
        if (message.has(Fields.NEW_CONNECTION_CALL_ID) && !message.isNone(Fields.NEW_CONNECTION_CALL_ID)) {
            long callId = message.uint(Fields.NEW_CONNECTION_CALL_ID);
            String device = message.text(Fields.NEW_CONNECTION_DEVICE_ID, "");
            arguments.set("ConnectionCallID", callId).set("ConnectionDeviceID", device);
            if (peripheralId >= 0) {
                arguments.set("UniqueObjectID", new ConnectionName(peripheralId, callId, 0, device).uniqueObjectId());
            }
        }
    }

    /** The failure that a refusal means. */
    public RequestFailedException refusal(Operation operation, Message message) {
        Refusal refusal = refusal(message);
        return RequestFailedException.refused(operation, refusal, CURES.getOrDefault(refusal.symbol(), SEE_GUIDE));
    }

    /** What a refusal says: FAILURE_CONF comes with one of two bodies, see the dictionary. */
    public Refusal refusal(Message message) {
        Field list = message.has(Fields.FAILURE_CODE) ? Fields.FAILURE_CODE : Fields.STATUS;
        long code = message.uint(list, 0);
        String symbol = message.symbol(list);
        return new Refusal(
                code,
                symbol == null ? "code " + code : symbol,
                message.typeNumber() == MessageTypes.CONTROL_FAILURE_CONF,
                message.uint(Fields.PERIPHERAL_ERROR_CODE, 0),
                text(message));
    }

    private static String text(Message message) {
        String text = message.text(Fields.TEXT);
        return text == null ? "" : text.strip();
    }

    /** The failure of a request that needs a connection while there is none. */
    public static RequestFailedException notConnected(Operation operation) {
        // Login is documented with a code of its own for a session that is not connected (DG 12.6 ch. 9).
        CilError error = operation == Operation.LOGIN
                ? CilError.E_CTIOS_INVALID_SESSION
                : CilError.E_CTIOS_SESSION_NOT_CONNECTED;
        return RequestFailedException.notSent(
                operation, error, "the session is not connected", "Connect it, or set autoconnect");
    }
}
