package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.jspecify.annotations.Nullable;

/** {@code ctios:make-call}. */
@Service
@Command(scope = "ctios", name = "make-call", description = "Makes a call from a device.")
public final class MakeCall extends RequestCommand {
    @Argument(index = 1, name = "NUMBER", description = "The number to dial.", required = true)
    String number = "";

    @Argument(
            index = 2,
            name = "INSTRUMENT",
            description = "The device that dials; without it that of the session's agent.")
    @Nullable
    String instrument;

    @Override
    Operation operation() {
        return Operation.MAKE_CALL;
    }

    @Override
    void fill(CtiOsRequest.Builder request) {
        request.with("DialedNumber", number).with("AgentInstrument", instrument);
    }

    @Override
    String confirmed(Confirmation confirmation) {
        return "The server took the call" + named(confirmation.arguments().getValueString("UniqueObjectID")) + ".";
    }

    private static String named(@Nullable String call) {
        return call == null ? "" : " " + call;
    }
}
