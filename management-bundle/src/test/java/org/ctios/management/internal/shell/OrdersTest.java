package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionState;
import org.junit.jupiter.api.Test;

/** What an operator makes a session do (issue 6, Shell commands). */
class OrdersTest {
    private final FixedSession east = new FixedSession("east");

    @Test
    void connectSaysWhereToLook() throws Exception {
        Connect command = of(new Connect());
        command.name = "east";
        assertThat(Console.lines(command))
                .containsExactly("Session east connects; ctios:info east shows how it fares.");
        east.answer = CilError.E_CTIOS_SESSION_NOT_DISCONNECTED;
        assertThatThrownBy(command::execute)
                .hasMessage(
                        "connect of session east was refused: E_CTIOS_SESSION_NOT_DISCONNECTED, while it is MONITOR");
    }

    /** A failover ends by itself; ending it for good must be meant. */
    @Test
    void aFailoverIsEndedOnlyByForce() throws Exception {
        Disconnect command = of(new Disconnect());
        command.name = "east";
        east.state = SessionState.FAILOVER;
        assertThatThrownBy(command::execute).hasMessageEndingWith("Use --force to end the failover.");
        assertThat(east.disconnects).isEmpty();
        command.force = true;
        assertThat(Console.lines(command))
                .containsExactly("Session east disconnects; ctios:connect east brings it back.");
    }

    /** {@code compatibility = forcedDisconnect}: any other disconnect is refused in failover, and the operator has said it. */
    @Test
    void forceIsTheForcedDisconnectOfTheCil() throws Exception {
        Disconnect command = of(new Disconnect());
        command.name = "east";
        command.execute();
        command.force = true;
        command.execute();
        assertThat(east.disconnects)
                .extracting(arguments -> arguments.getValueInt("ForcedDisconnect"))
                .containsExactly(null, 1);
    }

    /** A session that gave up is still the one of the earlier connect, and refuses another one. */
    @Test
    void ofASessionThatGaveUpConnectSaysWhatBringsItBack() {
        Connect command = of(new Connect());
        command.name = "east";
        east.state = SessionState.GAVE_UP;
        east.answer = CilError.E_CTIOS_IN_FAILOVER;
        assertThatThrownBy(command::execute)
                .hasMessage(
                        "Session east gave up and does not try again. See to the servers, then ctios:disconnect east"
                                + " and ctios:connect east.");
    }

    @Test
    void theStateOfAnAgentIsAskedFor() throws Exception {
        SetAgentState command = of(new SetAgentState());
        command.name = "east";
        command.state = "not_ready";
        command.agent = "1001";
        command.reason = 7;
        command.peripheral = 5000L;
        assertThat(Console.lines(command)).hasSize(1);
        CtiOsRequest asked = east.requests.get(0);
        assertThat(asked.operation()).isEqualTo(Operation.SET_AGENT_STATE);
        assertThat(asked.arguments())
                .isEqualTo(Arguments.builder()
                        .set("PeripheralID", 5000L)
                        .set("AgentState", 2)
                        .set("AgentID", "1001")
                        .set("EventReasonCode", 7)
                        .build());
    }

    @Test
    void theNewCallIsNamed() throws Exception {
        MakeCall command = of(new MakeCall());
        command.name = "east";
        command.number = "5551234";
        command.instrument = "2001";
        assertThat(Console.lines(command)).containsExactly("The server took the call call.5000.1.2001.");
        assertThat(east.requests.get(0).arguments().getValueString("DialedNumber"))
                .isEqualTo("5551234");
    }

    @Test
    void agentsAreLoggedInAndOut() throws Exception {
        Login login = of(new Login());
        login.name = "east";
        login.agent = "1001";
        login.instrument = "2001";
        Logout logout = of(new Logout());
        logout.name = "east";
        logout.agent = "1001";
        logout.reason = 3;
        Console.lines(login);
        Console.lines(logout);
        assertThat(east.requests)
                .extracting(CtiOsRequest::operation)
                .containsExactly(Operation.LOGIN, Operation.LOGOUT);
        assertThat(east.requests.get(1).arguments().getValueInt("EventReasonCode"))
                .isEqualTo(3);
    }

    /** The reason and the cure reach the operator, not the name of an exception. */
    @Test
    void aRefusalIsTheCommandsFailure() {
        east.refusal = RequestFailedException.notSent(
                Operation.LOGIN, CilError.E_CTIOS_IN_FAILOVER, "the session has no connection", "Try again later");
        Login login = of(new Login());
        login.name = "east";
        assertThatThrownBy(login::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(east.refusal.getMessage())
                .hasMessageContaining("the session has no connection");
    }

    private <T extends SessionCommand> T of(T command) {
        command.sessions = List.of(east);
        return command;
    }
}
