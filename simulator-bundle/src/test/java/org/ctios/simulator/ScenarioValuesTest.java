package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in scenarios are checked when the file is read (docs/scenarios.md, Faults in the text): no client is blamed for them. */
class ScenarioValuesTest {
    private static final String ABOVE = "take A OPEN_REQ InvokeID=$id\ncall c begin 1001\n";

    /** A value that is right in no version is told with its place and with what can stand there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        send A AGENT_STATE_EVENT AgentState=zzz                    | 'zzz' is no value of AgentState; give a number or a name of AgentState
        send A AGENT_STATE_EVENT AgentState=AVAILABLE              | did you mean AGENT_STATE_AVAILABLE?
        send A FAILURE_CONF Status=E_CTI_INVALID_PASSWRD           | 'E_CTI_INVALID_PASSWRD' is no value of Status; give a number or a name of CtiStatusCode; did you mean E_CTI_INVALID_PASSWORD?
        send A FAILURE_CONF Status=4294967296                      | Status cannot be 4294967296; it is at most 4294967295
        send A FAILURE_CONF Status~1                               | 'Status~1' can be expected, but not be sent; write Name=value
        send A FAILURE_CONF InvokeID=*                             | '*' is no value of InvokeID; give a number
        send A OPEN_CONF ICMCentralControllerTime=noon             | 'noon' is no value of ICMCentralControllerTime; give a time, such as 2026-11-29T12:00:00Z, or seconds
        send A BEGIN_CALL_EVENT UserToUserInfo=0g                  | '0g' is not hexadecimal; UserToUserInfo is raw, write two digits for each byte
        send A BEGIN_CALL_EVENT ANI=1 ANI=2                        | BEGIN_CALL_EVENT.ANI stands once in a message
        send A BEGIN_CALL_EVENT ecc:=x                             | a name of 0 bytes, 1 to 32 are allowed
        send A HEARTBEAT_CONF ecc:user.x=1                         | HEARTBEAT_CONF carries no ECC variables
        send A AGENT_STATE_EVENT NumFltSkillGroups=2 FltSkillGroupNumber=1 | NumFltSkillGroups
        expect A OPEN_REQ VersionNumber=abc                        | 'abc' is no value of VersionNumber; give a number
        expect A OPEN_REQ VersionNumber=none                       | 'none' can be sent, but not be expected; give the number, such as 0xffffffff
        expect A OPEN_REQ ServicesRequested~CTI_SERVICE_ALL_EVENT  | 'CTI_SERVICE_ALL_EVENT' is no value of ServicesRequested; give a number or a name of CtiServiceMask; did you mean CTI_SERVICE_ALL_EVENTS?
        await A HEARTBEAT_REQ InvokeID=E_FOO                       | 'E_FOO' is no value of InvokeID; give a number
        take A SET_AGENT_STATE_REQ AgentState=SUPERVISOR_ASSIST    | 'SUPERVISOR_ASSIST' is no value of AgentState
        expect A HEARTBEAT_REQ ecc:user.x=1                        | HEARTBEAT_REQ carries no ECC variables
        """)
    void aValueThatIsRightInNoVersionIsRefused(String line, String reason) {
        assertRefused(line, reason);
    }

    @Test
    void theWrongOneOfSeveralNamesIsTold() {
        assertRefused(
                "expect A OPEN_REQ ServicesRequested=CTI_SERVICE_ALL_EVENTS|CTI_SERVICE_X",
                "'CTI_SERVICE_X' is no value of ServicesRequested");
    }

    /** What was not there in the statements above will not be there when the statement is played. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        send A FAILURE_CONF InvokeID=$nope     | $nope has no value; an expectation above must meet it
        send A FAILURE_CONF InvokeID=$it       | did you mean $id?
        call c ecc Topic $nope                 | $nope has no value; an expectation above must meet it
        call d hold                            | there is no call d; begin it with: call d begin AGENT; did you mean c?
        send B FAILURE_EVENT Status=1          | side B has no client yet; expect something of it above, such as: expect B connected
        raw B 00                               | side B has no client yet
        drop B                                 | side B has no client yet
        pass B                                 | side B has no client yet
        """)
    void whatTheStatementsAboveDoNotBringIsRefused(String line, String reason) {
        assertRefused(line, reason);
    }

    @Test
    void onlyWhatWasTakenCanBePassed() {
        assertThatThrownBy(() -> Scenario.parse("x.scenario", "expect A OPEN_REQ\npass A"))
                .hasMessage("x.scenario:2: what was met last on side A was not taken, and nothing can be passed on;"
                        + " write: take A TYPE");
    }

    /** Limits of calls and agents. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        call c variable 99 foo      | call variables are 1 to 10, not 99
        call c variable 1 12345678901234567890123456789012345678901 | a call variable has at most 40 characters, not 41
        call c ecc a23456789012345678901234567890123 x | the name of an ECC variable has at most 32 characters, not 33
        agent 1001 not-ready 65535  | a reason code is 0 to 65534, not 65535
        raw A                       | something is missing; write: raw SIDE HEX
        """)
    void whatCallsAndAgentsCannotHaveIsRefused(String line, String reason) {
        assertRefused(line, reason);
    }

    /** What some version or dialect takes is read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "send A FAILURE_CONF Status=9999",
                "send A FAILURE_CONF InvokeID=$id Status=E_CTI_INVALID_MESSAGE_TYPE",
                "send A BEGIN_CALL_EVENT CallType=none PeripheralID=-1 ANI=\"*\"",
                "send A OPEN_CONF ICMCentralControllerTime=2026-11-29T12:00:00Z",
                "send A QUERY_AGENT_STATE_CONF AgentState=0x3",
                "send A CALL_QUEUED_EVENT QueueDeviceID=1",
                "send A BEGIN_CALL_EVENT UserToUserInfo=00ff",
                "expect A OPEN_REQ VersionNumber=* AgentID=- ClientID=none ClientPassword=secret",
                "expect A OPEN_REQ ServicesRequested=CTI_SERVICE_ALL_EVENTS|0x80000000 VersionNumber=$v",
                "expect A OPEN_REQ PeripheralID=-1 ServicesRequested~0x10 ServicesRequested~$id",
                "expect A SET_CALL_DATA_REQ ecc:user.topics[1]=lead ecc:user.one~*",
            })
    void whatSomeVersionTakesIsRead(String line) {
        assertThatCode(() -> Scenario.parse("x.scenario", ABOVE + line)).doesNotThrowAnyException();
    }

    /** The scenarios of the manual can be played as they stand there. */
    @ParameterizedTest
    @MethodSource("examplesOfTheManual")
    void theExamplesOfTheManualAreRead(String example) {
        assertThatCode(() -> Scenario.parse("x.scenario", "expect A connected\n" + example))
                .doesNotThrowAnyException();
    }

    static List<String> examplesOfTheManual() throws IOException {
        String[] parts = Files.readString(Path.of("../docs/scenarios.md")).split("```", -1);
        List<String> examples = Stream.iterate(1, i -> i < parts.length, i -> i + 2)
                .map(i -> parts[i])
                .filter(block -> block.matches("(?s)\\n(# |take |send |expect ).*"))
                .toList();
        assertThat(examples).hasSizeGreaterThan(2);
        return examples;
    }

    private static void assertRefused(String line, String reason) {
        assertThatThrownBy(() -> Scenario.parse("x.scenario", ABOVE + line))
                .isInstanceOf(ScenarioSyntaxException.class)
                .hasMessageStartingWith("x.scenario:3: ")
                .hasMessageContaining(reason);
    }
}
