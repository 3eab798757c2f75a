package org.ctios.management.internal.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;

/** A command about sessions. */
abstract class SessionCommand implements Action {
    @Reference
    List<CtiOsSession> sessions = List.of();

    /**
     * The session of a name.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    final CtiOsSession session(String name) {
        return sessions.stream()
                .filter(session -> session.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    /**
     * Turns a refusal into the command's failure.
     *
     * @param what what was asked for, such as {@code connect}
     */
    static void check(String what, CtiOsSession session, CilError result) {
        if (result != CilError.CIL_OK) {
            throw new IllegalStateException(what + " of session " + session.name() + " was refused: " + result
                    + ", while it is " + session.state());
        }
    }

    private String unknown(String name) {
        String known = sessions.stream().map(CtiOsSession::name).sorted().collect(Collectors.joining(", "));
        return "There is no session '" + name + "'. "
                + (known.isEmpty()
                        ? "There is none at all; write etc/org.ctios.session-" + name + ".cfg to make it."
                        : "Sessions: " + known + ".");
    }
}
