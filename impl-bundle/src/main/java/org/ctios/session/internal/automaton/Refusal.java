package org.ctios.session.internal.automaton;

import java.util.Set;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;

/** What a status code in answer to OPEN_REQ asks for (guide, Session Management and Failure Indication codes). */
enum Refusal {
    /** This server cannot serve now: try the other side. */
    OTHER_SIDE,
    /** The server does not speak this version: ask for a lower one. */
    LOWER_VERSION,
    /** Our request is wrong in a way that trying again does not cure. */
    FINAL;

    private static final Enumeration STATUS = Dictionary.standard().enumeration("CtiStatusCode");
    private static final long INVALID_VERSION = STATUS.value("E_CTI_INVALID_VERSION");
    private static final Set<Long> FINAL_CODES = Set.of(
            STATUS.value("E_CTI_REQUIRED_DATA_MISSING"),
            STATUS.value("E_CTI_INVALID_PERIPHERAL_ID"),
            STATUS.value("E_CTI_INVALID_AGENT_DATA"),
            STATUS.value("E_CTI_INVALID_TIMEOUT"),
            STATUS.value("E_CTI_INVALID_SERVICE_MASK"),
            STATUS.value("E_CTI_INVALID_CALL_MSG_MASK"),
            STATUS.value("E_CTI_INVALID_AGENT_STATE_MASK"),
            STATUS.value("E_INVALID_CONFIG_MSG_MASK"),
            STATUS.value("E_CTI_INVALID_RESERVED_FIELD"),
            STATUS.value("E_CTI_INVALID_FIELD_LENGTH"),
            STATUS.value("E_CTI_INCONSISTENT_AGENT_DATA"),
            STATUS.value("E_CTI_INVALID_PASSWORD"));

    static Refusal of(long status) {
        if (status == INVALID_VERSION) {
            return LOWER_VERSION;
        }
        return FINAL_CODES.contains(status) ? FINAL : OTHER_SIDE;
    }

    /** The status with its name, for people. */
    static String text(long status) {
        String symbol = STATUS.symbol(status);
        return symbol == null ? "status " + status : symbol + " (" + status + ")";
    }
}
