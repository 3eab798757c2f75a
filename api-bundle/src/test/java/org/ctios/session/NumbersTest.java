package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented numbers of return codes, states and modes, copied from the guides by hand. */
class NumbersTest {

    /** DG 12.6 ch. 3, table of error codes. */
    @ParameterizedTest
    @CsvSource({
        "CIL_OK,1",
        "CIL_FAIL,0",
        "E_CTIOS_MODE_CONFLICT,-101",
        "E_CTIOS_INVALID_ARGUMENT,-103",
        "E_CTIOS_INVALID_SESSION,-104",
        "E_CTIOS_UNEXPECTED,-105",
        "E_CTIOS_IN_FAILOVER,-114",
        "E_CTIOS_MISSING_ARGUMENT,-116",
        "E_CTIOS_MODE_SET_ALREADY,-148",
        "E_CTIOS_MODE_NOT_SET,-149",
        "E_CTIOS_SESSION_DISCONNECT_PENDING,-300",
        "E_CTIOS_SESSION_NOT_CONNECTED,-301",
        "E_CTIOS_SESSION_NOT_DISCONNECTED,-351"
    })
    void returnCodesHaveTheCilsNumbers(CilError error, int number) {
        assertThat(error.number()).isEqualTo(number);
    }

    @Test
    void returnCodesHaveDifferentNumbers() {
        assertThat(Arrays.stream(CilError.values()).map(CilError::number)).doesNotHaveDuplicates();
    }

    /** PUB-JAVA treats everything below 1 as failed; only CIL_OK is an acceptance. */
    @ParameterizedTest
    @EnumSource(CilError.class)
    void onlyCilOkIsAnAcceptance(CilError error) {
        assertThat(error.isOk()).isEqualTo(error.number() == 1);
        assertThat(error.meaning()).isNotBlank();
    }

    /** DG 12.5 ch. 6 and Appendix, agent states; GED-188 continues with the task states. */
    @ParameterizedTest
    @CsvSource({
        "0,LOGIN",
        "1,LOGOUT",
        "2,NOT_READY",
        "3,AVAILABLE",
        "4,TALKING",
        "5,WORK_NOT_READY",
        "6,WORK_READY",
        "7,BUSY_OTHER",
        "8,RESERVED",
        "9,UNKNOWN",
        "10,HOLD",
        "11,ACTIVE",
        "12,PAUSED",
        "13,INTERRUPTED",
        "14,NOT_ACTIVE"
    })
    void agentStatesHaveTheServersNumbers(int number, AgentState state) {
        assertThat(AgentState.of(number)).isEqualTo(state);
        assertThat(state.number()).isEqualTo(number);
    }

    /** A newer server may send more states: unknown is not an error. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 15, 0xFFFF, 0xFFFF_FFFFL})
    void anUnknownAgentStateIsUnknown(long number) {
        assertThat(AgentState.of(number)).isEqualTo(AgentState.UNKNOWN);
    }

    /** DG 12.5 ch. 4, duplicate login: neither eLogout nor eUnknown means logged in. */
    @ParameterizedTest
    @EnumSource(AgentState.class)
    void anAgentIsLoggedInUnlessLoggedOutOrUnknown(AgentState state) {
        boolean loggedOut = state == AgentState.LOGOUT || state == AgentState.UNKNOWN;
        assertThat(state.isLoggedIn()).isEqualTo(!loggedOut);
    }

    /** GED-188, LocalConnectionState; DG 12.5 Appendix, CallStatus. */
    @ParameterizedTest
    @CsvSource({
        "0,LCS_NULL",
        "1,LCS_INITIATE",
        "2,LCS_ALERTING",
        "3,LCS_CONNECT",
        "4,LCS_HELD",
        "5,LCS_QUEUED",
        "6,LCS_FAIL",
        "65535,LCS_NONE"
    })
    void callStatusHasTheServersNumbers(int number, CallStatus status) {
        assertThat(CallStatus.of(number)).isEqualTo(status);
        assertThat(status.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 7, 0x1_0000})
    void anUnknownCallStatusIsNone(long number) {
        assertThat(CallStatus.of(number)).isEqualTo(CallStatus.LCS_NONE);
    }

    /** DG 12.5 ch. 8, ConnectionMode. */
    @Test
    void connectionModesHaveTheCilsNumbers() {
        assertThat(ConnectionMode.NOT_SET.number()).isZero();
        assertThat(ConnectionMode.AGENT.number()).isEqualTo(1);
        assertThat(ConnectionMode.MONITOR.number()).isEqualTo(2);
    }

    @Test
    void eachSideHasTheOtherAsItsOther() {
        assertThat(ServerSide.A.other()).isEqualTo(ServerSide.B);
        assertThat(ServerSide.B.other()).isEqualTo(ServerSide.A);
    }

    /** DG 7.1 p. 8-10: connected are the states after OnConnection and before the end. */
    @ParameterizedTest
    @CsvSource({
        "DISCONNECTED,false",
        "CONNECTING,false",
        "CONNECTED,true",
        "AGENT_PENDING,true",
        "AGENT,true",
        "MONITOR_PENDING,true",
        "MONITOR,true",
        "FAILOVER,false",
        "REJECTED,false",
        "DISCONNECTING,false"
    })
    void aSessionIsConnectedFromOnConnectionUntilItsEnd(SessionState state, boolean connected) {
        assertThat(state.isConnected()).isEqualTo(connected);
    }

    /** What an administrator reads in the log: key, value, reason, cure. */
    @Test
    void aConfigurationProblemReadsAsOneSentenceAfterAnother() {
        assertThat(new ConfigurationProblem("mode", "spy", "is no mode", "Write agent or monitor"))
                .hasToString("mode = spy: is no mode. Write agent or monitor.");
    }
}
