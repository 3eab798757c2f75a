package org.ctios.session.internal.automaton;

import java.util.Set;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ServerSide;

/** What a status code in answer to OPEN_REQ asks for (guide, Session Management and Failure Indication codes). */
enum Refusal {
    /** This server cannot serve now: try the other side. */
    OTHER_SIDE,
    /** The server does not speak this version: ask for a lower one. */
    LOWER_VERSION,
    /** The server does not know a service: ask for the necessary ones only. */
    FEWER_SERVICES,
    /** Our request is wrong in a way that trying again does not cure. */
    FINAL;

    private static final Enumeration STATUS = Dictionary.standard().enumeration("CtiStatusCode");
    private static final long INVALID_VERSION = STATUS.value("E_CTI_INVALID_VERSION");
    private static final long INVALID_SERVICES = STATUS.value("E_CTI_INVALID_SERVICE_MASK");
    private static final long TAKEN_OVER = STATUS.value("E_CTI_NEW_SESSION_OPENED");
    private static final long DUPLICATE_INSTANCE = STATUS.value("E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID");
    private static final Set<Long> FINAL_CODES = Set.of(
            STATUS.value("E_CTI_REQUIRED_DATA_MISSING"),
            STATUS.value("E_CTI_INVALID_PERIPHERAL_ID"),
            STATUS.value("E_CTI_INVALID_AGENT_DATA"),
            STATUS.value("E_CTI_INVALID_TIMEOUT"),
            STATUS.value("E_CTI_INVALID_CALL_MSG_MASK"),
            STATUS.value("E_CTI_INVALID_AGENT_STATE_MASK"),
            STATUS.value("E_INVALID_CONFIG_MSG_MASK"),
            STATUS.value("E_CTI_INVALID_RESERVED_FIELD"),
            STATUS.value("E_CTI_INVALID_FIELD_LENGTH"),
            STATUS.value("E_CTI_INCONSISTENT_AGENT_DATA"),
            STATUS.value("E_CTI_INVALID_PASSWORD"),
            STATUS.value("E_CTI_INVALID_UNIQUE_INSTANCE_ID"));

    /**
     * What to do about a refusal.
     *
     * @param state what was asked for: less can be asked for only while there is less
     * @param side the side that was asked
     */
    static Refusal of(long status, AutomatonState state, ServerSide side) {
        if (status == INVALID_VERSION) {
            return state.version(side) > ProtocolVersion.OLDEST ? LOWER_VERSION : FINAL;
        }
        if (status == INVALID_SERVICES) {
            return state.optionalServices(side) ? FEWER_SERVICES : FINAL;
        }
        if (status == DUPLICATE_INSTANCE) {
            // Once the session had a server, the other user of the name may be its own connection that broke.
            return state.met() ? OTHER_SIDE : FINAL;
        }
        return FINAL_CODES.contains(status) ? FINAL : OTHER_SIDE;
    }

    /** Whether the server ended the session because the same client opened another one: two would take turns for ever. */
    static boolean isTakenOver(long status) {
        return status == TAKEN_OVER;
    }

    /** The status of a refusal, whichever of its two bodies the server sent (see the dictionary, FAILURE_CONF). */
    static long status(Message message) {
        return message.uint(Fields.STATUS, message.uint(Fields.FAILURE_CODE, 0));
    }

    /** The status with its name, for people. */
    static String text(long status) {
        String symbol = STATUS.symbol(status);
        return symbol == null ? "status " + status : symbol + " (" + status + ")";
    }
}
