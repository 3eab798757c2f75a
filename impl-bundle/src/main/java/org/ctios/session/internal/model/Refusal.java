package org.ctios.session.internal.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;

/** What a refused request says of its subject. */
enum Refusal {
    /** The server does not know it. */
    GONE,
    /** The agent is not logged in. */
    LOGGED_OUT,
    /** Nothing: the server cannot, may not or does not want to answer. */
    SILENT;

    /** There is no such call, no such connection in it, or no such device. */
    private static final Set<Long> NO_CALL_STATUS = numbers(
            "CtiStatusCode",
            List.of("E_CTI_INVALID_CALLID", "E_CTI_NOT_CALL_PARTY", "E_CTI_NO_CALL_ACTIVE", "E_CTI_INVALID_DEVICE"));

    private static final Set<Long> NO_CALL_FAILURE = numbers(
            "ControlFailureCode",
            List.of(
                    "CF_OBJECT_NOT_KNOWN",
                    "CF_INVALID_CSTA_CALL_IDENTIFIER",
                    "CF_INVALID_CSTA_DEVICE_IDENTIFIER",
                    "CF_INVALID_CSTA_CONNECTION_IDENTIFIER",
                    "CF_INVALID_CONNECTION_ID_FOR_ACTIVE_CALL",
                    "CF_NO_ACTIVE_CALL",
                    "CF_NO_CALL_TO_CLEAR",
                    "CF_NO_CONNECTION_TO_CLEAR",
                    "CF_AGENT_NOT_PARTY_ON_CALL"));

    /** There is no such agent. */
    private static final Set<Long> NO_AGENT_STATUS = numbers("CtiStatusCode", List.of("E_CTI_INVALID_AGENT_DATA"));

    private static final Set<Long> NO_AGENT_FAILURE = numbers(
            "ControlFailureCode",
            List.of(
                    "CF_OBJECT_NOT_KNOWN",
                    "CF_INVALID_AGENT_ID_SPECIFIED",
                    "CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED"));

    private static final long NOT_LOGGED_ON =
            Dictionary.standard().enumeration("CtiStatusCode").value("E_CTI_AGENT_NOT_LOGGED_ON");

    /**
     * What an answer says that is not the confirmation that was asked for. Proof is only what says so: any other code may
     * be a fault of the question, of the server or of the peripheral, with the call going on.
     */
    static Refusal of(Message answer, Subject.Kind about) {
        int type = answer.typeNumber();
        if (type != MessageTypes.FAILURE_CONF && type != MessageTypes.CONTROL_FAILURE_CONF) {
            return SILENT;
        }
        boolean agent = about == Subject.Kind.AGENT;
        if (answer.has(Fields.FAILURE_CODE)) {
            Set<Long> gone = agent ? NO_AGENT_FAILURE : NO_CALL_FAILURE;
            return gone.contains(answer.uint(Fields.FAILURE_CODE)) ? GONE : SILENT;
        }
        long status = answer.uint(Fields.STATUS, 0);
        if (agent && status == NOT_LOGGED_ON) {
            return LOGGED_OUT;
        }
        Set<Long> gone = agent ? NO_AGENT_STATUS : NO_CALL_STATUS;
        return gone.contains(status) ? GONE : SILENT;
    }

    private static Set<Long> numbers(String enumeration, List<String> symbols) {
        Enumeration names = Dictionary.standard().enumeration(enumeration);
        return symbols.stream().map(names::value).collect(Collectors.toUnmodifiableSet());
    }
}
