package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.Origin;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.junit.jupiter.api.Test;

/** An operator wants the other side (issue 6, Shell commands). */
class SwitchingSidesTest {
    private final FixedSession east = new FixedSession("east");

    private SwitchSide command() {
        SwitchSide command = new SwitchSide();
        command.sessions = List.of(east);
        command.name = "east";
        return command;
    }

    private static Origin at(ServerSide side) {
        return new Origin("east", side, FixedSession.SINCE, 7);
    }

    @Test
    void theNewSideIsNamed() throws Exception {
        east.told.add(new OnConnection(at(ServerSide.B), "cti-b:43027", false));
        assertThat(Console.lines(command())).containsExactly("Session east is at side B now, cti-b:43027.");
        SwitchSide json = command();
        json.json = true;
        assertThat(Console.lines(json))
                .containsExactly("{\"name\":\"east\",\"done\":true,\"side\":\"B\",\"server\":\"cti-b:43027\"}");
        assertThat(east.subscriptions).isZero();
    }

    @Test
    void aSessionThatStaysSaysWhy() {
        east.told.add(new OnCTIOSFailure(at(ServerSide.A), 10, 3, 5000L, "of the server"));
        east.told.add(new OnCTIOSFailure(
                at(ServerSide.A), OnCTIOSFailure.SWITCH_SIDE_FAILED, 0, null, "the session stays at side A: broken"));
        assertThatThrownBy(() -> command().execute())
                .hasMessage(
                        "Session east: the session stays at side A: broken. Look at that server, and switch again.");
    }

    /** An agent's session leaves first; what it comes back to is not what was asked for. */
    @Test
    void aSessionThatComesBackIsNotASuccess() {
        east.told.add(new OnConnection(at(ServerSide.A), "cti-a:42027", false));
        assertThatThrownBy(() -> command().execute()).hasMessageContaining("it is back at cti-a:42027");
    }

    @Test
    void whatTakesLongerIsSaid() throws Exception {
        SwitchSide command = command();
        command.wait = 0;
        assertThat(Console.lines(command))
                .containsExactly("Session east is still on its way; ctios:info east shows how it fares.");
    }

    @Test
    void aRefusalSaysWhatToDo() {
        east.answer = CilError.E_CTIOS_MISSING_ARGUMENT;
        assertThatThrownBy(() -> command().execute())
                .hasMessage("Session east has one server only. Add the other one to its endpoints.");
        east.answer = CilError.E_CTIOS_INVALID_SESSION;
        assertThatThrownBy(() -> command().execute()).hasMessageContaining("the session follows without a gap");
        east.answer = CilError.E_CTIOS_SESSION_NOT_CONNECTED;
        east.state = SessionState.DISCONNECTED;
        assertThatThrownBy(() -> command().execute())
                .hasMessage("Session east has no connection, it is DISCONNECTED; ctios:connect east makes one.");
    }
}
