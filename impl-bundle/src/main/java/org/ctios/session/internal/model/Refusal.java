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

    private static final Set<Long> STATUS_SILENT = numbers(
            "CtiStatusCode",
            List.of(
                    "E_CTI_SESSION_NOT_OPEN",
                    "E_CTI_FUNCTION_NOT_AVAILABLE",
                    "E_CTI_CTI_SERVER_OFFLINE",
                    "E_CTI_TIMEOUT",
                    "E_CTI_INVALID_MSG_TYPE_FOR_VERSION",
                    "E_CTI_SERVER_NOT_MASTER",
                    "E_CTI_JTAPI_CCM_PROBLEM",
                    "E_CTI_SERVER_IN_MAINTENANCE_MODE"));

    private static final Set<Long> FAILURE_SILENT = numbers(
            "ControlFailureCode",
            List.of(
                    "CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE",
                    "CF_SECURITY_VIOLATION",
                    "CF_GENERIC_SYSTEM_RESOURCE_AVAILABILITY",
                    "CF_SERVICE_BUSY",
                    "CF_RESOURCE_BUSY",
                    "CF_RESOURCE_OUT_OF_SERVICE",
                    "CF_NETWORK_BUSY",
                    "CF_NETWORK_OUT_OF_SERVICE",
                    "CF_OUTSTANDING_REQUEST_LIMIT_EXCEEDED",
                    "CF_GENERIC_PERFORMANCE_MANAGEMENT",
                    "CF_PERFORMANCE_LIMIT_EXCEEDED",
                    "CF_UNRECOGNIZED_OPERATION_REJECTION",
                    "CF_RESOURCE_LIMITATION_REJECTION",
                    "CF_REQUEST_TIMEOUT_REJECTION",
                    "CF_REQUESTS_ON_DEVICE_EXCEEDED_REJECTION",
                    "CF_SERVICE_TERMINATION_REJECTION",
                    "CF_ADJUNCT_SWITCH_COMM_ERROR",
                    "CF_INTERNAL_PROCESSING_ERROR",
                    "CF_PD_SERVICE_INACTIVE",
                    "CF_RC_SERVICE_INACTIVATE_PIM"));

    private static final long NOT_LOGGED_ON =
            Dictionary.standard().enumeration("CtiStatusCode").value("E_CTI_AGENT_NOT_LOGGED_ON");

    /** What an answer says that is not the confirmation that was asked for. */
    static Refusal of(Message answer) {
        int type = answer.typeNumber();
        if (type != MessageTypes.FAILURE_CONF && type != MessageTypes.CONTROL_FAILURE_CONF) {
            return SILENT;
        }
        if (answer.has(Fields.FAILURE_CODE)) {
            return FAILURE_SILENT.contains(answer.uint(Fields.FAILURE_CODE)) ? SILENT : GONE;
        }
        long status = answer.uint(Fields.STATUS, 0);
        if (status == NOT_LOGGED_ON) {
            return LOGGED_OUT;
        }
        return STATUS_SILENT.contains(status) ? SILENT : GONE;
    }

    private static Set<Long> numbers(String enumeration, List<String> symbols) {
        Enumeration names = Dictionary.standard().enumeration(enumeration);
        return symbols.stream().map(names::value).collect(Collectors.toUnmodifiableSet());
    }
}
