package org.ctios.camel;

import java.util.Set;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;

/** What is asked of the session itself and not of the server. Done when the session has taken it; events tell the rest. */
enum SessionCommand {
    /** Connects with the configured settings. Looks at no body: any route may end in it. */
    CONNECT("connect", false) {
        @Override
        CilError give(CtiOsSession session, Arguments arguments) {
            return session.connect();
        }
    },
    /** Disconnects, or ends a failover. Looks at no body. */
    DISCONNECT("disconnect", false) {
        @Override
        CilError give(CtiOsSession session, Arguments arguments) {
            return session.disconnect();
        }
    },
    /** Goes to the other side of the pair. Looks at no body. */
    SWITCH_SIDE("switchSide", false) {
        @Override
        CilError give(CtiOsSession session, Arguments arguments) {
            return session.switchSide();
        }
    },
    /** Sets agent mode, or takes another agent. */
    SET_AGENT("setAgent", true, "AgentID", "AgentInstrument", "PeripheralID") {
        @Override
        CilError give(CtiOsSession session, Arguments arguments) {
            return session.setAgent(arguments);
        }
    },
    /** Sets monitor mode with a message filter. */
    SET_MESSAGE_FILTER("setMessageFilter", true) {
        @Override
        CilError give(CtiOsSession session, Arguments arguments) {
            return session.setMessageFilter(arguments);
        }
    },
    /** Chooses the call that requests without a call are about. */
    SET_CURRENT_CALL("setCurrentCall", true, RequestAction.UNIQUE_OBJECT_ID) {
        @Override
        CilError give(CtiOsSession session, Arguments arguments) {
            String call = arguments.getValueString(RequestAction.UNIQUE_OBJECT_ID);
            return call == null ? CilError.E_CTIOS_MISSING_ARGUMENT : session.setCurrentCall(call);
        }
    };

    private final String word;
    private final boolean takesBody;
    private final String fromOptions;

    SessionCommand(String word, boolean takesBody, String... fromOptions) {
        this.word = word;
        this.takesBody = takesBody;
        this.fromOptions = String.join(",", fromOptions);
    }

    abstract CilError give(CtiOsSession session, Arguments arguments);

    String word() {
        return word;
    }

    boolean takesBody() {
        return takesBody;
    }

    /** Keywords that options and headers give when the body does not. */
    Set<String> fromOptions() {
        return Set.of(fromOptions.split(",", -1));
    }
}
